"""Tests of app.services.marks."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.services.candidates import CandidateLine, State
from app.services.capture_pages import Run
from app.services.marks import MOST_LINES, MarkedRun, Piece, label_lines, lines_of, mark_figures
from app.storage.models import CapturePlace
from app.storage.models.capture import PlaceKind

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


@given(st.lists(st.tuples(st.text(alphabet="ab\n", min_size=1, max_size=8), st.booleans()), min_size=1, max_size=6))
def test_lines_give_the_whole_text_and_keep_what_is_marked(told: list[tuple[str, bool]]) -> None:
    # given runs, some of them quoted
    runs = [
        Run(text, (number,) if is_quoted else (), (number,) if is_quoted else (), (number,) if is_quoted else ())
        for number, (text, is_quoted) in enumerate(told, start=1)
    ]
    # when they are cut into lines
    lines = lines_of(mark_figures(runs, []))
    parts = [part for line in lines for part in line.parts]
    # then nothing is lost, no line goes on after its break, and each quotation opens and closes once
    assert "".join(piece.text for pieces, *_ in parts for piece in pieces) == "".join(text for text, _ in told)
    for line in lines:
        assert "\n" not in "".join(piece.text for pieces, *_ in line.parts for piece in pieces)[:-1]
    quoted = [number for number, (_, is_quoted) in enumerate(told, start=1) if is_quoted]
    assert [mark for _, _, opens, _ in parts for mark in opens] == quoted
    assert [mark for *_, closes in parts for mark in closes] == quoted
    words = {number: text for number, (text, is_quoted) in enumerate(told, start=1) if is_quoted}
    for number, text in words.items():
        marked = "".join(piece.text for pieces, marks, *_ in parts if number in marks for piece in pieces)
        assert marked == text


def test_what_comes_after_the_most_lines_stays_together() -> None:
    # given two runs with more lines than shall be told apart, the second of them quoted
    runs = [Run("one\ntwo\nthree\nfour\n", (), (), ()), Run("five\nsix", (1,), (1,), (1,))]
    # when they are cut into three lines at most
    lines = lines_of(mark_figures(runs, []), most=3)
    # then the third holds all the rest with its breaks, and the quotation is marked in it
    assert [["".join(piece.text for piece in pieces) for pieces, *_ in line.parts] for line in lines] == [
        ["one\n"],
        ["two\n"],
        ["three\nfour\n", "five\nsix"],
    ]
    assert [part[1:] for part in lines[2].parts] == [((), (), ()), ((1,), (1,), (1,))]


def test_the_page_of_a_capture_is_as_long_as_its_text_and_not_ten_times_that() -> None:
    # given a text of nothing but line breaks
    lines = lines_of(mark_figures([Run("\n" * 200_000, (), (), ())], []))
    # then no more lines are drawn than the longest book has
    assert len(lines) == MOST_LINES


def test_the_line_in_which_a_page_begins_has_its_label() -> None:
    text = "one\ntwo three\nfour"
    lines = lines_of(mark_figures([Run(text, (), (), ())], ()))
    starts = {"i": 0, "ii": 8, "iii": 10, "iv": 14}
    places = [CapturePlace(kind=PlaceKind.PAGE, label=label, offset_start=start) for label, start in starts.items()]
    label_lines(lines, places)
    assert [line.label for line in lines] == ["p. i", "p. ii", "p. iv"]
    label_lines(lines[:0], places)
