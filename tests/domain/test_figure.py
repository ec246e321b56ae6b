"""Figure: what its bounds, qualifier and headline may be together, and exact decimals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidFigure
from app.domain.figure import MAX_DIGITS, Figure, Qualifier, exact_decimal, plain

OPEN = None


def number(text: str | None) -> Decimal | None:
    """The number, or None for an open end."""
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "included"),
    [
        ("300", "300", Qualifier.EXACT, (True, True)),
        ("300", "300", Qualifier.ABOUT, (True, True)),
        ("200", "500", Qualifier.BETWEEN, (True, True)),
        ("200", "500", Qualifier.BETWEEN, (False, True)),
        ("200", "500", Qualifier.BETWEEN, (False, False)),
        ("7", OPEN, Qualifier.AT_LEAST, (True, True)),
        ("7", OPEN, Qualifier.MORE_THAN, (False, True)),
        ("24", OPEN, Qualifier.ORDER, (True, True)),
        (OPEN, "24", Qualifier.AT_MOST, (True, True)),
        (OPEN, "24", Qualifier.UP_TO, (True, True)),
        (OPEN, "24", Qualifier.LESS_THAN, (True, False)),
        ("-5", "-5", Qualifier.EXACT, (True, True)),
        ("0", "0", Qualifier.EXACT, (True, True)),
    ],
)
def test_a_figure_that_says_what_its_words_state_is_taken(
    low: str | None, high: str | None, qualifier: Qualifier, included: tuple[bool, bool]
) -> None:
    # given bounds and a qualifier that stand together
    # when a figure is made of them
    figure = Figure(number(low), number(high), qualifier, *included)
    # then it holds them as they are
    assert (figure.low, figure.high, figure.qualifier) == (number(low), number(high), qualifier)
    assert (figure.low_included, figure.high_included) == included


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "included", "field", "message"),
    [
        (OPEN, OPEN, Qualifier.BETWEEN, (True, True), "low", "Give a low end"),
        ("500", "200", Qualifier.BETWEEN, (True, True), "low", "The low end 500 is above the high end 200; swap them."),
        ("200", "500", Qualifier.EXACT, (True, True), "qualifier", "“exact” needs the same number at both ends."),
        ("200", OPEN, Qualifier.ABOUT, (True, True), "qualifier", "“about” needs the same number"),
        ("200", OPEN, Qualifier.BETWEEN, (True, True), "qualifier", "“between” needs a low and a high end."),
        ("7", "9", Qualifier.AT_LEAST, (True, True), "qualifier", "“at least” needs a low end and an open high end."),
        (OPEN, "9", Qualifier.MORE_THAN, (True, False), "qualifier", "“more than” needs a low end"),
        (OPEN, "9", Qualifier.ORDER, (True, True), "qualifier", "“order” needs a low end"),
        ("7", "9", Qualifier.UP_TO, (True, True), "qualifier", "“up to” needs a high end and an open low end."),
        ("7", OPEN, Qualifier.AT_MOST, (True, True), "qualifier", "“at most” needs a high end"),
        ("7", OPEN, Qualifier.LESS_THAN, (False, True), "qualifier", "“less than” needs a high end"),
        ("5", "5", Qualifier.EXACT, (False, True), "low_included", "A single number includes itself."),
        ("5", "5", Qualifier.BETWEEN, (True, False), "low_included", "A single number includes itself."),
        ("7", OPEN, Qualifier.MORE_THAN, (True, True), "low_included", "“more than” leaves the number itself out."),
        (OPEN, "7", Qualifier.LESS_THAN, (True, True), "low_included", "“less than” leaves the number itself out."),
        ("7", OPEN, Qualifier.AT_LEAST, (False, True), "low_included", "“at least” includes the number itself."),
        ("7", OPEN, Qualifier.MORE_THAN, (True, False), "low_included", "An open end can be neither"),
        (OPEN, "7", Qualifier.LESS_THAN, (False, True), "low_included", "An open end can be neither"),
    ],
)
def test_a_figure_that_contradicts_itself_is_refused_with_what_to_mend(
    low: str | None, high: str | None, qualifier: Qualifier, included: tuple[bool, bool], field: str, message: str
) -> None:
    # given bounds and a qualifier that contradict each other
    # when a figure is made of them
    with pytest.raises(InvalidFigure) as refused:
        Figure(number(low), number(high), qualifier, *included)
    # then the error names the field and says what is wrong
    assert refused.value.field == field
    assert refused.value.message.startswith(message)


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        ("0.1", "0.1"),
        ("1000000000000001", "1000000000000001"),
        ("2E+2", "200"),
        ("200.00", "200"),
        ("-0", "0"),
        ("0.000", "0"),
        ("-5.50", "-5.5"),
        ("9" * MAX_DIGITS, "9" * MAX_DIGITS),
        ("1E-38", "0." + "0" * 37 + "1"),
        ("1E+37", "1" + "0" * 37),
    ],
)
def test_a_number_is_kept_to_the_last_digit_in_one_form(written: str, exact: str) -> None:
    # given a number in one of its spellings
    # when it is made exact
    # then it is the same number without exponent or trailing zeros
    assert plain(exact_decimal(Decimal(written), "low")) == exact
    assert exact_decimal(Decimal(written), "low") == Decimal(written)


@pytest.mark.parametrize("written", ["1E+38", "1E-39", "1" * 39, "1E+999999", "1E-999999", f"{'1' * 20}.{'1' * 19}"])
def test_a_number_of_more_than_38_digits_is_refused_by_its_field(written: str) -> None:
    # given a number that is too long on one side of the point, or in all
    # when it is made exact
    # then it is refused, and the error names the field
    with pytest.raises(InvalidFigure, match="The headline has more than 38 digits") as refused:
        exact_decimal(Decimal(written), "headline")
    assert refused.value.field == "headline"


@pytest.mark.parametrize("written", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_is_refused(written: str) -> None:
    # given a decimal that is no number
    # when it is made exact
    # then it is refused
    with pytest.raises(InvalidFigure, match="must be a number"):
        exact_decimal(Decimal(written), "low")


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_made_exact_twice_is_as_it_was_made_once(any_number: Decimal) -> None:
    # given any number
    try:
        once = exact_decimal(any_number, "low")
    except InvalidFigure:
        return
    # when it is made exact again
    # then nothing changes, down to its text
    assert str(exact_decimal(once, "low")) == str(once)
    assert once == any_number


def test_the_headline_of_a_figure_is_made_exact_too() -> None:
    # given a figure whose headline has trailing zeros
    figure = Figure(None, Decimal("5.0E+3"), Qualifier.UP_TO, headline=Decimal("5000.0"))
    # when its numbers are read
    # then all have the one form
    assert (str(figure.high), str(figure.headline)) == ("5000", "5000")


@pytest.mark.parametrize(
    ("figure", "is_point", "is_hedged"),
    [
        (Figure(Decimal(300), Decimal(300), Qualifier.EXACT), True, False),
        (Figure(Decimal(300), Decimal(300), Qualifier.ABOUT), True, True),
        (Figure(Decimal(300), Decimal(500), Qualifier.BETWEEN, approximate=True), False, True),
        (Figure(Decimal(300), Decimal(500), Qualifier.BETWEEN), False, False),
        (Figure(Decimal(0), Decimal(0), Qualifier.EXACT), True, False),
        (Figure(None, Decimal(24), Qualifier.UP_TO), False, False),
    ],
)
def test_a_figure_knows_whether_it_is_a_point_and_whether_its_words_hedge(
    figure: Figure, is_point: bool, is_hedged: bool
) -> None:
    # given a figure
    # when it is asked
    # then it tells
    assert (figure.is_point, figure.is_hedged) == (is_point, is_hedged)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "headline", "ends"),
    [
        ("200", "500", Qualifier.BETWEEN, None, ("200", "500")),
        ("200", "500", Qualifier.BETWEEN, "1000", ("200", "500")),
        (OPEN, "5000", Qualifier.UP_TO, "5000", ("5000", "5000")),
        (OPEN, "5000", Qualifier.UP_TO, "4000", ("4000", "5000")),
        ("24", OPEN, Qualifier.AT_LEAST, None, ("24", "24")),
        ("24", OPEN, Qualifier.AT_LEAST, "36", ("24", "36")),
    ],
)
def test_the_ends_that_a_reader_is_shown_let_the_headline_stand_for_an_open_end(
    low: str | None, high: str | None, qualifier: Qualifier, headline: str | None, ends: tuple[str, str]
) -> None:
    # given a figure with or without an open end
    figure = Figure(number(low), number(high), qualifier, headline=number(headline))
    # when its shown ends are asked for
    # then bounds come first, and the headline stands where an end is open
    assert figure.stated_ends == (Decimal(ends[0]), Decimal(ends[1]))
