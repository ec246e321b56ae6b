"""Tests of app.services.marks."""

from dataclasses import replace

from app.services.candidates import CandidateLine, State
from app.services.captures import Run
from app.services.marks import MarkedRun, Piece, mark_figures

LINE = CandidateLine(
    number=1,
    start=0,
    end=1,
    words="1",
    bounds="1",
    unit="",
    kind="count",
    convention="",
    claimant="",
    claimant_id=None,
    verb="",
    mode="asserted",
    hedges=(),
    as_of="",
    as_of_from_words=False,
    repeats=None,
    quotation="1",
    figure=None,
    state=State.OPEN,
    claims=(),
    question=None,
)


def at(start: int, end: int) -> CandidateLine:
    """A candidate whose figure stands there."""
    return replace(LINE, start=start, end=end)


def pieces_of(marked: list[MarkedRun]) -> list[Piece]:
    """All pieces, in order."""
    return [piece for one in marked for piece in one.pieces]


def test_a_figure_that_a_quotation_cuts_is_marked_in_both_parts() -> None:
    # given a quotation that ends within a figure
    runs = [Run("about 300", (1,), (1,), (1,)), Run(" or 400 people", (), (), ())]
    line = at(6, 16)
    # when the figures are marked
    pieces = pieces_of(mark_figures(runs, [line]))
    # then the text is whole, and the figure begins once
    assert [piece.text for piece in pieces] == ["about ", "300", " or 400", " people"]
    assert [piece.figure for piece in pieces] == [None, line, line, None]
    assert [piece.begins for piece in pieces] == [False, True, False, False]


def test_of_two_figures_that_overlap_no_letter_is_drawn_twice() -> None:
    # given two figures of which the second begins within the first
    runs = [Run("20 to 45 men", (), (), ())]
    # when they are marked
    pieces = pieces_of(mark_figures(runs, [at(0, 5), at(3, 8)]))
    # then the text is whole
    assert "".join(piece.text for piece in pieces) == "20 to 45 men"


def test_a_text_without_figures_stays_in_its_runs() -> None:
    # given runs
    runs = [Run("a", (), (), ()), Run("b", (1,), (1,), (1,))]
    # when no figure is marked
    # then there is one piece for each
    assert [piece.text for piece in pieces_of(mark_figures(runs, []))] == ["a", "b"]
