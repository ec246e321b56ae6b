"""Writers of other languages."""

import pytest

from app.domain.name_words import words_of
from app.domain.name_writers import are_heard_alike, hear


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Chevtchenko", "Шевченко"),
        ("Prigojine", "Пригожин"),
        ("Guennadi", "Gennady"),
        ("Poutine", "Putin"),
        ("Zwetan", "Tsvetan"),
        ("Schukow", "Жуков"),
        ("Sacharow", "Захаров"),
        ("Cvetković", "Цветковић"),
        ("Karadzic", "Karadžić"),
        ("Jerzy", "Ежи"),
        ("Recep", "Реджеп"),
        ("Goering", "Göring"),
        ("Ковальов", "Kovalyov"),
        ("Chruschtschow", "Khrushchev"),
        ("Ange1a", "Angela"),
        ("Clernent", "Clement"),
    ],
)
def test_a_word_is_one_to_readers_of_two_languages(a: str, b: str) -> None:
    assert are_heard_alike(words_of(a)[0], words_of(b)[0])
    assert are_heard_alike(words_of(b)[0], words_of(a)[0])


@pytest.mark.parametrize(
    ("a", "b"), [("Sakharov", "Zakharov"), ("Petrov", "Petkov"), ("72", "12"), ("Chavez", "Kovacs")]
)
def test_other_words_stay_others(a: str, b: str) -> None:
    assert not are_heard_alike(words_of(a)[0], words_of(b)[0])


def test_a_number_sounds_as_it_stands() -> None:
    assert hear("1058").keys == {"1058"}
