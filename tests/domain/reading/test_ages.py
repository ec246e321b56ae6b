"""Ages are no figures."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A 34-year-old was hurt.", "en"),
        ("a one-year-old child", "en"),
        ("They were aged 34 and 41.", "en"),
        ("people aged 19 to 71", "en"),
        ("The men were aged 28, 31 and 45.", "en"),
        ("A woman (63 y.o.) was hurt.", "en"),
        ("Her sons, 8 and 5, are safe.", "en"),
        ("Kim was 23 when he joined.", "en"),
        ("It hit people over 65.", "en"),
        ("She was 12 years old.", "en"),
        ("Petrov, 45, denied it.", "en"),
        ("the 18-to-34 age group", "en"),
        ("The draft age was raised from 27 to 30.", "en"),
        ("eine 34-jährige Frau", "de"),
        ("34-летняя женщина", "ru"),
        ("14-річні мешканці", "uk"),
        ("20-гадовымі хлопцамі", "be"),
        ("34-letnia kobieta", "pl"),
    ],
)
def test_ages(text: str, language: str) -> None:
    assert read_bounds(text, language) == []


def test_a_term_of_years_is_a_figure() -> None:
    assert read_bounds("He got up to 12 years.") == ["..12"]


def test_the_age_of_a_fossil_is_a_figure() -> None:
    assert read_bounds("The bones are 66 million years old.") == ["66000000..66000000"]
