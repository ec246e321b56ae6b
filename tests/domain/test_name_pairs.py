"""Words of two names side by side."""

import pytest

from app.domain.name_pairs import pair_words
from app.domain.name_words import words_of


def test_words_that_answer_each_other_are_paired_whatever_their_order() -> None:
    pairing = pair_words(words_of("Pavel Latushka"), words_of("Латушко, П."))
    assert [(pair.a.shown, pair.b.shown) for pair in pairing.pairs] == [("Latushka", "Латушко"), ("Pavel", "П")]
    assert pairing.only_a == []
    assert [word.shown for word in pairing.only_b] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [("Maria", "Mario"), ("Maria", "Marina"), ("Fernandez", "Hernandez"), ("Chen", "Cheng"), ("Petrov", "Petrova")],
)
def test_two_names_close_to_each_other_are_no_slip_of_the_pen(a: str, b: str) -> None:
    (pair,) = pair_words(words_of(a), words_of(b)).pairs
    assert pair.difference


@pytest.mark.parametrize(
    ("a", "b"), [("Selenskyj", "Zelensky"), ("Chodorkowski", "Khodorkovsky"), ("Latsuhka", "Latushka")]
)
def test_a_slip_or_another_way_to_begin_makes_no_other_name(a: str, b: str) -> None:
    (pair,) = pair_words(words_of(a), words_of(b)).pairs
    assert pair.difference is None
