"""The axis of time: ticks on days, months and years."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.axis import Scale
from app.domain.date_axis import date_axis


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (("2023-04-01", "2023-04-03"), ("1 Apr 2023", "2 Apr 2023", "3 Apr 2023")),
        (("2023-04-01",), ("31 Mar 2023", "1 Apr 2023", "2 Apr 2023")),
        (("2023-04-01", "2023-04-22"), ("1 Apr 2023", "8 Apr 2023", "15 Apr 2023", "22 Apr 2023")),
        (("2023-01-01", "2023-04-30"), ("Jan 2023", "Feb 2023", "Mar 2023", "Apr 2023", "May 2023")),
        (("2022-02-24", "2023-01-18"), ("Jan 2022", "Apr 2022", "Jul 2022", "Oct 2022", "Jan 2023", "Apr 2023")),
        (("2014-01-01", "2022-12-31"), ("2014", "2016", "2018", "2020", "2022", "2024")),
        (("0001-01-01", "9999-12-31"), ("1", "2000", "4000", "6000", "8000", "9999")),
    ],
)
def test_ticks_stand_on_days_months_or_years_as_the_span_asks(days: tuple[str, ...], labels: tuple[str, ...]) -> None:
    axis = date_axis([date.fromisoformat(day) for day in days], False, False)
    assert axis.scale is Scale.TIME
    assert axis.labels == labels


def test_an_open_end_at_the_edge_gets_room_for_its_arrow() -> None:
    days = [date(2014, 1, 1), date(2022, 1, 1)]
    assert date_axis(days, True, False).labels[0] == "2012"
    assert date_axis(days, False, True).labels[-1] == "2024"
    near = date_axis([date(2023, 4, 1), date(2023, 4, 3)], True, True).labels
    assert near == ("31 Mar 2023", "1 Apr 2023", "2 Apr 2023", "3 Apr 2023", "4 Apr 2023")


@given(st.lists(st.dates(), min_size=1, max_size=6), st.booleans(), st.booleans())
def test_every_axis_of_time_holds_its_days_on_few_rising_ticks(
    days: list[date], room_low: bool, room_high: bool
) -> None:
    axis = date_axis(days, room_low, room_high)
    assert list(axis.ticks) == sorted(set(axis.ticks))
    assert 2 <= len(axis.ticks) <= 10
    assert axis.ticks[0] <= min(days).toordinal()
    assert max(days).toordinal() <= axis.ticks[-1]
    assert len(set(axis.labels)) == len(axis.labels)


def test_the_last_days_of_the_calendar_have_an_axis() -> None:
    axis = date_axis([date(9999, 1, 1), date.max], True, True)
    assert axis.place(Decimal(date.max.toordinal())) == 1
