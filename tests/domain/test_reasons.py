"""Why a rung explains a difference, in sentences that could be printed."""

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.answer import Answer, Mode
from app.domain.finding import Rung
from app.domain.ladder import compare, rung_of
from app.domain.logic import leave_room
from tests.domain.answers import about, between, exactly, make_answer, more_than, up_to

DAY = {"claimant": "Ann", "as_of": "2022-05-09"}


def reason(a: Answer, b: Answer, reach: str = "0") -> str:
    return compare(a, b, Decimal(reach)).reason


def test_a_statement_said_again() -> None:
    first, second = make_answer(exactly(300), **DAY), make_answer(exactly(300), **DAY)
    assert reason(first, second) == "One statement by Ann, as of 9 May 2022, said again: 300."
    undated = make_answer(True, claimant="Ann")
    assert reason(undated, undated) == "One statement by Ann, in one source, said again: yes."


def test_a_statement_reported_differently_shows_the_variants_and_what_they_are_to_each_other() -> None:
    first = make_answer(more_than(1500), words="over 1500", claim_id="c1", **DAY)
    second = make_answer(about(1500), words="nearly 1,500", claim_id="c2", **DAY)
    assert reason(first, second) == (
        "One statement by Ann, as of 9 May 2022, reported as “over 1500” and as “nearly 1,500”."
        " Strictly, the reports contradict each other."
    )
    third = make_answer(between(1500, 1600), claim_id="c3", **DAY)
    assert reason(second, third) == (
        "One statement by Ann, as of 9 May 2022, reported as about 1,500 and as 1,500–1,600. Both reports can hold."
    )


def test_one_figure_in_two_wordings_is_only_reported_differently() -> None:
    first = make_answer(about(1500), words="about 1500", claim_id="c1", **DAY)
    second = make_answer(about(1500), words="nearly 1,500", claim_id="c2", **DAY)
    assert reason(first, second).endswith("reported as “about 1500” and as “nearly 1,500”.")


def test_what_is_not_comparable_says_why() -> None:
    yes = make_answer(True)
    assert reason(yes, make_answer(True, question_id="q2")) == "They answer different questions."
    assert reason(yes, make_answer("regiment")) == "They are different kinds of answer: text and yes-no."
    assert "exchange rate" in reason(make_answer(exactly(1, "EUR")), make_answer(exactly(1, "USD")))


def test_another_scope_names_both_and_what_would_hold_without_them() -> None:
    first = make_answer(exactly(300), scope="active fighters")
    second = make_answer(exactly(900), scope="all volunteers")
    assert reason(first, second) == (
        "They are about different things: “active fighters” and “all volunteers”. Taken by themselves, the answers"
        " would conflict. 300 lies below 900, 600 apart; the nearest ends are 3 times apart."
    )


def test_another_time_says_so_when_the_answers_agree() -> None:
    first, second = make_answer(exactly(300), as_of="2022"), make_answer(exactly(300), as_of="2024", claimant="Ben")
    assert reason(first, second) == (
        "They are about different times: 300 as of 2022, and later, as of 2024, 300."
        " Taken by themselves, the answers agree."
    )


def test_a_forecast_is_named() -> None:
    first, second = make_answer(exactly(1000), mode=Mode.FORECAST), make_answer(up_to(5000))
    assert reason(first, second) == (
        "Only one is a forecast, 1,000: it speaks of a time to come; up to 5,000 does not."
        " Strictly, nothing contradicts."
    )


def test_a_revision_says_what_was_said_first() -> None:
    first = make_answer(exactly(5000), mode=Mode.DENIED, claimant="Ann", as_of="2022")
    second = make_answer(exactly(5000), claimant="Ann", as_of="2024")
    assert reason(second, first) == "Ann first said not 5,000, as of 2022, and later 5,000, as of 2024."


def test_what_is_compatible_says_how_far_apart_the_headlines_are() -> None:
    assert reason(make_answer(between(200, 500)), make_answer(up_to(5000))) == (
        "“up to 5,000” leaves room for 200–500. Strictly, nothing contradicts."
        " The stated figures are 10 to 25 times apart."
    )


def test_a_conflict_says_the_gap_and_how_far_about_would_have_to_reach() -> None:
    assert reason(make_answer(about(300)), make_answer(exactly(310))) == (
        "Nothing satisfies both. About 300 lies below 310, 10 apart; the nearest ends are 1.03 times apart."
        " “About” would have to reach 3.34% either way for both to hold."
    )
    assert "“About”" not in reason(make_answer(about(300)), make_answer(exactly(3000)))
    assert "“About”" not in reason(make_answer(exactly(300)), make_answer(exactly(310)))


@given(st.integers(1, 60), st.integers(1, 60), st.booleans())
def test_about_reaches_far_enough_when_it_reaches_as_far_as_the_reason_says(low: int, high: int, both: bool) -> None:
    first, second = make_answer(about(low)), make_answer(about(high) if both else exactly(high))
    _, found, rest = reason(first, second).partition("would have to reach ")
    assume(found)
    assert leave_room(first, second, Decimal(rest.partition("%")[0]) / 100)
    assert not leave_room(first, second)


def test_the_width_of_about_is_named_wherever_it_was_used() -> None:
    first, second = make_answer(about(300)), make_answer(exactly(310))
    assert rung_of(first, second, Decimal("0.1")) is Rung.AGREES
    assert reason(first, second, "0.1").endswith("Here “about” is taken to reach 10% either way.")
    assert reason(first, second, "0.01").endswith("Here “about” is taken to reach 1% either way.")
    assert "is taken to reach" not in reason(make_answer(exactly(3)), make_answer(exactly(9)), "0.1")


def test_texts_that_differ_are_left_to_the_reader() -> None:
    assert reason(make_answer("battalion"), make_answer("regiment")) == (
        "The words differ: “battalion” and “regiment”. Whether both can hold is for a reader to judge."
    )


def test_denials_are_said_as_what_is_not() -> None:
    denied = make_answer(exactly(5000), mode=Mode.DENIED, claimant="Ann")
    assert reason(denied, make_answer(exactly(5000), claimant="Ben")) == (
        "Nothing satisfies both. One says not 5,000 (Ann), the other 5,000 (Ben)."
    )
    assert reason(denied, make_answer(exactly(5000), mode=Mode.DENIED)) == "Both say not 5,000."


def test_a_yes_and_a_no_name_who_says_which() -> None:
    assert reason(make_answer(False, claimant="Ann"), make_answer(True, claimant="Ben")) == (
        "Nothing satisfies both. One says yes (Ben), the other no (Ann)."
    )


def test_a_source_that_contradicts_itself_is_named() -> None:
    said = {"source": "article", "claimant": "Ann"}
    assert reason(make_answer(exactly(300), **said), make_answer(exactly(900), **said)) == (
        "Nothing satisfies both. 300 lies below 900, 600 apart; the nearest ends are 3 times apart."
        " The source contradicts itself: it has both from Ann."
    )
    assert reason(make_answer("battalion", **said), make_answer("regiment", **said)).endswith("it has both from Ann.")


def test_the_width_of_about_is_named_where_it_changes_what_the_answers_are_by_themselves() -> None:
    first, second = make_answer(about(300), as_of="2022"), make_answer(exactly(310), as_of="2024")
    assert "would conflict" in reason(first, second)
    assert reason(first, second, "0.1").endswith(
        "Taken by themselves, the answers would leave room for each other."
        " Here “about” is taken to reach 10% either way."
    )
    assert "is taken to reach" not in reason(first, second, "0.01")
