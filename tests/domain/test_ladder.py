"""The ladder: which rung explains how two answers differ."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Mode
from app.domain.figure import Figure
from app.domain.finding import Rung
from app.domain.interval import is_closed
from app.domain.ladder import LADDER, compare, compare_many, explain, rung_of
from tests.domain.answers import (
    answers,
    between,
    exactly,
    figures,
    friedman,
    make_answer,
    pairs,
    points_in,
    regiment,
    rnd,
)

FEW, MANY = exactly(300), exactly(5000)


def rung(first: dict[str, Any], second: dict[str, Any], a: Figure = FEW, b: Figure = MANY) -> Rung:
    return rung_of(make_answer(a, claim_id="a", **first), make_answer(b, claim_id="b", **second))


def words(a: Answer, b: Answer) -> str:
    verdict = compare(a, b)
    return " ".join([verdict.reason, *(finding.words for finding in verdict.findings)])


def test_the_rungs_stand_in_the_order_of_the_design() -> None:
    assert [step.rung for step in LADDER] == list(Rung)


def test_the_lead_and_the_historian_agree_and_are_one_source() -> None:
    verdict = compare(rnd(), friedman())
    assert verdict.rung is Rung.AGREES
    assert verdict.reason == "About 300–500 lies within 200–500."
    assert "Both stand in one source." in words(rnd(), friedman())


@pytest.mark.parametrize(("earlier", "apart"), [(rnd(), "10 to 16.7"), (friedman(), "10 to 25")])
def test_the_regiment_is_a_later_ceiling_by_an_interested_party_that_contradicts_nothing(
    earlier: Answer, apart: str
) -> None:
    verdict, said = compare(earlier, regiment()), words(earlier, regiment())
    assert verdict.rung is Rung.OTHER_TIME
    assert "as of about 2022, and later, as of about 2024, up to 5,000" in verdict.reason
    assert "Strictly, nothing contradicts." in verdict.reason
    assert f"The stated figures are {apart} times apart." in said
    assert "is a ceiling stated by an interested party: Kalinouski Regiment representatives." in said
    assert "Stated about two years apart" in said


def test_one_occasion_reported_twice_is_the_same_statement() -> None:
    day = {"claimant": "Ann", "as_of": "2022-05-09"}
    assert rung(day, day, FEW, FEW) is Rung.SAME_STATEMENT


def test_another_question_or_kind_or_unit_is_not_comparable() -> None:
    assert rung({}, {"question_id": "q2"}, FEW, FEW) is Rung.NOT_COMPARABLE
    assert rung_of(make_answer(FEW), make_answer(True)) is Rung.NOT_COMPARABLE
    assert rung({}, {}, exactly(1, "EUR"), exactly(1, "USD")) is Rung.NOT_COMPARABLE


def test_another_scope_explains_only_where_both_state_one() -> None:
    assert rung({"scope": "active fighters"}, {"scope": "all volunteers"}) is Rung.OTHER_SCOPE
    assert rung({"scope": "active fighters"}, {"scope": "Active  fighters"}) is Rung.CONFLICTS
    assert rung({"scope": "active fighters"}, {}) is Rung.CONFLICTS


def test_another_time_explains_only_where_both_dates_are_known_and_apart() -> None:
    assert rung({"as_of": "2022"}, {"as_of": "2024"}) is Rung.OTHER_TIME
    assert rung({"as_of": "2022"}, {"as_of": "2024"}, FEW, FEW) is Rung.OTHER_TIME
    assert rung({"as_of": "2022"}, {}) is Rung.CONFLICTS
    assert rung({"as_of": "2022"}, {"as_of": "2022-05"}) is Rung.CONFLICTS
    assert rung({"as_of": "2022/.."}, {"as_of": "2024"}) is Rung.CONFLICTS


def test_one_claimant_with_another_date_has_revised_or_agrees() -> None:
    first, second = {"claimant": "Ann", "as_of": "2022"}, {"claimant": "Ann", "as_of": "2024"}
    assert rung(first, second) is Rung.REVISED
    assert rung(first, second, between(200, 500), FEW) is Rung.REVISED
    assert rung(first, second, FEW, FEW) is Rung.AGREES


def test_a_forecast_is_about_another_time_even_for_one_claimant() -> None:
    assert rung({"mode": Mode.FORECAST}, {"mode": Mode.ESTIMATED}) is Rung.OTHER_TIME
    first, second = {"claimant": "Ann", "as_of": "2022"}, {"claimant": "Ann", "as_of": "2024"}
    assert rung(first | {"mode": Mode.FORECAST}, second) is Rung.OTHER_TIME
    assert rung({"mode": Mode.FORECAST}, {"mode": Mode.FORECAST}) is Rung.CONFLICTS


def test_yes_and_no_conflict_and_a_denied_no_is_a_no() -> None:
    yes, no = make_answer(True), make_answer(False, mode=Mode.DENIED)
    assert rung_of(yes, no) is Rung.CONFLICTS
    assert rung_of(no, make_answer(False)) is Rung.AGREES


def test_a_denied_figure_conflicts_with_the_figure_and_leaves_room_for_others() -> None:
    denied = {"mode": Mode.DENIED}
    assert rung({}, denied, MANY, MANY) is Rung.CONFLICTS
    assert rung({}, denied, FEW, MANY) is Rung.COMPATIBLE
    assert rung(denied, denied, FEW, FEW) is Rung.AGREES


def test_dates_and_texts_go_down_the_same_ladder() -> None:
    assert rung_of(make_answer(date="2023-04"), make_answer(date="2023-01~")) is Rung.CONFLICTS
    assert rung_of(make_answer(date="2023-04"), make_answer(date="2023")) is Rung.AGREES
    assert rung_of(make_answer("battalion"), make_answer("Battalion")) is Rung.AGREES
    assert rung_of(make_answer("battalion", as_of="2022~"), make_answer("regiment", as_of="2024~")) is Rung.OTHER_TIME
    assert rung_of(make_answer("battalion"), make_answer("regiment")) is Rung.CONFLICTS


def test_other_questions_of_the_three_articles_come_out_as_they_read() -> None:
    day = {"as_of": "2023-01-18", "source": "interview"}
    forecast = day | {"mode": Mode.FORECAST}
    times, pundit = make_answer(exactly(500000), **forecast), make_answer(between(2000000, 3000000), **forecast)
    assert rung_of(times, pundit) is Rung.CONFLICTS
    assert "4 to 6 times apart" in words(times, pundit)
    assert rung_of(make_answer(date="2023-04", **forecast), make_answer(date="2023-01~", **forecast)) is Rung.CONFLICTS
    asked, answered = make_answer(True, **day), make_answer(False, **day | {"mode": Mode.DENIED})
    assert rung_of(asked, answered) is Rung.CONFLICTS
    assert rung_of(make_answer(True, as_of="2022~"), answered) is Rung.OTHER_TIME
    assert rung_of(make_answer(exactly(1000), as_of="2022~", mode=Mode.FORECAST), pundit) is Rung.OTHER_TIME


@given(figures(), figures())
def test_the_last_three_rungs_are_those_of_sets_of_points(a: Figure, b: Figure) -> None:
    first, second = points_in(a), points_in(b)
    nested = is_closed(a) and is_closed(b) and (first <= second or second <= first)
    expected = Rung.AGREES if first == second or nested else Rung.COMPATIBLE if first & second else Rung.CONFLICTS
    assert rung({}, {}, a, b) is expected


@given(pairs())
def test_the_verdict_does_not_depend_on_which_answer_comes_first(pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    assert compare(a, b) == compare(b, a)


@given(pairs())
def test_the_verdict_names_the_rung_gives_a_reason_and_says_each_thing_once(pair: tuple[Answer, Answer]) -> None:
    verdict = compare(*pair)
    assert verdict.rung is rung_of(*pair)
    assert verdict.reason.endswith(".")
    assert verdict.reason == verdict.reason.strip()
    assert "  " not in verdict.reason
    measures = [finding.measure for finding in verdict.findings]
    assert len(set(measures)) == len(measures)


def test_many_are_compared_pair_by_pair() -> None:
    everyone = [rnd(), friedman(), regiment()]
    assert [(i, j, verdict.rung) for i, j, verdict in compare_many(everyone)] == [
        (0, 1, Rung.AGREES),
        (0, 2, Rung.OTHER_TIME),
        (1, 2, Rung.OTHER_TIME),
    ]
    assert compare_many([]) == []


@given(pairs())
def test_an_explanation_is_the_verdict_without_its_findings(pair: tuple[Answer, Answer]) -> None:
    explained, compared = explain(*pair), compare(*pair)
    assert (explained.rung, explained.reason) == (compared.rung, compared.reason)
    assert explained.findings == ()


@given(st.lists(answers(), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_many_verdicts_do_not_depend_on_the_order_of_the_answers(many: list[Answer], chance: Random) -> None:
    numbered = [answer._replace(claim_id=f"c{place}") for place, answer in enumerate(many)]
    turned = numbered.copy()
    chance.shuffle(turned)
    said = [
        {frozenset((order[i].claim_id, order[j].claim_id)): verdict for i, j, verdict in compare_many(order)}
        for order in (numbered, turned)
    ]
    assert said[0] == said[1]
