"""Geometry of a chart along as-of dates, and what it says to those who cannot see it."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.asof import parse_as_of
from app.domain.axis import Scale
from app.domain.chart_groups import Group
from app.domain.figure import Figure
from app.domain.time_chart import TimeChart, TimeRow, time_chart, time_chart_text
from tests.domain.answers import about, at_least, between, exactly, figures, up_to

TIMES = st.sampled_from((None, "2022", "2022-05-01", "2023/..", "../2021", "2022~"))


def row(value: Figure | str, as_of: str | None = "2022", claim_id: str = "c1", number: int = 1) -> TimeRow:
    when = parse_as_of(as_of) if as_of else None
    held = parse_as_of(value) if isinstance(value, str) else value
    return TimeRow(claim_id, number, f"{number}. Ann", held, when)


def test_the_three_answers_stand_at_their_dates() -> None:
    chart = time_chart([row(between(300, 500, approximate=True), "2022~"), row(up_to(5000), "2024~")])
    first, second = chart.marks
    assert (first.x1, first.y1, first.y2, first.approximate) == (0, 0.06, 0.1, True)
    assert (second.y1, second.y2, second.headline_y, second.open_low, second.open_high) == (1, 1, 1, True, False)
    assert second.x1 is not None
    assert second.x2 is not None
    assert 0.6 < second.x1 < second.x2 <= 1
    assert [tick.label for tick in chart.x_ticks] == ["2022", "2023", "2024", "2025"]


def test_an_answer_without_a_date_has_no_place_in_time_and_open_dates_reach_the_edge() -> None:
    without, open_end = time_chart([row(exactly(5), None), row(exactly(6), "2023/.."), row(exactly(7), "2022")]).marks[
        :2
    ]
    assert (without.x1, without.x2) == (None, None)
    assert open_end.x1 is not None
    assert (open_end.x1 > 0, open_end.x2) == (True, 1)


def test_a_wide_spread_is_drawn_logarithmically() -> None:
    assert time_chart([row(exactly(10)), row(exactly(1000))]).scale is Scale.LOG


def test_dates_that_answer_have_an_axis_of_time_of_their_own() -> None:
    chart = time_chart([row("2023-04"), row("2023-01/..")])
    assert chart.scale is Scale.TIME
    assert chart.marks[1].open_high
    assert chart.marks[0].words == "April 2023"


def test_the_text_says_what_the_chart_shows() -> None:
    groups = (Group("Press", 2, ("c1",)), Group("Observers", 0, ("c2",)))
    chart = time_chart([row(about(300), "2022~"), row(at_least(40), None, "c2", 2)], groups)
    assert time_chart_text(chart) == (
        "Two answers on a linear scale, from 0 to 300, as of Jan 2022 to Jan 2023."
        " Drawn alike: Press (one, squares) and Observers (one, circles)."
        " 1. Ann: about 300, as of about 2022. 2. Ann: ≥ 40, without a date."
    )
    many = time_chart([row(exactly(number), number=number) for number in range(1, 31)])
    assert time_chart_text(many).endswith("20. Ann: 20, as of 2022. Ten more answers in the table.")


def test_no_answers_make_an_empty_chart() -> None:
    assert time_chart([]) == TimeChart(Scale.LINEAR, (), (), ())
    assert time_chart_text(time_chart([])) == "There is nothing to draw yet."


@given(st.lists(st.tuples(figures(), TIMES), min_size=1, max_size=20))
def test_every_mark_lies_on_the_chart_and_keeps_its_place(many: list[tuple[Figure, str | None]]) -> None:
    chart = time_chart([row(figure, as_of, str(place), place) for place, (figure, as_of) in enumerate(many)])
    assert [mark.number for mark in chart.marks] == list(range(len(many)))
    for mark, (figure, _) in zip(chart.marks, many, strict=True):
        assert 0 <= mark.y1 <= mark.y2 <= 1
        assert (mark.open_low, mark.open_high) == (figure.low is None, figure.high is None)
        if mark.x1 is not None and mark.x2 is not None:
            assert 0 <= mark.x1 <= mark.x2 <= 1
