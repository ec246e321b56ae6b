"""Folding tables: the characters that are alike, left out or unseen, and on which pages of code points they stand."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

_DASHES = "\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE_QUOTES = "`\u00b4\u05f3\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07"
_DOUBLE_QUOTES = (
    "\u00ab\u00bb\u05f4\u201c\u201d\u201e\u201f\u2033\u2036\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02"
)
_SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_DIGITS = {chr(zero + value): str(value) for zero in (0x0660, 0x06F0, 0x0966, 0x09E6) for value in range(10)}


def _characters(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


# One character for one character, so that places stay as they are.
ALIKE = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SPACES.replace(" ", ""), " "),
    **_DIGITS,
}
POINTS = frozenset("\u0300\u0301\u05bf\u05c1\u05c2\u05c7\u0640\u0670" + _characters((0x0591, 0x05BD), (0x064B, 0x0652)))
UNSEEN = "\u00ad\u034f\u061c\u180e\ufeff" + _characters(
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069), (0xFE00, 0xFE0F)
)
# Raised and lowered digits, which stay what they are after a number.
RAISED = frozenset("\u00b9\u00b2\u00b3\u2070" + _characters((0x2074, 0x2079), (0x2080, 0x2089)))
FOLDING = str.maketrans(ALIKE | dict.fromkeys(POINTS))


class Page(NamedTuple):
    """Of 256 code points in a row those that have another form, those that may be left out, and those not seen."""

    alike: str
    points: str
    unseen: str


def _by_page(characters: Iterable[str]) -> dict[int, str]:
    pages: dict[int, str] = defaultdict(str)
    for character in characters:
        pages[ord(character) >> 8] += character
    return pages


def _pages() -> dict[int, Page]:
    alike, points, unseen = _by_page(ALIKE), _by_page(sorted(POINTS)), _by_page(UNSEEN)
    numbers = sorted({*alike, *points, *unseen})
    return {number: Page(alike.get(number, ""), points.get(number, ""), unseen.get(number, "")) for number in numbers}


PAGES = _pages()
ASCII = Page("".join(filter(str.isascii, ALIKE)), "", "")


def pages_of(text: str) -> list[Page]:
    """The pages of which the text has any character: one look at half of its bytes spares most searches for one."""
    if text.isascii():
        return [ASCII]
    numbers = text.encode("utf-16-le", "surrogatepass")[1::2]
    return [page for number, page in PAGES.items() if number in numbers]
