"""The answers of a comparison as a chart."""

from app.domain.answer import Answer, Interest
from app.domain.chart import Chart
from app.domain.time_chart import TimeChart
from app.services.charts import INTEREST_STYLES, draw_up, say_chart
from tests.domain.answers import exactly, friedman, make_answer, regiment, rnd

THREE = [rnd(), friedman(), regiment()]
BY_INTEREST = [("Press", (1,)), ("Observers", (2,)), ("Interested parties", (3,))]


def drawn(answers: list[Answer], kind: str = "") -> Chart | TimeChart | None:
    return draw_up(1, answers, [("", tuple(range(1, len(answers) + 1)))], kind)


def test_figures_are_rows_or_stand_along_time_as_the_view_says() -> None:
    rows, along = draw_up(1, THREE, BY_INTEREST, ""), draw_up(1, THREE, BY_INTEREST, "time")
    assert isinstance(rows, Chart)
    assert isinstance(along, TimeChart)
    assert [mark.label for mark in rows.marks] == [
        "1. RND",
        "2. Alexander Friedman",
        "3. Kalinouski Regiment representatives",
    ]
    assert [mark.number for mark in along.marks] == [1, 2, 3]
    assert "on a linear scale, from 0 to 5,000, as of" in say_chart(along)
    assert "Drawn alike: Press (one, squares)" in say_chart(rows)


def test_an_interest_has_the_same_colour_and_shape_on_every_page() -> None:
    chart = draw_up(11, THREE, [(name, (numbers[0] + 10,)) for name, numbers in BY_INTEREST], "")
    assert chart is not None
    assert [(group.name, group.style) for group in chart.groups] == [
        ("Press", INTEREST_STYLES["Press"]),
        ("Observers", INTEREST_STYLES["Observers"]),
        ("Interested parties", INTEREST_STYLES["Interested parties"]),
    ]
    assert chart.groups[0].claim_ids == ("rnd",)
    assert set(INTEREST_STYLES.values()) == {0, 1, 2, 3}
    assert len(INTEREST_STYLES) == len(Interest) + 1


def test_units_that_differ_words_and_votes_have_no_chart() -> None:
    assert drawn([make_answer(exactly(5)), make_answer(exactly(5, "EUR"))]) is None
    assert drawn([make_answer("Kyiv"), make_answer(True)]) is None
    assert say_chart(None) == ""


def test_dates_are_drawn_too() -> None:
    dates = [make_answer(date="2023-04"), make_answer(date="2023-05", as_of="2024")]
    assert isinstance(drawn(dates), Chart)
    assert isinstance(drawn(dates, "time"), TimeChart)
