"""Two answers brought to one unit, and dates to day numbers."""

from datetime import date
from decimal import Decimal

from hypothesis import given

from app.domain.asof import parse_as_of
from app.domain.common_ground import align, bounds_of, day_bounds, factors_to_common, scaled_ends, stated_ends
from app.domain.figure import Figure
from app.domain.interval import Interval, covers
from tests.domain.answers import about, between, exactly, figures, make_answer, more_than, up_to


def test_figures_in_one_unit_stay_as_they_are() -> None:
    few, many = make_answer(between(200, 500)), make_answer(up_to(5000))
    assert align(few, many) == (few.figure, many.figure)


def test_figures_in_other_units_meet_in_the_base_unit() -> None:
    aligned = align(make_answer(exactly("3.5", "thousand people")), make_answer(more_than(40, "persons")))
    assert aligned is not None
    assert aligned[0] == Interval(Decimal(3500), Decimal(3500))
    assert (aligned[1].low, aligned[1].high, aligned[1].low_included) == (40, None, False)


def test_units_that_do_not_convert_and_other_kinds_have_no_common_ground() -> None:
    euros = make_answer(exactly(1, "EUR"))
    assert align(euros, make_answer(exactly(1, "USD"))) is None
    assert align(euros, make_answer(date="2022")) is None
    assert align(make_answer(True), make_answer(True)) is None
    assert stated_ends(euros, make_answer(exactly(1, "USD"))) is None


def test_dates_are_aligned_as_day_numbers() -> None:
    aligned = align(make_answer(date="2022"), make_answer(date="2022-03-01/.."))
    first = Decimal(date(2022, 3, 1).toordinal())
    assert aligned == (day_bounds(parse_as_of("2022")), Interval(first, None))


def test_only_hedged_figures_are_widened_and_at_both_ends() -> None:
    tenth = Decimal("0.1")
    assert bounds_of(about(300), Decimal(1), tenth) == Interval(Decimal(270), Decimal(330))
    assert bounds_of(about(-300), Decimal(1), tenth) == Interval(Decimal(-330), Decimal(-270))
    assert bounds_of(about(3), Decimal(100), tenth) == Interval(Decimal(270), Decimal(330))
    assert bounds_of(exactly(300), Decimal(1), tenth) == exactly(300)


@given(figures())
def test_a_widened_figure_covers_the_figure(figure: Figure) -> None:
    assert covers(bounds_of(figure, Decimal(1), Decimal("0.5")), figure)


def test_one_unit_alone_keeps_its_own_numbers() -> None:
    assert factors_to_common(["thousand people"]) == {"thousand people": 1}
    assert factors_to_common(["thousand people", "people"]) == {"thousand people": 1000, "people": 1}


def test_stated_ends_are_in_one_unit() -> None:
    ends = stated_ends(make_answer(up_to(5, "thousand people")), make_answer(between(200, 500)))
    assert ends == ((5000, 5000), (200, 500))


def test_the_ends_of_a_38_digit_figure_are_scaled_exactly() -> None:
    low, high = scaled_ends(exactly("1" * 38), Decimal("1609.344"))
    assert low == high == Decimal(str(int("1" * 38) * 1609344)[:-3] + "." + str(int("1" * 38) * 1609344)[-3:])
