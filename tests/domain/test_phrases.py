"""How sentences name an answer, a date and a stretch of time."""

from datetime import date

import pytest
from hypothesis import given

from app.domain.answer import Answer, Mode
from app.domain.asof import parse_as_of
from app.domain.phrases import (
    in_order,
    in_time,
    is_denial,
    say_answer,
    say_as_of,
    say_both,
    say_date,
    say_day,
    say_days,
    say_time,
    say_within,
)
from tests.domain.answers import between, exactly, make_answer, pairs


def test_each_kind_of_answer_has_its_words() -> None:
    assert say_answer(make_answer(between(200, 500))) == "200–500"
    assert say_answer(make_answer(date="2023-04")) == "April 2023"
    assert say_answer(make_answer(True)) == "yes"
    assert say_answer(make_answer(False)) == "no"
    assert say_answer(make_answer("regiment")) == "“regiment”"


def test_units_are_said_only_where_they_differ() -> None:
    people, thousands = make_answer(exactly(3000)), make_answer(exactly(3, "thousand people"))
    assert say_both(people, people) == ("3,000", "3,000")
    assert say_both(people, thousands) == ("3,000 people", "3 thousand people")


def test_a_denial_is_said_with_not_but_a_no_is_not_negated_again() -> None:
    denied = make_answer(exactly(5000), mode=Mode.DENIED)
    no = make_answer(False, mode=Mode.DENIED)
    assert say_both(denied, no) == ("not 5,000", "no")
    assert is_denial(denied)
    assert not is_denial(no)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022~", "about 2022"),
        ("2023-01-18", "18 January 2023"),
        ("2023-01-18~", "about 18 January 2023"),
        ("2014/2022", "from 2014 to 2022"),
        ("2022-05-01~/2022-05-03", "from about 1 May 2022 to 3 May 2022"),
        ("2022/..", "from 2022, with no end"),
    ],
)
def test_a_date_is_named_without_the_days_it_covers(text: str, words: str) -> None:
    assert say_date(parse_as_of(text)) == words


def test_an_answer_without_a_date_says_so() -> None:
    assert say_as_of(make_answer(True)) == "without a date"
    assert say_as_of(make_answer(True, as_of="2022~")) == "as of about 2022"
    assert say_day(date(2023, 1, 8)) == "8 January 2023"


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("2022~", "as of about 2022"),
        ("2022-05-02/2022-05-09", "from 2 May 2022 to 9 May 2022"),
        ("../2022", "until 2022, with no start"),
        (None, "without a date"),
    ],
)
def test_a_time_follows_what_it_belongs_to(as_of: str | None, words: str) -> None:
    assert say_time(parse_as_of(as_of) if as_of else None) == words


def test_an_interval_within_a_longer_time_has_no_words_of_its_own_between() -> None:
    assert say_within(parse_as_of("2022-05-02/2022-05-09")) == "2 May 2022 – 9 May 2022"
    assert say_within(parse_as_of("2022~")) == "about 2022"
    assert say_within(parse_as_of("2022/..")) == "from 2022, with no end"


@pytest.mark.parametrize(
    ("days", "to_the_day", "words"),
    [
        (1, True, "one day"),
        (12, True, "12 days"),
        (12, False, "about 12 days"),
        (60, True, "60 days"),
        (60, False, "about two months"),
        (200, True, "about seven months"),
        (730, False, "about two years"),
        (36525, True, "about 100 years"),
    ],
)
def test_a_stretch_of_time_is_said_as_people_say_it(days: int, to_the_day: bool, words: str) -> None:
    assert say_days(days, to_the_day) == words


@given(pairs())
def test_the_order_of_two_answers_does_not_depend_on_how_they_came(pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    for order in (in_order, in_time):
        first, second = order(a, b)
        assert {first.claim_id, second.claim_id} == {"a", "b"}
        assert order(b, a) == (first, second)


def test_the_earlier_date_comes_first() -> None:
    early, late = make_answer(exactly(9), as_of="2022"), make_answer(exactly(1), as_of="2024")
    assert in_time(late, early) == (early, late)
    assert in_order(early, late) == (late, early)
