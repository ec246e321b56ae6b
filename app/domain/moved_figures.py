"""Moved figures: numbers that differ in the same place of two versions of a text, told by the words around."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from app.domain.figure import Figure
from app.domain.reading.reading import Reading, read_figures
from app.domain.text_changes import Change

CONTEXT = 60  # characters on either side
LEAST_ALIKE = 60  # of 100: the words around two figures that are one
MOST_CHARACTERS = 20_000  # of one change that are read for figures
MOST_FIGURES = 60
LONGEST_SENTENCE = 240


@dataclass(frozen=True, slots=True)
class MovedFigure:
    """A figure in the words of both versions, with its unit, and the words around it as they stand now."""

    before: str
    after: str
    unit: str
    passage: str


def moved_figures(changes: Iterable[Change], language: str = "en") -> list[MovedFigure]:
    """The figures that moved, in the order of the text."""
    moved: list[MovedFigure] = []
    for change in changes:
        before, after = change.before[:MOST_CHARACTERS], change.after[:MOST_CHARACTERS]
        if not before or not after:
            continue
        old, new = read_figures(before, language)[:MOST_FIGURES], read_figures(after, language)[:MOST_FIGURES]
        for first, second in _pairs(before, old, after, new):
            if _bounds(first.figure) != _bounds(second.figure):
                moved.append(
                    MovedFigure(
                        " ".join(before[first.start : first.end].split()),
                        " ".join(after[second.start : second.end].split()),
                        second.figure.unit or first.figure.unit,
                        _passage(after, second),
                    )
                )
    return moved


def _pairs(before: str, old: Sequence[Reading], after: str, new: Sequence[Reading]) -> list[tuple[Reading, Reading]]:
    """Figures in both texts whose words around are most alike, each in one pair, in the order of the new text."""
    scored = sorted(
        (
            (_likeness(before, first, after, second), at, place)
            for at, first in enumerate(old)
            for place, second in enumerate(new)
        ),
        key=lambda each: (-each[0], abs(each[1] - each[2])),
    )
    taken_old: set[int] = set()
    pairs: dict[int, int] = {}
    for score, at, place in scored:
        if score >= LEAST_ALIKE and at not in taken_old and place not in pairs:
            taken_old.add(at)
            pairs[place] = at
    return [(old[pairs[place]], new[place]) for place in sorted(pairs)]


def _likeness(before: str, first: Reading, after: str, second: Reading) -> float:
    if first.figure.unit and second.figure.unit and first.figure.unit != second.figure.unit:
        return 0.0
    left = fuzz.ratio(
        before[max(first.start - CONTEXT, 0) : first.start], after[max(second.start - CONTEXT, 0) : second.start]
    )
    right = fuzz.ratio(before[first.end : first.end + CONTEXT], after[second.end : second.end + CONTEXT])
    return (left + right) / 2


def _bounds(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.low_included, figure.high_included


def _passage(text: str, reading: Reading) -> str:
    start = text.rfind("\n", 0, reading.start) + 1
    stop = text.find("\n", reading.end)
    start = max(start, reading.start - LONGEST_SENTENCE // 2)
    return " ".join(text[start : min(stop if stop >= 0 else len(text), start + LONGEST_SENTENCE)].split())
