"""What is said of origins, of sources that contradict themselves, and of what is missing."""

from collections.abc import Mapping
from datetime import date

from app.domain.answer import Answer, Interest
from app.domain.overall.derived import Section
from app.domain.overall.gathering import gather
from app.domain.overall.majority import Origins, own_origins
from app.domain.overall.warning_words import say_contradictions, say_loops, say_missing, say_origins, say_repeated
from tests.domain.answers import exactly, friedman, make_answer, regiment, rnd
from tests.domain.overall.naming import names_of

TODAY = date(2026, 11, 27)
THREE = [rnd(), friedman(), regiment()]


def origins_of(answers: list[Answer], origins: Origins, labels: Mapping[str, str] | None = None) -> list[str]:
    return [derived.words for derived in say_origins(answers, origins, names_of(answers, labels))]


def missing_from(answers: list[Answer], first_hand: set[str], newest: date | None = None) -> list[str]:
    found = say_missing(answers, names_of(answers), first_hand, TODAY, newest)
    assert all(derived.section is Section.MISSING for derived in found)
    return [derived.words for derived in found]


def test_origins_are_counted_beside_sources_and_citations() -> None:
    assert origins_of(THREE, own_origins(THREE)) == [
        "Three answers stand in two sources with three citations and go back to two independent origins."
    ]
    assert origins_of([rnd()], own_origins([rnd()])) == [
        "One answer stands in one source and goes back to one independent origin."
    ]
    assert origins_of([], {}) == []


def test_one_origin_behind_all_or_most_is_warned_of() -> None:
    answers = [make_answer(exactly(5), claim_id=name) for name in "abcd"]
    wire = {name: frozenset({"wire"}) for name in "abcd"}
    assert origins_of(answers, wire, {"wire": "Agency, 2 May"})[1] == (
        "All answers go back to one origin, Agency, 2 May: what they agree on was said once."
    )
    most = origins_of(answers, wire | {"d": frozenset({"d"})})
    assert most[1:] == ["Three of four answers go back to one origin, wire."]
    alone = [make_answer(exactly(5), source="s") for _ in range(2)]
    assert origins_of(alone, own_origins(alone))[1] == "All answers stand in one source: no other confirms them."


def test_a_source_that_contradicts_itself_is_named() -> None:
    answers = [make_answer(exactly(number), source="s", claimant="Ann", as_of="2022") for number in (100, 300)]
    found = say_contradictions(answers, gather(answers), names_of(answers, {"s": "The Gazette"}))
    assert [derived.words for derived in found] == [
        "The Gazette contradicts itself: answers 1 and 2, both by Ann as of 2022, exclude each other: 100 and 300."
    ]


def test_what_is_missing_is_said_with_its_age() -> None:
    assert missing_from(THREE, {"rnd"}, date(2026, 10, 1)) == [
        "No answer is about a time after about 2024, about two years before today, 27 November 2026.",
        "Another question of the topic has an answer as of 1 October 2026, about two years after about 2024.",
    ]


def test_sides_dates_and_sources_that_are_missing_are_said() -> None:
    answers = [make_answer(exactly(5), interest=Interest.INTERESTED) for _ in range(2)]
    assert missing_from(answers, set()) == [
        "No answer says as of when.",
        "Only interested parties speak: no observer and no press.",
        "No answer is at first hand: every citation is relayed by another.",
    ]
    unknown = [make_answer(exactly(5), claim_id="a", as_of="2026-11"), make_answer(exactly(5), claim_id="b")]
    assert missing_from(unknown, {"a"}) == [
        "Answer 2 does not say as of when.",
        "No claimant’s interest is known: whether one side alone speaks cannot be told.",
    ]
    mixed = [*answers, *unknown]
    assert "Only interested parties speak: no observer and no press, among the claimants whose interest is known." in (
        missing_from(mixed, {"a"})
    )


def test_circles_of_sources_are_named_with_the_answers_that_stand_in_them() -> None:
    answers = [make_answer(exactly(5), claim_id=name, source=name) for name in "abc"]
    names = names_of(answers, {"a": "the Herald", "b": "the Globe"})
    (said,) = say_loops(answers, [("a", "b"), ("y", "z")], names)
    assert said.words == (
        "The Herald is recorded to come from the Globe, which comes from the Herald: a circle, counted as one origin."
    )
    assert said.claim_ids == ("a", "b")
    assert said.section is Section.WARNINGS


def test_a_statement_that_is_repeated_is_named_with_how_it_counts() -> None:
    said = [make_answer(exactly(9), claim_id=each, claimant="Ann", as_of="2022-06", source=each) for each in "abcd"]
    [found] = say_repeated([said], own_origins(said), names_of(said))
    assert found.words == (
        "Answers 1–4 are one statement by Ann as of June 2022. They count as four origins, as no record says which "
        "report comes from which."
    )
    [found] = say_repeated([said[:2]], {"a": frozenset("s"), "b": frozenset("s")}, names_of(said))
    assert found.words == "Answers 1 and 2 are one statement by Ann as of June 2022."


def test_of_many_repeated_statements_the_first_five_are_named_and_the_rest_counted() -> None:
    said = [make_answer(exactly(9), claim_id=f"{place:02}", claimant="Ann", source="s") for place in range(14)]
    groups = list(zip(said[::2], said[1::2], strict=True))
    found = say_repeated(groups, own_origins(said), names_of(said))
    assert len(found) == 6
    assert found[-1].words == "Two more statements said again or reported differently: answers 11–14."
