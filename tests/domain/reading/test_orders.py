"""Orders of magnitude: one of the named unit, and three of it after "several"."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("Dozens of men", "12.."),
        ("hundreds and hundreds of men", "100.."),
        ("Scores of men", "20.."),
        ("Hundreds fled", "100.."),
        ("Tens of thousands fled", "10000.."),
        ("hundreds of millions of people", "100000000.."),
        ("Several dozen drones", "36.."),
        ("A few hundred soldiers", "300.."),
        ("Many thousands queued", "1000.."),
        ("several hundreds of thousands", "300000.."),
        ("Hundreds, if not thousands, of homes", "100.."),
        ("thousands upon thousands of men", "1000.."),
        ("dozens to hundreds of people", "12.."),
    ],
)
def test_english_orders(text: str, floor: str) -> None:
    assert read_bounds(text) == [floor]


@pytest.mark.parametrize(
    ("text", "floor", "language"),
    [
        ("Zehntausende flohen", "10000..", "de"),
        ("mehrere Hundert Menschen", "300..", "de"),
        ("несколько десятков дронов", "30..", "ru"),
        ("сотни тысяч тонн", "100000..", "ru"),
        ("кількасот людей", "300..", "uk"),
        ("некалькі соцень вязняў", "300..", "be"),
        ("kilkuset protestujących", "300..", "pl"),
        ("kilkanaście łodzi", "11..", "pl"),
    ],
)
def test_orders_of_other_languages(text: str, floor: str, language: str) -> None:
    assert read_bounds(text, language) == [floor]


@pytest.mark.parametrize("text", ["The scores were level.", "Test scores fell.", "Several men came."])
def test_words_with_another_meaning_are_left_alone(text: str) -> None:
    assert read_bounds(text) == []


def test_after_a_qualifier_a_slavic_plural_may_be_one_of_its_unit() -> None:
    # given one form that is a plural alone and a singular after "около"
    # when both are read
    # then the first is a floor and the second a point
    assert read_bounds("Тысячи людей вышли", "ru") == ["1000.."]
    assert read_bounds("Около тысячи людей вышли", "ru") == ["1000..1000"]
