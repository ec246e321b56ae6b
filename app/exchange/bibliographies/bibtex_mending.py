"""BibTeX: entries that cannot be cut into tokens as LaTeX, read as BibTeX itself reads them.

A brace counts, also behind a backslash. An entry whose fields are whole may lack its own end, as a record of RIS may.
"""

from typing import NamedTuple

from bibtexparser.model import Entry, Field


class Mended(NamedTuple):
    """An entry, and whether its end was there."""

    entry: Entry
    is_ended: bool


def mended(raw: str, line: int) -> Mended | None:
    """The entry that begins with this text, on this line from 0; None where a value of it does not end."""
    opening = raw.find("{")
    comma = raw.find(",", opening)
    type_, key = raw[:opening].strip().removeprefix("@").strip(), raw[opening + 1 : comma].strip()
    if opening < 0 or comma < 0 or not type_.isalnum() or len(key.split()) > 1 or "=" in key:
        return None
    fields: list[Field] = []
    at = _behind_space(raw, comma)
    while at < len(raw) and raw[at] not in "})":
        equals = raw.find("=", at)
        name = raw[at:equals].strip()
        end = _end_of(raw, equals + 1)
        if equals < 0 or not name.replace("-", "").replace("_", "").isalnum() or end < 0:
            return None
        fields.append(Field(name.lower(), raw[equals + 1 : end].strip()))
        at = _behind_space(raw, end)
    is_ended = at < len(raw)
    if not fields or (not is_ended and any(_swallows(field.value) for field in fields)):
        return None
    return Mended(Entry(type_, key, fields, line, raw[: at + 1]), is_ended)


def _behind_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n,":
        at += 1
    return at


def _end_of(text: str, at: int) -> int:
    """Where the value that begins here ends, before the comma or the brace behind it; -1 if it does not."""
    depth, is_quoted = 0, False
    for place in range(at, len(text)):
        letter = text[place]
        if depth == 0 and not is_quoted and letter in ",})":
            return place
        is_quoted ^= letter == '"' and depth == 0
        depth += (letter == "{") - (letter == "}")
    return -1 if depth > 0 or is_quoted else len(text)


def _swallows(value: str) -> bool:
    """A field seems to stand within the value: the brace that should have closed it is missing."""
    for before in value.split("=")[:-1]:
        words = before.split()
        start = before.rstrip()[: -len(words[-1])].rstrip(" \t")[-1:] if words else ""
        if start in (",", "\n"):
            return True
    return False
