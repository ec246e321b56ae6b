"""How derived sentences name answers, and say what they were worked out from."""

from decimal import Decimal

import pytest

from app.domain.overall.derived import Section, show_runs, with_about
from tests.domain.answers import exactly, make_answer
from tests.domain.overall.naming import names_of

MANY = [make_answer(exactly(5), claim_id=f"c{number:02}") for number in range(1, 31)]


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [([3, 1, 2], ["1–3"]), ([1, 2, 9], ["1", "2", "9"]), ([], []), ([5], ["5"]), ([7, 8, 9, 11], ["7–9", "11"])],
)
def test_numbers_in_a_row_are_a_run(numbers: list[int], runs: list[str]) -> None:
    assert show_runs(numbers) == runs


def test_answers_are_named_by_their_numbers_and_many_by_the_first_of_them() -> None:
    names = names_of(MANY)
    assert names.say(["c07"]) == "answer 7"
    assert names.say([answer.claim_id for answer in MANY]) == "answers 1–30"
    assert names.say([answer.claim_id for answer in MANY[::2]]) == "15 answers, among them 1, 3, 5, 7, 9 and 11"


def test_the_rest_is_counted_and_named_while_it_is_short() -> None:
    names = names_of(MANY)
    assert names.say_more("outlier", ["c01"]) == "one more outlier: answer 1."
    assert names.say_more("outlier", ["c01", "c05"], " far off") == "two more outliers far off: answers 1 and 5."
    said = names.say_more("outlier", [answer.claim_id for answer in MANY[::2]])
    assert said == "15 more outliers, among them 1, 3, 5, 7, 9 and 11."


def test_a_derived_sentence_says_what_it_was_worked_out_from_and_what_was_left_out() -> None:
    derived = names_of(MANY).derived(Section.RANGE, "all agree.", ["c01", "c02"], ["c03"], "by hand")
    assert derived.derived
    assert derived.words == "All agree."
    assert derived.basis == (
        "from answers 1 and 2; answer 3 is left out: a denial, or of another unit or kind; by hand"
    )


def test_what_about_changed_says_so_and_what_it_would_be_without() -> None:
    assert with_about("All agree.", "All agree.", Decimal("0.1")) == "All agree."
    assert with_about("All agree.", "None agree.", Decimal("0.1")) == (
        "All agree. Here “about” is taken to reach 10% either way; without that: None agree."
    )
