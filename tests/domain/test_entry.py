"""Tests of app.domain.entry."""

from decimal import Decimal

import pytest

from app.domain.entry import FigureEntry, figure_of, parse_number
from app.domain.errors import InvalidFigure
from app.domain.figure import Figure, Qualifier


def test_words_alone_are_read() -> None:
    figure = figure_of(FigureEntry(words="some 300−500 fighters"))
    assert (figure.low, figure.high, figure.qualifier, figure.approximate) == (300, 500, Qualifier.BETWEEN, True)
    assert figure.unit == ""


def test_a_unit_given_by_hand_is_kept_and_the_counted_noun_is_left_to_the_question() -> None:
    assert figure_of(FigureEntry(words="18 wounded", unit="people")).unit == "people"
    assert figure_of(FigureEntry(words="18 wounded")).unit == ""


def test_bounds_by_hand_win_over_the_words() -> None:
    figure = figure_of(FigureEntry(words="some 300−500", low="1,200", high="1 500", low_excluded=True))
    assert figure == Figure(Decimal(1200), Decimal(1500), Qualifier.BETWEEN, low_included=False)


@pytest.mark.parametrize(
    ("low", "high", "qualifier"),
    [
        ("5", "5", Qualifier.EXACT),
        ("5", "6", Qualifier.BETWEEN),
        ("5", "", Qualifier.AT_LEAST),
        ("", "5", Qualifier.AT_MOST),
    ],
)
def test_a_qualifier_that_was_not_chosen_follows_from_the_bounds(low: str, high: str, qualifier: Qualifier) -> None:
    assert figure_of(FigureEntry(low=low, high=high)).qualifier is qualifier


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "headline"),
    [
        (Qualifier.UP_TO, "", "5000", 5000),
        (Qualifier.MORE_THAN, "40", "", 40),
        (Qualifier.ABOUT, "7", "7", 7),
        (Qualifier.BETWEEN, "1", "2", None),
    ],
)
def test_the_headline_is_the_number_a_reader_takes_away(
    qualifier: Qualifier, low: str, high: str, headline: int | None
) -> None:
    assert figure_of(FigureEntry(low=low, high=high, qualifier=qualifier)).headline == headline
    assert figure_of(FigureEntry(low=low, high=high, qualifier=qualifier, headline="3")).headline == 3


def test_exclusive_words_leave_their_number_out_by_themselves() -> None:
    assert not figure_of(FigureEntry(low="40", qualifier=Qualifier.MORE_THAN)).low_included
    assert not figure_of(FigureEntry(high="40", qualifier=Qualifier.LESS_THAN)).high_included


def test_nothing_to_read_names_the_words_as_the_field_to_mend() -> None:
    for words in ("", "a great many"):
        with pytest.raises(InvalidFigure, match="No figure could be read") as caught:
            figure_of(FigureEntry(words=words))
        assert caught.value.field == "words"


def test_bounds_that_contradict_the_qualifier_are_refused() -> None:
    with pytest.raises(InvalidFigure, match="open low end"):
        figure_of(FigureEntry(low="1", high="2", qualifier=Qualifier.UP_TO))


@pytest.mark.parametrize("text", ["5000", "5,000", "5 000", "5\u00a0000", "5’000", "5\u202f000"])
def test_numbers_are_typed_as_people_type_them(text: str) -> None:
    assert parse_number("low", text) == 5000


@pytest.mark.parametrize("text", ["five", "1e9999999", "NaN", "Infinity", "٣٤", "1.2.3", "9" * 90, "0x10"])
def test_what_is_no_number_is_refused_with_its_field(text: str) -> None:
    with pytest.raises(InvalidFigure) as caught:
        figure_of(FigureEntry(low=text, high=text))
    assert caught.value.field == "low"


def test_a_minus_sign_of_typographers_is_a_minus() -> None:
    assert parse_number("low", "−15") == -15
