"""BibTeX: the values of fields: strings joined by #, macros for months and of @string, and lists of names."""

from collections.abc import Mapping

from bibtexparser.middlewares.names import parse_single_name_into_parts

from app.domain.csl import Name
from app.exchange.bibliographies.latex import to_text
from app.exchange.bibliographies.people import is_suffix

MONTHS = {
    **{"jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June"},
    **{"jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December"},
}


def joined(value: str, strings: Mapping[str, str]) -> tuple[str, str]:
    """The value with its pieces joined and its macros replaced, and what stands after it: a comma may be missing."""
    text, rest = "", value.strip()
    while rest:
        piece, rest = _piece(rest)
        text += piece[1:-1] if piece[:1] in '{"' else strings.get(piece.lower(), piece)
        if not rest.startswith("#"):
            break
        rest = rest[1:].lstrip()
    return text, rest


def _piece(text: str) -> tuple[str, str]:
    """The first piece, in braces, in quotation marks or a word, and the rest."""
    if text[0] not in '{"':
        end = next((place for place, letter in enumerate(text) if letter.isspace() or letter == "#"), len(text))
        return text[:end], text[end:].lstrip()
    depth = 0
    for place, letter in enumerate(text):
        if text[place - 1 : place] != "\\" or letter == '"':
            depth += (letter == "{") - (letter == "}")
        is_end = letter == "}" if text[0] == "{" else letter == '"' and place > 0
        if depth == 0 and is_end:
            return text[: place + 1], text[place + 1 :].lstrip()
    return text + ("}" if text[0] == "{" else '"'), ""


def read_names(role: str, value: str) -> list[Name]:
    """The names of a list joined by “and”, split before anything is decoded."""
    return [name for each in split_names(value) if (name := _name(role, each)) is not None]


def split_names(value: str) -> list[str]:
    """The list split at “and” outside braces."""
    names: list[str] = []
    words: list[str] = []
    depth = 0
    for word in value.split():
        if depth == 0 and word.lower() == "and":
            names.append(" ".join(words))
            words = []
        else:
            words.append(word)
        depth += word.count("{") - word.count("}") - word.count("\\{") + word.count("\\}")
    names.append(" ".join(words))
    return [name for name in names if name]


def _name(role: str, text: str) -> Name | None:
    if text.lower() == "others":
        return Name(role, literal="et al.")
    is_whole = text.startswith("{") and _closes_at(text) == len(text) - 1
    if is_whole or text.endswith(","):
        whole = " ".join(to_text(text.rstrip(",")).split())
        return Name(role, literal=whole) if whole else None
    if "=" in text and "family" in text:
        return _extended(role, text)
    parts = parse_single_name_into_parts(text, strict=False)
    first, family = (" ".join(to_text(" ".join(part)).split()) for part in (parts.first, [*parts.von, *parts.last]))
    suffix = to_text(" ".join(parts.jr))
    if suffix and not is_suffix(suffix) and not is_suffix(first):
        first, suffix = f"{suffix}, {first}", ""
    given = ", ".join(filter(None, [first, suffix]))
    if not given or not family:
        return Name(role, literal=family or given) if family or given else None
    return Name(role, family, given)


def _extended(role: str, text: str) -> Name | None:
    """The extended names of biblatex: family=Berg, given=Jan, prefix=van der."""
    pairs = (part.partition("=") for part in text.split(","))
    parts = {name.strip().lower(): to_text(value.strip().strip('"')) for name, _, value in pairs}
    family = " ".join(filter(None, [parts.get("prefix"), parts.get("family")]))
    given = ", ".join(filter(None, [parts.get("given"), parts.get("suffix")]))
    if not family:
        return None
    return Name(role, family, given) if given else Name(role, literal=family)


def _closes_at(text: str) -> int:
    """Where the brace that the text begins with is closed."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return place
    return -1
