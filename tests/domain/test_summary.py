"""The few sentences that open a comparison."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Mode
from app.domain.figure import Figure
from app.domain.finding import Rung
from app.domain.summary import MOST_IN_PAIRS, headline_summary
from tests.domain.answers import (
    about,
    answers,
    at_least,
    between,
    exactly,
    friedman,
    make_answer,
    regiment,
    rnd,
    up_to,
)


def last(*many: Answer) -> str:
    return headline_summary(many)[-1]


def test_the_three_answers_open_as_they_should() -> None:
    assert headline_summary([rnd(), friedman(), regiment()]) == [
        "Three answers from two sources by three claimants.",
        "The first two stand in one source and agree.",
        "They are about different times, from about 2022 to about 2024.",
        "Nothing strictly contradicts; the stated figures are 10 to 25 times apart.",
    ]


def test_no_answer_and_one_answer_need_one_sentence() -> None:
    assert headline_summary([]) == ["No answer is recorded yet."]
    assert headline_summary([rnd()]) == ["One answer from one source by one claimant."]
    assert headline_summary([rnd(source="")]) == ["One answer without a source by one claimant."]


def test_answers_in_one_source_are_named_by_their_places() -> None:
    assert headline_summary([regiment(), rnd(), friedman()])[1] == "Answers 2 and 3 stand in one source and agree."
    assert headline_summary([rnd(), friedman()])[1] == "Both stand in one source and agree."
    alike = [make_answer(exactly(5), source="s") for _ in range(6)]
    assert headline_summary(alike)[1] == "All six stand in one source and agree."
    assert headline_summary([regiment(), *alike])[1] == "Six answers stand in one source and agree."


def test_answers_in_one_source_that_conflict_are_not_said_to_agree() -> None:
    assert headline_summary([make_answer(exactly(5), source="s"), make_answer(exactly(50), source="s")]) == [
        "Two answers from one source by two claimants.",
        "The two conflict; the stated figures are 10 times apart.",
    ]


def test_conflicts_are_counted_in_pairs() -> None:
    assert last(make_answer(exactly(100)), make_answer(exactly(500)), make_answer(exactly(1000))) == (
        "Three of three pairs conflict; the lowest and the highest stated figures are 10 times apart."
    )
    assert last(make_answer(exactly(100)), make_answer(exactly(100)), make_answer(up_to(90))).startswith(
        "Two of three pairs conflict"
    )


def test_what_another_time_explains_is_no_conflict() -> None:
    assert last(make_answer(exactly(100), as_of="2022"), make_answer(exactly(500), as_of="2024")) == (
        "Some exclude each other, but another time, scope or occasion explains it;"
        " the stated figures are 5 times apart."
    )


def test_figures_that_share_or_overlap_say_so() -> None:
    assert last(make_answer(exactly(5)), make_answer(exactly(5))).endswith("; the stated figures are the same.")
    assert last(make_answer(between(1, 5)), make_answer(between(2, 9))).endswith("; the stated figures overlap.")
    assert last(make_answer(exactly(0)), make_answer(between(5, 12))).endswith("the stated figures are 5 to 12 apart.")


def test_units_are_converted_before_figures_are_set_apart() -> None:
    thousands = make_answer(up_to(5, "thousand people"))
    assert last(thousands, make_answer(between(200, 500))).endswith("10 to 25 times apart.")


def test_what_cannot_be_set_side_by_side_is_said() -> None:
    five = make_answer(exactly(5))
    assert last(five, make_answer(exactly(9), question_id="q2")) == "Not all answer the same question."
    assert last(five, make_answer(True)) == "Not all answer the same question."
    assert last(five, make_answer(exactly(5, "EUR"))) == "Not all units can be converted into each other."


def test_votes_wordings_and_dates_have_their_own_sentences() -> None:
    yes, no = make_answer(True), make_answer(False, mode=Mode.DENIED)
    assert last(yes, yes) == "All say yes."
    assert last(yes, make_answer(True), no) == "Two say yes, one says no; two of three pairs conflict."
    assert last(make_answer("battalion"), make_answer("Battalion")) == "All say the same words."
    assert last(make_answer("battalion"), make_answer("regiment")) == "They use two wordings; the two conflict."
    assert last(make_answer(date="2023-04"), make_answer(date="2023-01~")) == (
        "The two conflict; the dates reach from 1 January 2023 to 30 April 2023."
    )
    assert last(make_answer(date="2023-04-01"), make_answer(date="2023-04-01")) == "Nothing strictly contradicts."


def test_a_denial_of_what_another_states_is_a_conflict() -> None:
    assert last(make_answer(exactly(5)), make_answer(exactly(5), mode=Mode.DENIED)) == "The two conflict."


@pytest.mark.parametrize(
    ("figure", "sentence"),
    [
        (between(2, 7), "Nothing strictly contradicts; the stated figures overlap."),
        (at_least(50), "Not all can hold at once; the stated figures are 10 times apart."),
    ],
)
def test_hundreds_are_summed_up_in_one_pass(figure: Figure, sentence: str) -> None:
    many = [make_answer(exactly(5), as_of="2022") for _ in range(300)]
    opening = headline_summary([*many, make_answer(figure, as_of="2024")])
    assert opening == [
        "301 answers from 301 sources by 301 claimants.",
        "They are about different times, from 2022 to 2024.",
        sentence,
    ]


def test_among_hundreds_denials_are_set_aside() -> None:
    many = [make_answer(exactly(5)) for _ in range(MOST_IN_PAIRS)]
    assert last(*many, make_answer(exactly(5), mode=Mode.DENIED)) == (
        "Nothing strictly contradicts, one denial aside; the stated figures are the same."
    )


@given(st.lists(answers(), max_size=6))
def test_every_summary_is_made_of_sentences_and_only_places_depend_on_the_order(many: list[Answer]) -> None:
    opening, turned = headline_summary(many), headline_summary(many[::-1])
    assert all(sentence[0].isupper() or sentence[0].isdigit() for sentence in opening)
    assert all(sentence.endswith(".") and "  " not in sentence for sentence in opening)
    assert [words for words in opening if "one source and" not in words] == [
        words for words in turned if "one source and" not in words
    ]


def test_about_is_widened_when_the_setting_says_so() -> None:
    two = [make_answer(about(300)), make_answer(exactly(310))]
    assert headline_summary(two)[-1].startswith("The two conflict")
    *_, outcome, changed = headline_summary(two, Decimal("0.1"))
    assert outcome.startswith("Nothing strictly contradicts")
    assert changed == (
        "Here “about” is taken to reach 10% either way; without that:"
        " The two conflict; the stated figures are 1.03 times apart."
    )
    assert headline_summary([rnd(), regiment()], Decimal("0.1")) == headline_summary([rnd(), regiment()])


def test_an_agreement_that_about_alone_makes_is_told_as_such() -> None:
    several = [make_answer(about(300), source="s"), make_answer(exactly(310), source="s"), make_answer(exactly(900))]
    opening = headline_summary(several, Decimal("0.1"))
    assert "The first two stand in one source and agree." in opening
    assert opening[-1].startswith("Here “about” is taken to reach 10% either way; without that")


def test_a_conflict_that_a_person_overruled_is_no_conflict_and_the_ruling_is_told() -> None:
    two = [make_answer(exactly(100), claim_id="a"), make_answer(exactly(500), claim_id="b")]
    assert headline_summary(two, ruled={("a", "b"): Rung.AGREES})[1:] == [
        "Some exclude each other, but a person ruled that they do not conflict; the stated figures are 5 times apart.",
        "The verdict is set by a person, in place of the ladder’s.",
    ]
    three = [*two, make_answer(exactly(100), claim_id="c")]
    assert headline_summary(three, ruled={("a", "b"): Rung.OTHER_SCOPE})[1:] == [
        "One of three pairs conflicts; the stated figures are 5 times apart.",
        "One of three verdicts is set by a person, in place of the ladder’s.",
    ]


def test_a_person_can_see_a_conflict_where_the_ladder_sees_none() -> None:
    two = [make_answer(exactly(5), claim_id="b", source="s"), make_answer(exactly(5), claim_id="a", source="s")]
    assert headline_summary(two, ruled={("a", "b"): Rung.CONFLICTS})[1:] == [
        "The two conflict; the stated figures are the same.",
        "The verdict is set by a person, in place of the ladder’s.",
    ]


def test_rulings_on_claims_that_are_not_shown_change_nothing() -> None:
    two = [make_answer(exactly(5)), make_answer(exactly(5))]
    assert headline_summary(two, ruled={("x", "y"): Rung.CONFLICTS}) == headline_summary(two)
