"""Tally: numbers and magnitudes are added up only where they fit."""

from decimal import Decimal

from app.domain.reading.tally import Tally


def test_magnitudes_close_groups() -> None:
    # given two hundred
    tally = Tally()
    tally.add(Decimal(2))
    tally.multiply(100)
    # when a thousand follows, and five
    assert tally.multiply(1000)
    assert tally.add(Decimal(5))
    # then it is two hundred thousand and five, and no single number times a magnitude
    assert (tally.value, tally.mantissa) == (Decimal(200_005), None)


def test_a_larger_magnitude_does_not_follow_a_smaller_one() -> None:
    # given three thousand
    tally = Tally()
    tally.add(Decimal(3))
    tally.multiply(1000)
    # when four million would follow
    tally.add(Decimal(4))
    # then it does not fit
    assert not tally.multiply(10**6)


def test_a_part_is_of_what_stands_last() -> None:
    # given a million
    tally = Tally()
    tally.open(Decimal(1), is_article=True)
    tally.multiply(10**6)
    # when a half follows
    tally.add_part(Decimal("0.5"))
    # then it is half a million more
    assert tally.value == Decimal(1_500_000)


def test_a_copy_is_kept_apart() -> None:
    # given a tally and its copy
    tally = Tally()
    kept = tally.copied()
    # when one goes on
    tally.add(Decimal(7))
    # then the other does not
    assert (tally.value, kept.value) == (Decimal(7), Decimal(0))
