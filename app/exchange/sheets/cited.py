"""The sources that a cell names: “AP, REU 28 Mar” as names, each with the date that stands at its end."""

from dataclasses import dataclass

from app.domain.edtf import MONTHS
from app.exchange.sheets.settings import SourceSettings

DATES = frozenset({"dm", "md", "dmy", "mdy", "dmd"})
_MONTHS = frozenset({*(name.casefold() for name in MONTHS), *(name[:3].casefold() for name in MONTHS), "sept"})


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as a row names it, and the date beside its name, as it stands there; empty when there is none."""

    name: str
    date: str = ""


def read_cited(cell: str, settings: SourceSettings) -> list[CitedSource]:
    """The sources that a cell names, in its order, each once."""
    names = _parted(cell, settings.separator) if settings.separator else [cell]
    tidied = (" ".join(name.split()) for name in names)
    cited = (part_date(name) if settings.dated else CitedSource(name) for name in tidied if name)
    return list(dict.fromkeys(cited))


def _parted(cell: str, separator: str) -> list[str]:
    """The names between separators; in brackets none parts, unless one is left open: “Al Jazeera (web, TV)”."""
    pieces = cell.split(separator)
    names: list[list[str]] = []
    depth = 0
    for piece in pieces:
        if depth:
            names[-1].append(piece)
        else:
            names.append([piece])
        depth = max(0, depth + piece.count("(") - piece.count(")"))
    return pieces if depth else [separator.join(name) for name in names]


def part_date(name: str) -> CitedSource:
    """The name and the date at its end: 28 Mar, Mar 28, 28 Mar 2004, 28 Mar 04; the month in letters."""
    words = name.split()
    for length in (3, 2):
        if len(words) > length and "".join(map(_shape, words[-length:])) in DATES:
            return CitedSource(" ".join(words[:-length]), " ".join(words[-length:]))
    return CitedSource(name)


def _shape(word: str) -> str:
    bare = word.rstrip(".,")
    if bare.isascii() and bare.isdigit():
        return {1: "d", 2: "d", 4: "y"}.get(len(bare), "?")
    return "m" if bare.casefold() in _MONTHS else "?"
