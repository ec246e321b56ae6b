"""Answers brought to one scale."""

from decimal import Decimal

import pytest

from app.domain.answer import Kind, Mode
from app.domain.interval import Bounds, Interval
from app.domain.overall.gathering import gather, say_place, say_range
from tests.domain.answers import about, between, exactly, make_answer, up_to


def test_units_meet_in_their_base_and_others_are_left_out_and_named() -> None:
    gathered = gather(
        [
            make_answer(exactly(3, "thousand people"), claim_id="a"),
            make_answer(up_to(500), claim_id="b"),
            make_answer(exactly(7, "EUR"), claim_id="c"),
            make_answer(exactly(9), claim_id="d", mode=Mode.DENIED),
        ]
    )
    assert (gathered.kind, gathered.unit, gathered.claim_ids, gathered.left_out) == (
        Kind.QUANTITY,
        "people",
        ("a", "b"),
        ("c", "d"),
    )
    assert [held.stated for held in gathered.held] == [(3000, 3000), (500, 500)]


def test_without_quantities_the_dates_are_gathered_as_day_numbers() -> None:
    gathered = gather([make_answer(date="2023-04-01/..", claim_id="a"), make_answer(True, claim_id="b")])
    day = Decimal(738611)
    assert (gathered.kind, gathered.claim_ids, gathered.left_out) == (Kind.DATE, ("a",), ("b",))
    assert gathered.held[0].stated == (day, day)
    assert say_place(day, Kind.DATE) == "1 April 2023"


def test_about_widens_what_is_held_and_not_what_is_stated() -> None:
    held = gather([make_answer(about(300))], Decimal("0.1")).held[0]
    assert (held.bounds.low, held.bounds.high, held.stated) == (270, 330, (300, 300))


@pytest.mark.parametrize(
    ("bounds", "kind", "words"),
    [
        (between(200, 500), Kind.QUANTITY, "200–500"),
        (up_to(500), Kind.QUANTITY, "at most 500"),
        (Interval(None, None), Kind.QUANTITY, "anything"),
        (Interval(Decimal(738611), Decimal(738611)), Kind.DATE, "1 April 2023"),
        (Interval(Decimal(738611), Decimal(738612)), Kind.DATE, "1 April 2023 to 2 April 2023"),
        (Interval(Decimal(738611), None), Kind.DATE, "from 1 April 2023 on"),
        (Interval(None, Decimal(738611)), Kind.DATE, "up to 1 April 2023"),
    ],
)
def test_a_derived_range_is_said_as_figures_or_as_days(bounds: Bounds, kind: Kind, words: str) -> None:
    assert say_range(bounds, kind) == words
