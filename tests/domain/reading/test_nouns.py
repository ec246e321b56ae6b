"""Nouns: the head of what is counted, as it stands."""

import pytest

from tests.domain.reading.bounds import read_one


@pytest.mark.parametrize(
    ("text", "head", "language"),
    [
        ("60 heavily armed foreign fighters were seen", "fighters", "en"),
        ("40 police officers came", "officers", "en"),
        ("three pick-up trucks", "trucks", "en"),
        ("4 million monthly active users", "users", "en"),
        ("A 70-plus crew keeps the ship afloat", "crew", "en"),
        ("20 expect no change", "", "en"),
        ("a rise to 394 million last week", "", "en"),
        ("Человек сорок собрались", "Человек", "ru"),
        ("40 killed in the raid", "killed", "en"),
        ("12 wounded soldiers", "soldiers", "en"),
        ("dozens of Ukrainian civilians fled", "civilians", "en"),
        ("200 special forces soldiers", "soldiers", "en"),
        ("Four Mi-24 helicopters took off", "helicopters", "en"),
        ("14 Leopard 2 tanks arrived", "tanks", "en"),
        ("22 anti-tank missiles", "missiles", "en"),
        ("One policeman was killed", "policeman", "en"),
        ("three US insurance executives", "executives", "en"),
        ("63 aircraft", "aircraft", "en"),
        ("three more people", "people", "en"),
        ("in total 45, the governor said", "", "en"),
        ("1.200 erfahrene Soldaten kamen", "Soldaten", "de"),
        ("40 белорусских добровольцев погибли", "добровольцев", "ru"),
        ("20 раненых доставили", "раненых", "ru"),
        ("40 цивільних осіб", "осіб", "uk"),
        ("15 беларускіх афіцыйных асоб", "асоб", "be"),
        ("150 uzbrojonych mężczyzn zajęło lotnisko", "mężczyzn", "pl"),
    ],
)
def test_heads(text: str, head: str, language: str) -> None:
    assert read_one(text, language).figure.unit == head


def test_years_never_count_people() -> None:
    # given people and years in one sentence
    # when the years are read
    # then their unit is years
    assert read_one("The people waited for 28 years.").figure.unit == "years"


def test_the_noun_phrase_may_run_beyond_the_expression() -> None:
    # given a counted noun
    text = "More than 40 Belarusian volunteers killed"
    # when it is read
    reading = read_one(text)
    # then its end is given beside the end of the expression
    assert text[reading.start : reading.end] == "More than 40"
    assert text[reading.start : reading.noun_end] == "More than 40 Belarusian volunteers"
