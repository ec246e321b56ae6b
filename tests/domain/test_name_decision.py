"""Decisions about names: on labelled pairs, and one by one for what tells names apart or makes them one."""

import pytest

from app.domain.names import same_name
from tests.benchmarks.names import count, pairs_of


@pytest.mark.parametrize("name", ["known", "kept", "slavic"])
def test_most_labelled_pairs_are_decided_as_people_decide_them(name: str) -> None:
    counts = count(pairs_of(name))
    assert counts.f1 > 0.95
    assert counts.precision > 0.95


def test_names_of_all_the_world_are_mostly_decided_as_people_decide_them() -> None:
    counts = count(pairs_of("international"))
    assert counts.f1 > 0.9
    assert counts.precision > 0.95


@pytest.mark.parametrize("name", ["known", "kept", "slavic", "international"])
def test_the_answer_is_yes_exactly_from_a_score_of_a_half_on(name: str) -> None:
    for pair in pairs_of(name):
        is_same, score, _ = same_name(pair.a, pair.b)
        assert is_same == (score >= 0.5), pair


def test_scores_rank_the_clear_before_the_doubtful() -> None:
    pairs = [
        ("Gazprom", "OAO Gazprom"),
        ("Pavel Latushka", "P. Latushka"),
        ("Pavel Latushka", "Latushka"),
        ("Donald Trump", "Donald Trump Jr."),
        ("Ivan Petrov", "Ivan Petrenko"),
        ("Siemens AG", "Volvo AB"),
    ]
    scores = [same_name(a, b)[1] for a, b in pairs]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1
    assert scores[3] >= 0.5 > scores[4]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("World Health Organization", "Weltgesundheitsorganisation"),
        ("ООН", "United Nations"),
        ("Ministry of Finance of Ukraine", "Міністерство фінансів України"),
        ("93-я отдельная механизированная бригада", "93rd Mechanized Brigade"),
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("USS Cole", "U.S.S. Cole"),
        ("ドナルド・トランプ", "Donald Trump"),
        ("אריאל שרון", "Ariel Sharon"),
        ("Gamal al-Hosni", "Jamal al-Hosni"),
    ],
)
def test_an_organisation_a_ship_or_a_person_is_known_in_another_language(a: str, b: str) -> None:
    assert same_name(a, b)[0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("International Criminal Court", "ICJ"),
        ("Human Rights Watch", "Human Rights First"),
        ("김정은", "김정운"),
        ("سعيد", "سعد"),
    ],
)
def test_two_bodies_or_two_names_in_one_script_stay_two(a: str, b: str) -> None:
    assert not same_name(a, b)[0]


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
