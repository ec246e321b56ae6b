"""The word "one" counts people and things, and is often a pronoun or part of a saying."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is one of the largest plants.", "en"),
        ("One wonders why.", "en"),
        ("The problem is one of cost.", "en"),
        ("No one was hurt.", "en"),
        ("One must ask why.", "en"),
        ("One official said so.", "en"),
        ("They came one by one.", "en"),
        ("At one point nobody knew.", "en"),
        ("One day it will end.", "en"),
        ("One possible reason is rain.", "en"),
        ("This one is better.", "en"),
        ("a two-tier system", "en"),
        ("Ein Blick genügt.", "de"),
        ("Einer der größten Betriebe liegt hier.", "de"),
        ("Одна из крупнейших компаний закрылась.", "ru"),
        ("Одна з найбільших компаній закрилася.", "uk"),
        ("Адна з найбуйнейшых кампаній закрылася.", "be"),
        ("Jedna z największych firm upadła.", "pl"),
    ],
)
def test_where_it_counts_nothing(text: str, language: str) -> None:
    assert read_bounds(text, language) == []


@pytest.mark.parametrize(
    ("text", "intervals", "language"),
    [
        ("One policeman and two medics were killed.", ["1..1", "2..2"], "en"),
        ("killing one and wounding five", ["1..1", "5..5"], "en"),
        ("One was killed and two were hurt.", ["1..1", "2..2"], "en"),
        ("Only one person survived.", ["1..1"], "en"),
        ("At least one person died.", ["1.."], "en"),
        ("Der Angriff forderte einen Toten und drei Verletzte.", ["1..1", "3..3"], "de"),
        ("Ранены два ребёнка и одна женщина.", ["2..2", "1..1"], "ru"),
    ],
)
def test_where_it_counts(text: str, intervals: list[str], language: str) -> None:
    assert read_bounds(text, language) == intervals
