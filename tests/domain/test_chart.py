"""Geometry of a range chart, and what it says to those who cannot see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.asof import parse_as_of
from app.domain.axis import Scale
from app.domain.chart import Chart, Mark, chart_text, date_chart, range_chart
from app.domain.figure import Figure
from tests.domain.answers import about, at_least, between, exactly, figures, up_to

THREE = [
    ("c1", "RND", between(300, 500, approximate=True)),
    ("c2", "Friedman", between(200, 500)),
    ("c3", "the regiment", up_to(5000)),
]


def test_the_three_answers_are_bars_on_one_scale() -> None:
    chart = range_chart(THREE)
    assert chart.scale is Scale.LINEAR
    assert [(tick.x, tick.label) for tick in chart.ticks][:2] == [(0, "0"), (0.2, "1,000")]
    assert chart.marks == (
        Mark("c1", "RND", 0.06, 0.1, None, False, False, True, False, "about 300–500"),
        Mark("c2", "Friedman", 0.04, 0.1, None, False, False, False, False, "200–500"),
        Mark("c3", "the regiment", 0.0, 1.0, 1.0, True, False, False, False, "≤ 5,000"),
    )


def test_an_open_high_end_reaches_the_edge_beyond_every_number() -> None:
    chart = range_chart([("c1", "a", at_least(40)), ("c2", "b", exactly(100))])
    assert chart.marks[0].open_high
    assert chart.marks[0].x2 == 1
    assert chart.marks[1].x2 < 1


def test_a_ceiling_alone_reaches_down_to_zero_and_not_below() -> None:
    assert range_chart([("c1", "a", up_to(5000))]).ticks[0] == (0, "0")


def test_a_single_number_is_a_point() -> None:
    mark = range_chart([("c1", "a", about(300))]).marks[0]
    assert mark.is_point
    assert mark.approximate
    assert mark.x1 == mark.x2 == 0.5


def test_equal_answers_stand_in_one_place() -> None:
    chart = range_chart([(str(number), "a", exactly(7)) for number in range(30)])
    assert len({(mark.x1, mark.x2) for mark in chart.marks}) == 1
    assert 0 < chart.marks[0].x1 < 1


def test_a_wide_spread_is_drawn_logarithmically() -> None:
    chart = range_chart([("c1", "a", exactly(10)), ("c2", "b", exactly(1000)), ("c3", "c", exactly(100))])
    assert chart.scale is Scale.LOG
    assert [mark.x1 for mark in chart.marks] == [0, 1, 0.5]


@given(st.lists(figures(), min_size=1, max_size=30))
def test_every_mark_lies_on_the_chart_and_keeps_its_place(many: list[Figure]) -> None:
    chart = range_chart([(str(number), "label", figure) for number, figure in enumerate(many)])
    assert [mark.claim_id for mark in chart.marks] == [str(number) for number in range(len(many))]
    for mark, figure in zip(chart.marks, many, strict=True):
        assert 0 <= mark.x1 <= mark.x2 <= 1
        assert (mark.open_low, mark.open_high) == (figure.low is None, figure.high is None)
        assert not (mark.open_low or mark.open_high) or mark.x1 < mark.x2
        assert (mark.headline_x is None) == (figure.headline is None)


def test_no_answers_make_an_empty_chart() -> None:
    assert range_chart([]) == Chart(Scale.LINEAR, (), ())
    assert date_chart([]) == Chart(Scale.TIME, (), ())
    assert chart_text(range_chart([])) == "There is nothing to draw yet."


def test_dates_are_bars_on_an_axis_of_time() -> None:
    chart = date_chart([("c1", "Times", parse_as_of("2023-04")), ("c2", "experts", parse_as_of("2023-01~"))])
    first, second = chart.marks
    assert chart.scale is Scale.TIME
    assert [tick.label for tick in chart.ticks] == ["Jan 2023", "Feb 2023", "Mar 2023", "Apr 2023", "May 2023"]
    assert (first.x1, first.words) == (0.75, "April 2023")
    assert (second.x1, second.x2, second.approximate) == (0, 0.25, True)


@pytest.mark.parametrize(("text", "open_low", "open_high"), [("2022/..", False, True), ("../2022", True, False)])
def test_an_open_date_reaches_the_edge(text: str, open_low: bool, open_high: bool) -> None:
    mark, other = date_chart([("c1", "a", parse_as_of(text)), ("c2", "b", parse_as_of("2021/2023"))]).marks
    assert (mark.open_low, mark.open_high) == (open_low, open_high)
    assert (mark.x1 == 0 < other.x1, mark.x2 == 1 > other.x2) == (open_low, open_high)


def test_the_text_says_what_the_chart_shows() -> None:
    assert chart_text(range_chart(THREE)) == (
        "Three answers on a linear scale, from 0 to 5,000."
        " RND: about 300–500. Friedman: 200–500. the regiment: ≤ 5,000."
    )
    assert chart_text(date_chart([("c1", "Times", parse_as_of("2023-04-01"))])) == (
        "One answer in time, from 31 Mar 2023 to 2 Apr 2023. Times: 1 April 2023."
    )


def test_the_text_names_twenty_answers_and_counts_the_rest() -> None:
    text = chart_text(range_chart([(str(number), f"claimant {number}", exactly(number)) for number in range(300)]))
    assert "claimant 19: 19." in text
    assert "claimant 20:" not in text
    assert text.endswith("280 more answers in the table.")
