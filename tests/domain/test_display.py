"""Numbers and bounds in the words people read."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import display
from app.domain.figure import MAX_DIGITS, Figure, Qualifier, exact_decimal
from app.domain.interval import Interval
from tests.domain.answers import about, at_least, between, exactly, figures, less_than, more_than, up_to

WORDS = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("7", "7"),
        ("5000", "5,000"),
        ("500000", "500,000"),
        ("1000000", "1 million"),
        ("1250000", "1.25 million"),
        ("1234567", "1,234,567"),
        ("3000000000", "3 billion"),
        ("-3000000", "−3 million"),
        ("-5", "−5"),
        ("1234.5", "1,234.5"),
        ("1000000.5", "1,000,000.5"),
        ("999000000000000", "999 trillion"),
        ("1000000000000000", "1,000,000,000,000,000"),
        ("0.1", "0.1"),
    ],
)
def test_a_number_is_shown_as_people_write_it(number: str, words: str) -> None:
    assert display.show_number(Decimal(number)) == words


@given(st.decimals(-(10**38) + 1, 10**38 - 1, places=4) | st.integers(-(10**17), 10**17).map(Decimal))
def test_no_number_is_rounded_when_it_is_shown(number: Decimal) -> None:
    if len(number.as_tuple().digits) > MAX_DIGITS:
        number = number.to_integral_value()
    number = exact_decimal(number, "low")
    digits, _, word = display.show_number(number).partition(" ")
    shown = Fraction(digits.replace(",", "").replace(display.MINUS, "-"))
    assert shown * WORDS.get(word, 1) == Fraction(number)


@pytest.mark.parametrize(
    ("figure", "signs", "words"),
    [
        (exactly(7), "7", "7"),
        (about(300), "about 300", "about 300"),
        (between(200, 500), "200–500", "200–500"),
        (between(300, 500, approximate=True), "about 300–500", "about 300–500"),
        (between(2000000, 3000000), "2–3 million", "2–3 million"),
        (between(900000, 1000000), "900,000–1 million", "900,000–1 million"),
        (between(-5, 10), "−5 to 10", "−5 to 10"),
        (up_to(5000), "≤ 5,000", "up to 5,000"),
        (less_than(50), "< 50", "less than 50"),
        (more_than(40), "> 40", "more than 40"),
        (at_least(12), "≥ 12", "at least 12"),
        (Figure(None, Decimal(9), Qualifier.AT_MOST), "≤ 9", "at most 9"),
        (Figure(None, Decimal(9), Qualifier.UP_TO, approximate=True), "≤ about 9", "up to about 9"),
        (Figure(Decimal(2), Decimal(5), Qualifier.BETWEEN, False, True), "> 2 and ≤ 5", "more than 2 and at most 5"),
    ],
)
def test_bounds_are_shown_in_signs_and_said_in_words(figure: Figure, signs: str, words: str) -> None:
    assert display.show(figure) == signs
    assert display.say(figure) == words


@given(figures(), figures())
def test_figures_with_other_bounds_never_look_the_same(a: Figure, b: Figure) -> None:
    if display.show(a) == display.show(b):
        assert (a.low, a.high, a.low_included, a.high_included) == (b.low, b.high, b.low_included, b.high_included)


@pytest.mark.parametrize(
    ("ratio", "words"), [("10", "10"), ("16.6666", "16.7"), ("1666.6", "1,670"), ("1.5", "1.5"), ("2e40", "10^40")]
)
def test_a_ratio_is_rounded_to_three_digits(ratio: str, words: str) -> None:
    assert display.show_ratio(Decimal(ratio)) == words


@pytest.mark.parametrize(
    ("near", "far", "words"),
    [
        ("10", "25", "10 to 25 times apart"),
        ("10", "10", "10 times apart"),
        ("1.0001", "25", "up to 25 times apart"),
        ("1.0001", "1.0002", "barely apart"),
    ],
)
def test_two_ratios_are_said_as_one_distance(near: str, far: str, words: str) -> None:
    assert display.show_times(Decimal(near), Decimal(far)) == words


def test_bounds_that_no_source_stated_are_said_in_words() -> None:
    assert display.say_bounds(Interval(Decimal(400), Decimal(500))) == "400–500"
    assert display.say_bounds(Interval(Decimal(40), Decimal(50), False, True)) == "more than 40 and at most 50"


def test_two_distances_are_said_once_when_they_are_the_same() -> None:
    assert display.show_distance(Decimal(5), Decimal(12)) == "5 to 12"
    assert display.show_distance(Decimal(5), Decimal(5)) == "5"


def test_a_share_is_shown_in_per_cent() -> None:
    assert display.show_share(Decimal(2) / 3) == "66.7%"
    assert display.show_share(Decimal(1)) == "100%"


def test_counts_agree_with_their_noun() -> None:
    assert display.show_count(1, "source") == "one source"
    assert display.show_count(2, "source") == "two sources"
    assert display.show_count(0, "source") == "no sources"
    assert display.show_count(1200, "reply", "replies") == "1,200 replies"


def test_a_list_ends_with_and() -> None:
    assert display.show_list([]) == ""
    assert display.show_list(["a"]) == "a"
    assert display.show_list(["a", "b", "c"]) == "a, b and c"


def test_quoted_words_stand_on_one_line_and_are_cut_when_long() -> None:
    assert display.quoted("as many\n as 5,000") == "“as many as 5,000”"
    cut = display.quoted("word " * 100)
    assert len(cut) <= 82
    assert cut.endswith("word…”")


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert display.capitalised("about NATO") == "About NATO"
    assert display.capitalised("") == ""
