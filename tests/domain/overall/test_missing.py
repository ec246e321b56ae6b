"""What none of the answers gives."""

from datetime import date

from app.domain.answer import Interest, Mode
from app.domain.overall.missing import find_missing
from tests.domain.answers import exactly, friedman, make_answer, regiment, rnd

TODAY = date(2026, 11, 27)


def test_an_old_newest_answer_is_told_with_its_age() -> None:
    missing = find_missing([rnd(), friedman(), regiment()], {"rnd"}, TODAY, date(2026, 11, 1))
    assert (missing.newest, missing.newest_ids) == (date(2024, 12, 31), ("regiment",))
    assert (missing.days_old, missing.days_behind) == (696, 670)
    assert not missing.at_second_hand


def test_a_recent_answer_is_neither_old_nor_behind() -> None:
    missing = find_missing([make_answer(exactly(5), as_of="2026-11-20")], {}, TODAY, date(2026, 11, 25))
    assert (missing.days_old, missing.days_behind) == (None, None)
    assert find_missing([make_answer(exactly(5), as_of="2020/..")], {}, TODAY).newest == TODAY


def test_a_forecast_is_no_newer_answer() -> None:
    answers = [make_answer(exactly(5), as_of="2020"), make_answer(exactly(5), as_of="2026", mode=Mode.FORECAST)]
    assert find_missing(answers, {}, TODAY).newest == date(2020, 12, 31)


def test_only_one_side_is_told_when_all_that_is_known_is_of_one_side() -> None:
    interested = [make_answer(exactly(5), claim_id=name, interest=Interest.INTERESTED) for name in "ab"]
    unknown = make_answer(exactly(5), claim_id="c")
    missing = find_missing([*interested, unknown], {}, TODAY)
    assert (missing.only_side, missing.side_ids, missing.unknown_side) == (Interest.INTERESTED, ("a", "b"), False)
    assert find_missing([*interested, friedman()], {}, TODAY).only_side is None
    assert find_missing([unknown], {}, TODAY).unknown_side


def test_answers_that_are_all_relayed_are_at_second_hand_and_those_without_a_date_are_named() -> None:
    answers = [make_answer(exactly(5), claim_id="b"), make_answer(exactly(5), claim_id="a", as_of="2020")]
    missing = find_missing(answers, frozenset(), TODAY)
    assert missing.at_second_hand
    assert missing.undated == ("b",)


def test_nothing_is_missing_from_no_answers() -> None:
    missing = find_missing([], {}, TODAY)
    assert (missing.newest, missing.unknown_side, missing.at_second_hand) == (None, False, False)
