"""One statement, said again or reported differently."""

from typing import Any

import pytest
from hypothesis import given

from app.domain.answer import Answer, Mode
from app.domain.figure import Figure
from app.domain.occasion import contradicts_itself, is_one_occasion, is_same_statement
from tests.domain.answers import about, between, exactly, make_answer, more_than, pairs, up_to

DAY = {"claimant": "Ann", "as_of": "2022-05-09"}


def two(a: Figure, b: Figure, first: dict[str, Any], second: dict[str, Any]) -> tuple[Answer, Answer]:
    return make_answer(a, claim_id="a", **first), make_answer(b, claim_id="b", **second)


@pytest.mark.parametrize(
    ("a", "b"),
    [(more_than(1500), about(1500)), (about(1500), exactly(1600)), (between(200, 500), up_to(500))],
)
def test_near_reports_of_one_day_are_one_statement(a: Figure, b: Figure) -> None:
    assert is_same_statement(*two(a, b, DAY, DAY))


def test_reports_that_are_far_apart_are_two_statements() -> None:
    assert not is_same_statement(*two(exactly(1500), exactly(1700), DAY, DAY))
    assert not is_same_statement(*two(exactly(-1), exactly(1), DAY, DAY))


def test_a_year_holds_many_occasions_but_one_source_holds_one() -> None:
    year = {"claimant": "Ann", "as_of": "2022"}
    assert not is_same_statement(*two(about(1500), more_than(1500), year, year))
    assert is_same_statement(*two(about(1500), about(1500), year, year))
    one = year | {"source": "article"}
    assert is_same_statement(*two(about(1500), more_than(1500), one, one))


def test_without_dates_one_source_makes_one_occasion() -> None:
    undated = {"claimant": "Ann"}
    assert not is_same_statement(*two(exactly(5), exactly(5), undated, undated))
    one = undated | {"source": "article"}
    assert is_same_statement(*two(exactly(5), exactly(5), one, one))
    assert not is_same_statement(*two(exactly(5), exactly(5), one, one | {"as_of": "2022"}))


@pytest.mark.parametrize(
    "change",
    [
        {"claimant": "Ben"},
        {"as_of": "2022-05-10"},
        {"question_id": "q2"},
        {"scope": "all volunteers"},
        {"mode": Mode.FORECAST},
    ],
)
def test_another_claimant_date_question_scope_or_mode_is_another_statement(change: dict[str, Any]) -> None:
    assert not is_same_statement(*two(exactly(5), exactly(5), DAY, DAY | change))


def test_units_that_do_not_convert_are_no_statement_said_again() -> None:
    assert not is_same_statement(*two(exactly(5, "EUR"), exactly(5, "USD"), DAY, DAY))


def test_another_kind_of_answer_is_another_statement() -> None:
    assert not is_same_statement(make_answer(exactly(5), **DAY), make_answer(True, **DAY))


def test_dates_of_one_occasion_are_near_when_they_overlap() -> None:
    assert is_same_statement(make_answer(date="2023-04", **DAY), make_answer(date="2023-04-10/..", **DAY))
    assert not is_same_statement(make_answer(date="2023-04", **DAY), make_answer(date="2023-05", **DAY))


def test_an_unknown_date_is_no_occasion() -> None:
    first, second = make_answer(True, as_of="2022/.."), make_answer(True, as_of="2022/..")
    assert is_one_occasion(first, second)
    assert not is_one_occasion(first, make_answer(True))


@given(pairs())
def test_neither_test_depends_on_which_answer_comes_first(pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    assert is_same_statement(a, b) == is_same_statement(b, a)
    assert is_one_occasion(a, b) == is_one_occasion(b, a)


def test_one_source_contradicts_itself_where_one_claimant_cannot_have_both() -> None:
    one = {"claimant": "Ann", "source": "article", "as_of": "2022"}
    assert contradicts_itself(*two(exactly(300), exactly(900), one, one))
    assert contradicts_itself(make_answer(True, **one), make_answer(False, **one))


@pytest.mark.parametrize(
    "change",
    [
        {"claimant": "Ben"},
        {"source": "another article"},
        {"as_of": "2024"},
        {"scope": "all volunteers"},
        {"question_id": "q2"},
        {"mode": Mode.FORECAST},
    ],
)
def test_what_differs_in_claimant_source_date_scope_or_mode_is_no_contradiction_of_one_source(
    change: dict[str, Any],
) -> None:
    one = {"claimant": "Ann", "source": "article", "as_of": "2022", "scope": "fighters"}
    assert not contradicts_itself(*two(exactly(300), exactly(900), one, one | change))


def test_reports_that_are_near_or_can_both_hold_are_no_contradiction() -> None:
    one = {"claimant": "Ann", "source": "article", "as_of": "2022-05-09"}
    assert not contradicts_itself(*two(more_than(1500), about(1500), one, one))
    assert not contradicts_itself(*two(between(200, 500), up_to(5000), one, one))
    assert not contradicts_itself(*two(exactly(5, "EUR"), exactly(9, "USD"), one, one))
    assert not contradicts_itself(make_answer(exactly(5), **one), make_answer(True, **one))


@given(pairs())
def test_a_contradiction_of_one_source_does_not_depend_on_which_comes_first(pair: tuple[Answer, Answer]) -> None:
    assert contradicts_itself(*pair) == contradicts_itself(*pair[::-1])
