"""Other numbers that state no quantity: ordinals, list marks, coordinates, rates, adjectives."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The 72nd brigade left.", "en"),
        ("She won 7-6, 4-6, 6-2.", "en"),
        ("the twenty-second regiment", "en"),
        ("a 5G mast", "en"),
        ("1. Introduction", "en"),
        ("  2) A most important point", "en"),
        ("namely 1) bread and 2) salt", "en"),
        ("at 48.02°N, 37.80°E", "en"),
        ("50.4501, 30.5234", "en"),
        ("per 100,000 people", "en"),
        ("a five-star hotel", "en"),
        ("in der 72. Brigade", "de"),
        ("72-я бригада", "ru"),
        ("72-га бригада", "uk"),
        ("Wycofano 72. brygadę.", "pl"),
    ],
)
def test_no_quantities(text: str, language: str) -> None:
    assert read_bounds(text, language) == []


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("(about 20 men)", ["20..20"]),
        ("Killed: 37. Wounded: 112.", ["37..37", "112..112"]),
        ("300 (three hundred) soldiers", ["300..300"]),
    ],
)
def test_quantities_that_look_like_that(text: str, intervals: list[str]) -> None:
    assert read_bounds(text) == intervals
