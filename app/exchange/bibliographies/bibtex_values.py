"""BibTeX: the values of fields: strings joined by #, macros for months and of @string, and lists of names."""

from bibtexparser.middlewares.names import parse_single_name_into_parts

from app.domain.csl import Name
from app.exchange.bibliographies.allowance import Allowance
from app.exchange.bibliographies.latex import to_text
from app.exchange.bibliographies.people import is_suffix

MONTHS = {
    **{"jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June"},
    **{"jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December"},
}


class Macros:
    """The months, and the macros that a file defines; what they stand for is taken off its allowance."""

    def __init__(self, allowance: Allowance) -> None:
        self._texts = dict(MONTHS)
        self._allowance = allowance

    def define(self, name: str, text: str) -> None:
        """Let a name stand for a text from now on."""
        self._texts[name.lower()] = text

    def spell(self, word: str) -> str:
        """What a word stands for, or the word; raises BadFile when the file grows too much by it."""
        text = self._texts.get(word.lower())
        if text is None:
            return word
        self._allowance.spend(len(text))
        return text


def joined(value: str, macros: Macros, place: int = 0) -> tuple[str, int]:
    """What stands from a place on, joined and its macros replaced, and the place after it: a comma may be missing."""
    texts = []
    place = _past_spaces(value, place)
    while place < len(value):
        text, place = _piece(value, place, macros)
        texts.append(text)
        place = _past_spaces(value, place)
        if not value.startswith("#", place):
            break
        place = _past_spaces(value, place + 1)
    return "".join(texts), place


def _piece(text: str, start: int, macros: Macros) -> tuple[str, int]:
    """The piece at a place, in braces or quotation marks, which are left out, or a word, and the place after it."""
    opener = text[start]
    if opener not in '{"':
        after = next((at for at in range(start, len(text)) if text[at].isspace() or text[at] == "#"), len(text))
        return macros.spell(text[start:after]), after
    depth = 0
    for place in range(start, len(text)):
        letter = text[place]
        if place == start or text[place - 1] != "\\" or letter == '"':
            depth += (letter == "{") - (letter == "}")
        is_end = letter == "}" if opener == "{" else letter == '"' and place > start
        if depth == 0 and is_end:
            return text[start + 1 : place], place + 1
    return text[start + 1 :], len(text)


def _past_spaces(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


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
