"""Reading: places, headlines, fields of a form; and no text, however strange, raises or takes long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.figure import CEILING, FLOOR, Qualifier
from app.domain.reading import LANGUAGES
from app.domain.reading.reading import Reading, read_figure, read_figures
from app.domain.reading.tokens import Tokens
from tests.domain.reading.bounds import bounds, read_bounds, read_one

WORDS = Tokens(
    "at least one two twenty hundred thousand million dozen dozens and a half third quarter of in to from between or "
    "more than not no up about some several few May 2014 5 12 1200 $ € % km men killed - – — years old p.m. per cent "
    "zweihundert mindestens около тысячи человек до від тис. каля kilkaset ½ ( ) , . : / + ° '"
)
PIECES = [token.text for token in WORDS.all]
GARBLED = st.lists(st.sampled_from(PIECES), max_size=20).flatmap(
    lambda words: st.sampled_from(["", " ", "  ", "\n", "\u00a0"]).map(lambda gap: gap.join(words))
)
ANY_CHARACTER = st.characters(exclude_categories=())
ANY_TEXT = st.text(ANY_CHARACTER, max_size=200) | st.text("0123456789 .,-–%$'", max_size=80)
LANGUAGE = st.sampled_from(sorted(LANGUAGES))
MEGABYTE = 1_000_000
ENOUGH = 10  # CPU seconds for a megabyte of digits on a slow machine
SHORT, LONG = 2_000, 32_000  # characters
MOST_TIMES = 40  # as long for sixteen times as much; what grows with the square takes 256 times as long
SOON = 0.1  # CPU seconds, below which other work of the machine decides


def check_places(text: str, readings: list[Reading]) -> None:
    """Places are ordered, lie within the text and do not overlap."""
    before = 0
    for reading in readings:
        assert before <= reading.start <= reading.core_start < reading.core_end <= reading.end <= reading.noun_end
        assert reading.noun_end <= len(text)
        before = reading.end


def grows_with_the_text(piece: str) -> bool:
    """Sixteen times the text takes about sixteen times the time, measured in CPU seconds."""
    spent = []
    for size in (SHORT, LONG):
        text = piece * (size // len(piece))
        started = time.process_time()
        readings = read_figures(text)
        spent.append(time.process_time() - started)
        check_places(text, readings)
    return spent[1] < max(MOST_TIMES * spent[0], SOON)


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | GARBLED, LANGUAGE)
def test_any_text_is_read_with_places_in_order(text: str, language: str) -> None:
    # given any text, surrogates and noughts included
    # when it is read
    readings = read_figures(text, language)
    # then the places hold, and each figure is as its qualifier asks
    check_places(text, readings)
    for figure in (reading.figure for reading in readings):
        assert (figure.low is None) == (figure.qualifier in CEILING)
        assert (figure.high is None) == (figure.qualifier in FLOOR)


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT | GARBLED)
def test_a_field_is_read_as_its_first_figure(text: str) -> None:
    # given any text in a field
    reading = read_figure(text)
    # when it holds figures
    found = read_figures(text)
    # then the first of them is given
    if found:
        assert reading is not None
        assert reading.figure == found[0].figure


@pytest.mark.parametrize(
    "piece",
    ["7", "1 ", "100 ", "1,", "1.", "1-", "1 - ", "1/", "at least ", "million ", "one ", "one and ", "half a ", "5 or ",
     "from 1 to ", "May 5 ", "Aa 5 ", "5, ", "(1)", "no more than ", "$1", " ", "\n", "a.", "-", "½", "zweihundert"],
)  # fmt: skip
def test_a_long_text_takes_linear_time(piece: str) -> None:
    # given one piece over and over, and then sixteen times as much
    # when both are read, up to three times, since a collection of garbage may fall into any one reading
    # then the time grows with the text, not with its square
    assert any(grows_with_the_text(piece) for _ in range(3))


def test_a_megabyte_of_digits_is_no_figure() -> None:
    # given more digits than any figure may have
    started = time.process_time()
    # when they are read
    # then there is no figure, at once
    assert read_figures("7" * MEGABYTE) == []
    assert time.process_time() - started < ENOUGH


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("exactly 14 deputies", "14"),
        ("nearly 300 people", "300"),
        ("as many as 5,000 volunteers", "5000"),
        ("at most four tanks", "4"),
        ("fewer than 100 men", "100"),
        ("at least seven attacks", "7"),
        ("more than 40 killed", "40"),
        ("dozens of men", "12"),
        ("between 200 and 500 men", "None"),
    ],
)
def test_the_headline_is_the_number_a_reader_takes_away(text: str, headline: str) -> None:
    assert str(read_one(text).figure.headline) == headline


@pytest.mark.parametrize(
    ("text", "approximate"),
    [("about 40 men", True), ("some 300−500 men", True), ("up to about 90 men", True), ("300−500 men", False)],
)
def test_hedges_make_a_figure_approximate(text: str, approximate: bool) -> None:
    assert read_one(text).figure.approximate is approximate


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("between 200 and 500", "200..500"),
        ("as many as 5,000 volunteers", "..5000"),
        ("2014", "2014..2014"),
        ("one", "1..1"),
        ("-5", "-5..-5"),
        ("9" * 38, f"{'9' * 38}..{'9' * 38}"),
    ],
)
def test_a_field_that_holds_one_figure(text: str, interval: str) -> None:
    # given the words of a field
    reading = read_figure(text)
    # when they are read
    # then a number that stands alone is taken at its word
    assert reading is not None
    assert bounds(reading.figure) == interval
    assert "figures" not in reading.convention


@pytest.mark.parametrize("text", ["", "none", "3-1", "10 May", "one of them", "1.2.3", "9" * 39])
def test_a_field_without_a_figure(text: str) -> None:
    assert read_figure(text) is None


def test_of_several_figures_in_a_field_the_first_is_read_and_that_is_said() -> None:
    # given a field with two figures
    reading = read_figure("12 men and 5 women")
    # when it is read
    # then the first stands, with a note
    assert reading is not None
    assert (bounds(reading.figure), reading.convention) == ("12..12", "The first of 2 figures is read.")


def test_several_figures_of_one_sentence_come_in_order() -> None:
    # given a report of dead, wounded and missing
    text = "The attack killed 12 soldiers, wounded more than 30 and left five missing."
    # when it is read
    # then each is a figure of its own
    assert read_bounds(text) == ["12..12", "30<..", "5..5"]
    assert [reading.figure.qualifier for reading in read_figures(text)][1] is Qualifier.MORE_THAN
