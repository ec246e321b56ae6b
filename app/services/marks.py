"""Marks: the text of a capture cut where a quotation or a figure begins or ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.services.candidates import CandidateLine
from app.services.capture_pages import Run
from app.services.captures import place_of
from app.storage.models import CapturePlace

MOST_LINES = 50_000


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


@dataclass(slots=True)
class LineOfText:
    """A line with its line break, in pieces by the run that each belongs to: (pieces, marks, opens, closes).

    `label` is how people cite what begins in it, its page, chapter or time; empty where the line before is on the same.
    """

    parts: list[tuple[list[Piece], tuple[int, ...], tuple[int, ...], tuple[int, ...]]]
    label: str = ""


def lines_of(marked: Iterable[MarkedRun], most: int = MOST_LINES) -> list[LineOfText]:
    """The text line by line, so that each can have its own direction; marks that go on to the next line are cut.

    What comes after so many lines stays together in the last one, with its breaks: no book has more, and a page of
    millions of lines would take longer to draw than anybody waits.
    """
    lines = [LineOfText([])]
    for one in marked:
        opens = one.run.opens
        lines[-1].parts.append(([], one.run.marks, opens, ()))
        for piece in one.pieces:
            begins = piece.begins
            for text in _keeping_breaks(piece.text, most - len(lines)):
                if len(lines) < most and lines[-1].parts[-1][0] and lines[-1].parts[-1][0][-1].text.endswith("\n"):
                    lines.append(LineOfText([([], one.run.marks, (), ())]))
                lines[-1].parts[-1][0].append(Piece(text, piece.figure, begins))
                begins = False
        pieces, marks, opened, _ = lines[-1].parts[-1]
        lines[-1].parts[-1] = (pieces, marks, opened, one.run.closes)
        if len(lines) < most and pieces and pieces[-1].text.endswith("\n"):
            lines.append(LineOfText([]))
    return [line for line in lines if line.parts]


def label_lines(lines: Sequence[LineOfText], places: Sequence[CapturePlace]) -> None:
    """Give each line the label of the first place that begins in it; places are in the order of the text."""
    end, following = 0, 0
    for line in lines:
        end += sum(len(piece.text) for pieces, *_ in line.parts for piece in pieces)
        first = following
        while following < len(places) and places[following].offset_start < end:
            following += 1
        if following > first:
            line.label = place_of(places[first : first + 1], end)


def _keeping_breaks(text: str, most: int) -> Iterator[str]:
    """The lines of a text, and after so many of them the rest."""
    start = 0
    while most > 0 and (stop := text.find("\n", start)) >= 0:
        yield text[start : stop + 1]
        start, most = stop + 1, most - 1
    if start < len(text) or not text:
        yield text[start:]


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
