"""What all answers to a question span together, and what they share."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Mode
from app.domain.consensus import date_envelope, envelope, shared_dates, shared_range
from app.domain.figure import Figure
from tests.domain.answers import (
    about,
    at_least,
    between,
    exactly,
    figures,
    friedman,
    less_than,
    make_answer,
    more_than,
    points_in,
    regiment,
    rnd,
    up_to,
)

MANY = st.lists(figures(), min_size=1, max_size=6)


def test_the_envelope_reaches_from_the_lowest_to_the_highest_stated_end_and_names_open_ends() -> None:
    whole = envelope([rnd(), friedman(), regiment()])
    assert whole is not None
    assert (whole.low, whole.high, whole.unit) == (200, 5000, "people")
    assert (whole.open_low, whole.open_high) == (("regiment",), ())
    assert whole.claim_ids == ("friedman", "regiment", "rnd")
    assert whole.derived


def test_the_shared_range_is_what_all_allow() -> None:
    shared = shared_range([rnd(), friedman(), regiment()])
    assert shared is not None
    assert (shared.low, shared.high, shared.is_empty, shared.derived) == (300, 500, False, True)
    assert shared.claim_ids == ("friedman", "regiment", "rnd")


def test_an_empty_shared_range_shows_the_ends_that_exclude_each_other() -> None:
    shared = shared_range([make_answer(at_least(40)), make_answer(up_to(30))])
    assert shared is not None
    assert (shared.low, shared.high, shared.is_empty) == (40, 30, True)
    meeting = shared_range([make_answer(more_than(40)), make_answer(up_to(40))])
    assert meeting is not None
    assert meeting.is_empty


@given(MANY)
def test_the_shared_range_holds_the_points_that_every_figure_holds(many: list[Figure]) -> None:
    shared = shared_range([make_answer(figure) for figure in many])
    assert shared is not None
    common = set.intersection(*map(points_in, many))
    assert shared.is_empty == (not common)
    assert shared.is_empty or points_in(shared) == common


@given(MANY)
def test_the_order_of_the_answers_changes_nothing(many: list[Figure]) -> None:
    answers = [make_answer(figure) for figure in many]
    shuffled = answers[::-1]
    assert envelope(shuffled) == envelope(answers)
    assert shared_range(shuffled) == shared_range(answers)


@given(MANY)
def test_every_stated_end_lies_in_the_envelope(many: list[Figure]) -> None:
    whole = envelope([make_answer(figure) for figure in many])
    assert whole is not None
    ends = [end for figure in many for end in (figure.low, figure.high) if end is not None]
    assert (whole.low, whole.high) == (min(ends), max(ends))
    assert (len(whole.open_low), len(whole.open_high)) == (
        sum(figure.low is None for figure in many),
        sum(figure.high is None for figure in many),
    )


def test_an_end_of_the_envelope_is_included_when_one_answer_includes_it() -> None:
    alone, both = envelope([make_answer(less_than(9))]), envelope([make_answer(less_than(9)), make_answer(exactly(9))])
    assert alone is not None
    assert both is not None
    assert not alone.high_included
    assert both.high_included


def test_units_meet_in_their_base_and_others_are_left_out_and_named() -> None:
    answers = [
        make_answer(exactly(3, "thousand people"), claim_id="a"),
        make_answer(exactly(500), claim_id="b"),
        make_answer(exactly(7, "EUR"), claim_id="c"),
        make_answer(exactly(600, ""), claim_id="d"),
        make_answer(exactly(9), claim_id="e", mode=Mode.DENIED),
    ]
    whole = envelope(answers)
    assert whole is not None
    assert (whole.low, whole.high, whole.unit) == (500, 3000, "people")
    assert whole.claim_ids == ("a", "b", "d")
    assert whole.left_out == ("c", "e")


def test_one_unit_alone_is_kept_as_it_stands() -> None:
    whole = envelope([make_answer(exactly(3, "thousand people")), make_answer(exactly(5, "thousand people"))])
    assert whole is not None
    assert (whole.low, whole.high, whole.unit) == (3, 5, "thousand people")


def test_a_setting_for_about_widens_the_shared_range() -> None:
    answers = [make_answer(about(300)), make_answer(exactly(310))]
    strict, wide = shared_range(answers), shared_range(answers, Decimal("0.1"))
    assert strict is not None
    assert wide is not None
    assert strict.is_empty
    assert (wide.low, wide.high) == (310, 310)


def test_without_answers_there_is_neither() -> None:
    assert envelope([]) is None
    assert shared_range([]) is None
    assert date_envelope([make_answer(between(1, 2))]) is None
    assert shared_dates([make_answer(between(1, 2))]) is None


def test_dates_have_an_envelope_and_shared_days() -> None:
    answers = [
        make_answer(date="2023-04", claim_id="a"),
        make_answer(date="2023-04-10/..", claim_id="b"),
        make_answer(True, claim_id="c"),
    ]
    whole, shared = date_envelope(answers), shared_dates(answers)
    assert whole is not None
    assert shared is not None
    assert (whole.low, whole.high, whole.open_high) == (date(2023, 4, 1), date(2023, 4, 30), ("b",))
    assert (shared.low, shared.high, shared.is_empty) == (date(2023, 4, 10), date(2023, 4, 30), False)
    assert shared.claim_ids == ("a", "b")
    assert shared.left_out == ("c",)


def test_dates_that_exclude_each_other_share_no_day() -> None:
    shared = shared_dates([make_answer(date="2023-04"), make_answer(date="2023-01~")])
    assert shared is not None
    assert shared.is_empty
