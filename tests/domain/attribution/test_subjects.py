"""The subject of a verb is found to its left over asides, or to its right."""

import pytest

from app.domain.attribution.subjects import look_before, subject_left, subject_right
from tests.domain.attribution.parts import place_of, whole, words_of


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Friedman estimates 300.", "estimates", "Friedman"),
        ("However, the old governor has never said so.", "said", "the old governor"),
        ("On Tuesday police said 300 came.", "said", "police"),
        ("Anna Kowal, a nurse who lives in Kyiv, says so.", "says", "Anna Kowal"),
        ("The Ukrainian army and police left, but the mayor said so.", "said", "the mayor"),
        ("Human Rights Watch (HRW) said so.", "said", "Human Rights Watch"),
        ("The battalion grew, with representatives claiming 300.", "claiming", "representatives"),
        ("Latushka, who says 300 came, left.", "says", "Latushka"),
    ],
)
def test_the_subject_stands_before_its_verb(sentence: str, verb: str, subject: str) -> None:
    # given a sentence and its verb
    tokens, span = whole(sentence)
    # when one looks to the left of the auxiliaries
    found = subject_left(tokens, look_before(tokens, place_of(tokens, verb), span.first).index, span.first)
    # then the subject is found
    assert found is not None
    assert words_of(tokens, found) == subject


def test_a_verb_that_begins_its_sentence_has_no_subject() -> None:
    tokens, span = whole("Says who?")
    assert subject_left(tokens, look_before(tokens, 0, span.first).index, span.first) is None


def test_negations_and_forms_of_be_before_a_verb_are_seen() -> None:
    tokens, span = whole("He was not told.")
    before = look_before(tokens, place_of(tokens, "told"), span.first)
    assert (before.is_negated, before.has_be, before.is_loose) == (True, True, False)


def test_an_infinitive_has_a_subject_only_after_some_verbs() -> None:
    for sentence, is_loose in (("I want to say so.", False), ("It is hard to say so.", True)):
        tokens, span = whole(sentence)
        assert look_before(tokens, place_of(tokens, "say"), span.first).is_loose is is_loose


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("fisherman Hassan Aydin, who left", "fisherman Hassan Aydin"),
        ("the grid operator is gone", "the grid operator"),
        ("Latushka in Warsaw", "Latushka"),
        ("the UN 300 people", "the UN"),
    ],
)
def test_a_subject_to_the_right_ends_with_its_clause(words: str, subject: str) -> None:
    tokens, span = whole(words)
    found = subject_right(tokens, span.first, span.after)
    assert found is not None
    assert words_of(tokens, found) == subject
