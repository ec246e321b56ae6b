"""Tests of app.services.suggesting."""

import pytest

from app.domain.reading.kind import Kind
from app.domain.reading.reading import read_figure
from app.services.suggesting import Asked, suggest_question

VOLUNTEERS = Asked("a", "How many Belarusian volunteers fight for Ukraine?", "people")
WOUNDED = Asked("b", "How many were wounded in the attack?", "wounded")
COST = Asked("c", "What did the flood cost?", "EUR")
SHARE = Asked("d", "Which share of the fields is lost?", "percent")
ALL = (VOLUNTEERS, WOUNDED, COST, SHARE)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 18 wounded were counted.", WOUNDED),
        ("Some 300 volunteers came.", VOLUNTEERS),
        ("Belarusian fighters for Ukraine number between 200 and 500 fighters.", VOLUNTEERS),
        ("The damage is 2.5 million euros.", COST),
        ("Nearly 12 per cent of the fields are lost.", SHARE),
        ("Ukraine received 40 tanks.", None),
        ("There were 7 of them.", None),
    ],
)
def test_a_figure_is_given_the_question_that_asks_for_it(sentence: str, expected: Asked | None) -> None:
    # given a sentence with a figure
    reading = read_figure(sentence)
    assert reading is not None
    # when a question is sought for it
    found = suggest_question(ALL, reading.figure.unit, reading.kind, sentence)
    # then it is the one that counts the same, or none
    assert found == expected


def test_the_first_of_two_questions_that_fit_alike_is_taken() -> None:
    # given two questions with the same words, the newest first
    older, newer = Asked("1", "How many wounded?", "people"), Asked("2", "How many wounded?", "people")
    reading = read_figure("18 wounded")
    assert reading is not None
    # when one is sought
    found = suggest_question((newer, older), reading.figure.unit, reading.kind, "18 wounded")
    # then it is the newer one
    assert found == newer


def test_money_never_answers_a_question_for_people() -> None:
    # given a sum of money in a sentence that shares every word with a question for people
    sentence = "Belarusian volunteers fight for Ukraine with 2.5 million euros."
    reading = read_figure(sentence)
    assert reading is not None
    # when a question is sought
    # then there is none
    assert suggest_question((VOLUNTEERS,), reading.figure.unit, reading.kind, sentence) is None


def test_the_title_of_the_topic_speaks_for_its_questions() -> None:
    # given a question whose topic, but not whose title, names what is counted
    asked = Asked("1", "How many fight?", "people", "Belarusian volunteers in Ukraine")
    reading = read_figure("as many as 5,000 volunteers")
    assert reading is not None
    # when a question is sought for a figure of volunteers
    found = suggest_question((COST, asked), reading.figure.unit, reading.kind, "as many as 5,000 volunteers")
    # then it is that one
    assert found == asked


def test_words_of_the_topic_alone_speak_for_no_question() -> None:
    # given a question that shares one word of its title with a sentence, and one of its topic
    asked = Asked("1", "How fast does the regiment recruit?", "people", "Belarusian volunteers in Ukraine")
    sentence = "The leaders of the regiment will visit 12 European cities to meet Belarusian supporters."
    reading = read_figure(sentence)
    assert reading is not None
    # when a question is sought for what is neither its unit nor in its title
    # then there is none
    assert suggest_question((asked,), reading.figure.unit, reading.kind, sentence) is None


def test_a_question_for_the_killed_is_not_answered_by_a_count_of_volunteers() -> None:
    # given two questions that name the volunteers, one of them for those who were killed
    killed = Asked("1", "How many Belarusian volunteers have been killed?", "people")
    sentence = "Representatives claim as many as 5,000 Belarusian volunteers."
    # when a question is sought for a sentence that tells of no one's death
    found = suggest_question((killed, VOLUNTEERS), "volunteers", Kind.COUNT, sentence)
    # then it is the other
    assert found == VOLUNTEERS
    # and one that tells of it is given the first
    told = suggest_question((VOLUNTEERS, killed), "volunteers", Kind.COUNT, "More than 40 Belarusian volunteers died.")
    assert told == killed
