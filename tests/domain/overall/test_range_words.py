"""What is said of the ranges of all answers."""

from decimal import Decimal

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING
from app.domain.overall.gathering import gather
from app.domain.overall.majority import Origins, own_origins
from app.domain.overall.range_words import say_ranges
from tests.domain.answers import about, at_least, exactly, friedman, make_answer, more_than, regiment, rnd, up_to
from tests.domain.overall.naming import names_of


def ranges_of(answers: list[Answer], reach: Decimal = NOTHING, origins: Origins | None = None) -> list[str]:
    found = say_ranges(answers, gather(answers), origins or own_origins(answers), names_of(answers), reach)
    assert all(derived.derived and derived.basis.startswith("from answer") for derived in found)
    return [derived.words for derived in found]


def test_the_three_answers() -> None:
    assert ranges_of([rnd(), friedman(), regiment()]) == [
        "The ends that the answers state reach from 200 to 5,000 people; answer 3 leaves the low end open.",
        "All of them leave room for 300–500 people.",
        "Both independent origins leave room for 200–500 people (answers 1–3; answer 3 only by an end left open).",
        "No answer is called an outlier: that takes five origins, there are two independent origins.",
    ]


def test_what_excludes_each_other_is_named_with_its_ends() -> None:
    said = ranges_of([make_answer(at_least(40)), make_answer(up_to(30)), make_answer(exactly(20))])
    assert said[1] == (
        "Nothing satisfies all of them: the highest low end, 40 (answer 1), lies above the lowest high end,"
        " 20 (answer 3)."
    )
    assert said[
        2
    ] == "Two of three independent origins leave room for 20 people (answers 2 and 3; answer 2 only by an" + (
        " end left open)."
    )
    meeting = ranges_of([make_answer(more_than(40)), make_answer(up_to(40))])
    assert "40 (answer 1), meets the lowest high end, 40 (answer 2)" in meeting[1]


def test_no_majority_and_several_equal_ones_are_said() -> None:
    assert ranges_of([make_answer(exactly(5)), make_answer(exactly(9))])[2] == (
        "The two independent origins leave no room for one and the same."
    )
    assert ranges_of([make_answer(exactly(number)) for number in (5, 9, 12)])[2] == (
        "No two of the three independent origins leave room for one and the same."
    )
    tied = ranges_of([make_answer(exactly(number)) for number in (5, 5, 9, 9, 12)])[2]
    assert tied == (
        "Two ranges have the support of two of five independent origins each: 5 people (answers 1 and 2);"
        " 9 people (answers 3 and 4). That is not more than half of them."
    )


def test_about_is_named_where_it_changes_what_is_said_and_only_there() -> None:
    said = ranges_of([make_answer(about(300)), make_answer(exactly(310))], Decimal("0.1"))
    assert "10%" not in said[0]
    assert said[1].startswith("All of them leave room for 310 people. Here “about” is taken to reach 10% either way;")
    assert said[2].startswith("Both independent origins leave room for 310 people (answers 1 and 2). Here “about”")


def test_outliers_are_named_with_how_far_they_are() -> None:
    said = ranges_of([make_answer(exactly(number)) for number in (300, 300, 320, 280, 5000)])
    assert said[3] == (
        "Answer 5 is an outlier, far above the others: its nearest end, 5,000, and the middle of the origins, 300, are"
        " 16.7 times apart, and it leaves no room for what most origins support."
    )
    dates = ranges_of([*(make_answer(date=f"2023-04-0{day}") for day in (1, 2, 2, 3, 4)), make_answer(date="2019")])
    assert "far earlier than the others: its nearest end, 31 December 2019, is far from" in dates[3]
    assert ranges_of([make_answer(exactly(5)) for _ in range(5)])[3] == "No answer is an outlier."


def test_one_origin_alone_has_neither_majority_nor_outlier() -> None:
    said = ranges_of([make_answer(exactly(5), source="s"), make_answer(exactly(5), source="s")])
    assert said[2:] == ["No answer is called an outlier: that takes five origins, there is one independent origin."]


def test_many_outliers_are_counted() -> None:
    near = [make_answer(exactly(300 + number % 3)) for number in range(40)]
    said = ranges_of([*near, *(make_answer(exactly(5000 + number)) for number in range(7))])
    assert said[3].startswith("Answer 47 is an outlier")
    assert said[-1] == "Two more outliers: answers 41 and 42."


def test_votes_and_words_are_counted_by_origin() -> None:
    votes = [make_answer(vote, claim_id=name) for vote, name in ((True, "a"), (True, "b"), (False, "c"))]
    assert ranges_of(votes) == [
        "Yes: two independent origins (answers 1 and 2); no: one independent origin (answer 3)."
    ]
    reprinted = {"a": frozenset({"wire"}), "b": frozenset({"wire"}), "c": frozenset({"c"})}
    assert ranges_of(votes, origins=reprinted)[0].startswith("Yes: one independent origin (answers 1 and 2)")
    words = [make_answer(said) for said in ("Kyiv", "kyiv", "Minsk")]
    assert ranges_of(words)[0].startswith("“Kyiv”: two independent origins")


def test_one_answer_alone_has_no_range_over_all() -> None:
    assert ranges_of([rnd()]) == []
    assert ranges_of([make_answer(True)]) == []
