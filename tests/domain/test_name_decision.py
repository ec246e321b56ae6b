"""Decisions about names: on labelled pairs, and one by one for what tells names apart or makes them one."""

import pytest

from app.domain.names import same_name
from tests.benchmarks.names import count, pairs_of


@pytest.mark.parametrize("name", ["known", "kept"])
def test_most_labelled_pairs_are_decided_as_people_decide_them(name: str) -> None:
    counts = count(pairs_of(name))
    assert counts.f1 > 0.95
    assert counts.precision > 0.95


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("World Health Organization", "WHO", "first letters"),
        ("习近平", "Jinping Xi", "the order or the spaces"),
        ("محمد الفايد", "Mohamed Al-Fayed", "sound alike"),
        ("Bill Gates", "William Gates", "forms of one word or name"),
    ],
)
def test_a_name_is_known_by_its_letters_its_sound_or_its_short_form(a: str, b: str, reason: str) -> None:
    is_same, score, words = same_name(a, b)
    assert is_same
    assert score >= 0.8
    assert reason in words


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Henry VIII", "Henry VII", "different numbers"),
        ("George Bush Sr.", "George Bush Jr.", "different numbers"),
        ("Siemens AG", "Siemens Energy AG", "another organisation"),
        ("George H. W. Bush", "George W. Bush", "initials"),
    ],
)
def test_numbers_initials_and_further_words_tell_names_apart(a: str, b: str, reason: str) -> None:
    is_same, score, words = same_name(a, b)
    assert not is_same
    assert score <= 0.5
    assert reason in words


def test_a_text_may_name_an_organisation_by_a_part_of_its_name() -> None:
    assert same_name("representatives", "Kalinouski Regiment representatives", are_whole=False)[0]
    assert not same_name("representatives", "Kalinouski Regiment representatives")[0]
