"""Places: the ends of intervals in an order that needs no cases."""

from hypothesis import given

from app.domain.figure import Figure
from app.domain.interval import Interval, is_below
from app.domain.overall.sweep import begin_of, between_places, stop_of
from tests.domain.answers import figures


@given(figures())
def test_the_places_of_an_interval_give_it_back(figure: Figure) -> None:
    again = between_places(begin_of(figure), stop_of(figure))
    assert again == Interval(figure.low, figure.high, figure.low_included, figure.high_included)
    assert begin_of(figure) < stop_of(figure)


@given(figures(), figures())
def test_one_interval_stops_before_another_begins_exactly_when_it_lies_below(a: Figure, b: Figure) -> None:
    assert (stop_of(a) <= begin_of(b)) == is_below(a, b)
