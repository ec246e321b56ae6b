"""Bare text: a folded text without blanks, hyphens and quotation marks, to see through words that a line end cuts.

“Exam-\\nple” and “example”, “well-\\nknown” and “well-known”, and « blanks inside » and «none» are alike bare. Numbers
have to be alike with their hyphens and signs: 300-500 is not 300500, and -5 is not 5.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

LEFT_OUT = " -'\""
MOST_PLACES = 100

_KEPT = re.compile(f"[^{re.escape(LEFT_OUT)}]+")
_NUMBERS = re.compile(r"(?:(?<![^ (])-)?\d[\d.,:/\- ]*")


def find_bare(text: str, quotation: str) -> Iterator[tuple[int, int]]:
    """The stretches of a folded text, as start and end, that are bare what a folded quotation is bare."""
    if _bare_bytes(quotation) not in _bare_bytes(text):
        return
    wanted = bare(quotation)
    if not wanted:
        return
    for place in islice(_places(bare(text), wanted), MOST_PLACES):
        start, end = _original(text, place), _original(text, place + len(wanted) - 1) + 1
        start, end = _with_marks(text, quotation, start, end)
        if _numbers(text[start:end]) == _numbers(quotation):
            yield start, end


@lru_cache(maxsize=16)
def bare(text: str) -> str:
    """The text without what is left out; the last few are kept."""
    for character in LEFT_OUT:
        text = text.replace(character, "")
    return text


@lru_cache(maxsize=16)
def _bare_bytes(text: str) -> bytes:
    """The lower byte of each character, without those of what is left out.

    They are told sooner than the bare text, which cannot have that of the quotation where they have not its bytes.
    """
    return text.encode("utf-16-le", "surrogatepass")[::2].translate(None, LEFT_OUT.encode())


def _places(text: str, wanted: str) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + len(wanted))


@lru_cache(maxsize=4)
def _kept_runs(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where each run of kept characters begins in the bare text and in the text."""
    begun, starts = array("Q"), array("Q")
    length = 0
    for run in _KEPT.finditer(text):
        begun.append(length)
        starts.append(run.start())
        length += run.end() - run.start()
    return begun, starts


def _original(text: str, place: int) -> int:
    """Where a character of the bare text stands in the text."""
    begun, starts = _kept_runs(text)
    run = bisect_right(begun, place) - 1
    return starts[run] + place - begun[run]


def _with_marks(text: str, quotation: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the marks left out at its edges that the quotation has there too."""
    before = len(quotation) - len(quotation.lstrip(LEFT_OUT))
    after = len(quotation) - len(quotation.rstrip(LEFT_OUT))
    first, last = start, end
    while before and first and text[first - 1] in LEFT_OUT:
        first -= 1
    while after and last < len(text) and text[last] in LEFT_OUT:
        last += 1
    found = text[first:last]
    return first + len(found) - len(found.lstrip(" ")), last - len(found) + len(found.rstrip(" "))


def _numbers(text: str) -> list[str]:
    return [number.replace(" ", "").rstrip("-.,:/") for number in _NUMBERS.findall(text)]
