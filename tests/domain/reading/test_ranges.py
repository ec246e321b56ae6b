"""Ranges: both ends, shared magnitudes and units, floors with ceilings; and changes, which are two figures."""

import pytest

from app.domain.reading.tokens import DASHES
from tests.domain.reading.bounds import bounds, read_bounds, read_one


@pytest.mark.parametrize("dash", sorted(DASHES))
@pytest.mark.parametrize("form", ["{}{}{}", "{} {} {}"])
def test_every_dash_between_two_numbers_is_a_range(dash: str, form: str) -> None:
    # given two numbers around a dash
    text = f"Some {form.format(300, dash, 500)} fighters crossed"
    # when they are read
    reading = read_one(text)
    # then they are the ends of one range, and the hedge is kept
    assert (bounds(reading.figure), reading.figure.approximate, reading.figure.unit) == ("300..500", True, "fighters")


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2-3 million people", "2000000..3000000"),
        ("100-120 thousand people", "100000..120000"),
        ("$1.2–1.5bn", "1200000000..1500000000"),
        ("between $3 and $5 million", "3000000..5000000"),
        ("£2m–£3m", "2000000..3000000"),
        ("10 to 15 per cent", "10..15"),
        ("between 3% and 4%", "3..4"),
        ("8-10,000 tickets", "8000..10000"),
        ("between three and four hundred men", "300..400"),
        ("between a hundred and two hundred men", "100..200"),
        ("two to three dozen helicopters", "24..36"),
        ("between 800,000 and 1.2 million barrels", "800000..1200000"),
        ("between a third and a half of the residents", "0.3333333333333333333333333333..0.5"),
        ("three or four policemen", "3..4"),
        ("20, perhaps 30 men", "20..30"),
        ("twenty-thirty conscripts", "20..30"),
        ("three-to-five-year terms", "3..5"),
        ("a 20- to 30-minute delay", "20..30"),
        ("anywhere from 50 to 80 buses", "50..80"),
        ("−5 to −10 °C", "-10..-5"),
        ("more than 40 but fewer than 60 launchers", "40<..<60"),
        ("at least 15 and possibly as many as 25 dead", "15..25"),
        ("no fewer than nine and perhaps 14 captives", "9..14"),
        ("no fewer than 200 nor more than 300 people", "200..300"),
        ("at least 200 and up to 300 men", "200..300"),
        ("up to 40 and no fewer than 25 men", "25..40"),
        ("up to 10-15 men", "..15"),
    ],
)
def test_english_ranges(text: str, interval: str) -> None:
    assert read_bounds(text) == [interval]


@pytest.mark.parametrize(
    ("text", "interval", "language"),
    [
        ("zwischen 200 und 500 Freiwillige", "200..500", "de"),
        ("2 bis 3 Millionen Euro", "2000000..3000000", "de"),
        ("от 200 до 500 добровольцев", "200..500", "ru"),
        ("три-четыре дома", "3..4", "ru"),
        ("від 200 до 500 добровольців", "200..500", "uk"),
        ("ад 200 да 500 добраахвотнікаў", "200..500", "be"),
        ("między 200 a 300 domów", "200..300", "pl"),
    ],
)
def test_ranges_of_other_languages(text: str, interval: str, language: str) -> None:
    assert read_bounds(text, language) == [interval]


@pytest.mark.parametrize(
    ("text", "intervals", "language"),
    [
        ("The toll rose from 20 to 45.", ["20..20", "45..45"], "en"),
        ("It climbed from 4.1 to 5.3 per cent.", ["4.1..4.1", "5.3..5.3"], "en"),
        ("It grew from 2 to 3 million.", ["2000000..2000000", "3000000..3000000"], "en"),
        ("Crossings fell from 900 to 340.", ["900..900", "340..340"], "en"),
        ("Sales rose by EUR 3.5 mn to EUR 160.4 mn", ["3500000..3500000", "160400000..160400000"], "en"),
        ("Wounded rose from at least 40 to more than 60.", ["40..", "60<.."], "en"),
        ("Die Zahl stieg von 20 auf 45.", ["20..20", "45..45"], "de"),
        ("Число выросло с 20 до 45.", ["20..20", "45..45"], "ru"),
        ("Liczba wzrosła z 20 do 45.", ["20..20", "45..45"], "pl"),
    ],
)
def test_a_change_is_two_figures(text: str, intervals: list[str], language: str) -> None:
    assert read_bounds(text, language) == intervals


def test_prices_that_range_from_one_to_the_other_do_not_change() -> None:
    assert read_bounds("Prices range from €50 to €90.") == ["50..90"]


@pytest.mark.parametrize("text", ["The vote was 52-48.", "Dynamo won 3-1.", "They lost 1-3 away."])
def test_scores_are_no_ranges(text: str) -> None:
    assert read_bounds(text) == []


def test_the_core_runs_from_the_first_number_to_the_last() -> None:
    # given a range with signs and words around it
    text = "worth between $3 and $5 million dollars"
    # when it is read
    reading = read_one(text)
    # then expression and core are told apart
    assert text[reading.start : reading.end] == "between $3 and $5 million dollars"
    assert text[reading.core_start : reading.core_end] == "3 and $5 million"
