"""Lines of a PDF joined to paragraphs, with the words that were broken at their ends made whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

HYPHEN = "\N{SOFT HYPHEN}"
HYPHENS = ("-", "\N{HYPHEN}", HYPHEN)  # at the end of a line
MOST_WORDS = 200_000
# First halves that are joined by a hyphen as a rule, and those that join without one (without).
COMPOUNDING = frozenset(("self", "non", "ex", "so", "co", "well", "half", "full", "semi", "anti"))
_CLOSED = "with under over some any every there where them him her news out"
CLOSED = frozenset(_CLOSED.split())
ENDS = (".", "!", "?", ":", "”", '"', "…", "»", "“", "。", "！", "？", "」", "؟", "۔")
# Where Chinese and Japanese are written, which have no spaces: their signs, letters and full-width forms.
UNSPACED = ((0x3000, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF))


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line with the box of its first character, and its right edge, in points from the lower left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """That of its letters, the room above and below them included."""
        return self.top - self.bottom


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole within lines, in small letters, with their inner hyphens."""
    words: set[str] = set()
    for line in lines:
        words.update(_bare(word) for word in line.split()[:-1] if HYPHEN not in word)
        if len(words) > MOST_WORDS:
            break
    return frozenset(words)


def paragraphs_of(lines: list[Line], words: frozenset[str]) -> Iterator[str]:
    """The paragraphs of a page; `words` tells of a word broken at a hyphen whether the hyphen belongs to it."""
    shapes = _Shapes.of(lines)
    paragraph = ""
    for number, line in enumerate(lines):
        if number and shapes.parts(lines[number - 1], line):
            yield paragraph
            paragraph = ""
        paragraph = joined(paragraph, line.text, words)
    if paragraph:
        yield paragraph


def joined(before: str, after: str, words: frozenset[str]) -> str:
    """Two lines as one: with a space between where the script has any, or with the halves of a word put together.

    A hyphen at the end of a line goes if the word stands elsewhere without it, and stays if it stands elsewhere with
    it, where a capital or a digit follows, and where both halves are words of the text (full-scale). Else it goes, as
    most of them are made by the printer.
    """
    if not before or not after:
        return before or after
    if before[-1] not in HYPHENS or len(before) < 2 or not before[-2].isalnum() or not after[0].isalnum():
        is_unspaced = _is_unspaced(before[-1]) and _is_unspaced(after[0])
        return f"{before}{'' if is_unspaced else ' '}{after}"
    first, second = _bare(before[:-1].split()[-1]), _bare(after.split()[0])
    if first + second in words:
        return before[:-1] + after
    is_compound = (
        first in COMPOUNDING or "-" in first + second or (first in words and second in words and first not in CLOSED)
    )
    if is_compound or f"{first}-{second}" in words or not after[0].islower() or not before[-2].isalpha():
        return f"{before[:-1]}-{after}"
    return before[:-1] + after


def visible(text: str) -> str:
    """The text with its soft hyphens as the hyphens that the page shows."""
    return text.replace(HYPHEN, "-")


def is_broken(before: str, after: str) -> bool:
    """A word is broken at the end of this line and goes on, in small letters, in the next."""
    return len(before) > 1 and before[-1] in HYPHENS and before[-2].isalpha() and after[:1].islower()


@dataclass(frozen=True, slots=True)
class _Shapes:
    """What is usual on a page: how far one line stands below the other, and where lines end."""

    leading: float
    right: float

    @classmethod
    def of(cls, lines: list[Line]) -> "_Shapes":
        steps = [above.bottom - line.bottom for above, line in pairwise(lines)]
        steps = [step for step in steps if step > 0]
        return cls(median(steps) if steps else 0.0, max((line.right for line in lines), default=0.0))

    def parts(self, above: Line, line: Line) -> bool:
        """A paragraph ends between these two lines: by a gap, another size of letters, an indent or a short line."""
        if is_broken(above.text, line.text):
            return False
        step = above.bottom - line.bottom
        if step <= 0:  # the next column, or a note beside the text
            return above.text.endswith(ENDS)
        size = max(above.height, line.height)
        if abs(above.height - line.height) > 0.15 * size or step > 1.4 * self.leading:
            return True
        indented = line.left - above.left > 0.6 * size and above.text.endswith(ENDS)
        return indented or (above.text.endswith(ENDS) and self._is_short(above, line))

    def _is_short(self, above: Line, line: Line) -> bool:
        return above.right < line.right - 4 * line.height or above.right - above.left < 0.6 * (line.right - line.left)


def _is_unspaced(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in UNSPACED)


def _bare(word: str) -> str:
    return word.strip(".,;:!?()[]“”„\"'‘’«»").casefold().replace("\N{HYPHEN}", "-")
