"""Marks: the text of a capture cut where a quotation or a figure begins or ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.services.candidates import CandidateLine
from app.services.captures import Run


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within one figure or none; `begins` says that this is where its figure begins."""

    text: str
    figure: CandidateLine | None
    begins: bool


@dataclass(frozen=True, slots=True)
class MarkedRun:
    """A run of quotations with the pieces that figures cut it into."""

    run: Run
    pieces: list[Piece]


def mark_figures(runs: Sequence[Run], lines: Sequence[CandidateLine]) -> list[MarkedRun]:
    """The runs of a text, which follow each other from its start, with the figures of the candidates in them."""
    marked: list[MarkedRun] = []
    start, first = 0, 0
    for run in runs:
        while first < len(lines) and lines[first].end <= start:
            first += 1
        stretches = _cut(start, start + len(run.text), lines, first)
        pieces = [
            Piece(run.text[begin - start : stop - start], figure, figure is not None and figure.start == begin)
            for begin, stop, figure in stretches
        ]
        marked.append(MarkedRun(run, pieces))
        start += len(run.text)
    return marked


def _cut(
    start: int, end: int, lines: Sequence[CandidateLine], first: int
) -> list[tuple[int, int, CandidateLine | None]]:
    """Stretches of start..end, each in one figure or in none; of two that overlap the earlier one keeps its place."""
    stretches: list[tuple[int, int, CandidateLine | None]] = []
    place = start
    for number in range(first, len(lines)):
        line = lines[number]
        if line.start >= end:
            break
        begin, stop = max(line.start, place), min(line.end, end)
        if begin >= stop:
            continue
        if place < begin:
            stretches.append((place, begin, None))
        stretches.append((begin, stop, line))
        place = stop
    if place < end or not stretches:
        stretches.append((place, end, None))
    return stretches
