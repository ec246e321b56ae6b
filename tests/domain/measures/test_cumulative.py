"""Whether a count that can only grow falls."""

from decimal import Decimal
from typing import Any

import pytest

from app.domain.answer import Answer, Mode
from app.domain.figure import Figure
from app.domain.finding import Rung
from app.domain.ladder import compare
from app.domain.measures.cumulative import compare_cumulative, is_fall
from tests.domain.answers import about, at_least, between, exactly, make_answer, terms, up_to

COUNT = {"is_cumulative": True}


def two(earlier: Figure, later: Figure, **changes: Any) -> tuple[Answer, Answer]:
    return make_answer(earlier, as_of="2022", **COUNT), make_answer(later, **{"as_of": "2024"} | COUNT | changes)


def test_a_fall_is_named_with_both_dates_and_its_size() -> None:
    for pair in (two(at_least(500), up_to(300)), two(at_least(500), up_to(300))[::-1]):
        finding = compare_cumulative(*pair)
        assert finding is not None
        assert finding.value == "200"
        assert finding.words == ("A cumulative count falls: at least 500 as of 2022, and later, as of 2024, up to 300.")


@pytest.mark.parametrize(
    ("earlier", "later", "changes"),
    [
        (exactly(300), exactly(500), {}),
        (between(300, 600), exactly(400), {}),
        (up_to(500), exactly(300), {}),
        (exactly(500), at_least(300), {}),
        (exactly(500), exactly(300), {"question_id": "q2"}),
        (exactly(500), exactly(300), {"is_cumulative": False}),
        (exactly(500), exactly(300), {"as_of": "2022-05"}),
        (exactly(500), exactly(300), {"as_of": None}),
        (exactly(500), exactly(300), {"mode": Mode.FORECAST}),
        (exactly(500), exactly(300), {"mode": Mode.DENIED}),
    ],
)
def test_growth_room_and_what_is_about_something_else_are_no_fall(
    earlier: Figure, later: Figure, changes: dict[str, Any]
) -> None:
    assert compare_cumulative(*two(earlier, later, **changes)) is None


def test_another_scope_explains_a_fall() -> None:
    first = make_answer(exactly(500), as_of="2022", terms=terms(place="Kyiv"), **COUNT)
    second = make_answer(exactly(300), as_of="2024", terms=terms(place="Kharkiv"), **COUNT)
    assert not is_fall(first, second)


def test_a_fall_of_what_only_hedges_depends_on_how_far_about_reaches() -> None:
    pair = two(about(310), exactly(300))
    assert is_fall(*pair)
    assert not is_fall(*pair, Decimal("0.1"))


def test_two_claimants_between_whom_a_count_falls_conflict_and_another_time_is_no_excuse() -> None:
    verdict = compare(*two(exactly(500), exactly(300)))
    assert verdict.rung is Rung.CONFLICTS
    assert verdict.reason == (
        "Nothing satisfies both. A cumulative count falls: 500 as of 2022, and later, as of 2024, 300."
        " 300 lies below 500, 200 apart; the nearest ends are 1.67 times apart."
    )
    assert compare(*two(exactly(300), exactly(500))).rung is Rung.OTHER_TIME


def test_one_claimant_who_lowers_a_count_has_revised_it_and_the_fall_is_named() -> None:
    first = make_answer(exactly(500), as_of="2022", claimant="Ann", **COUNT)
    verdict = compare(first, make_answer(exactly(300), as_of="2024", claimant="Ann", **COUNT))
    assert verdict.rung is Rung.REVISED
    assert verdict.reason == (
        "Ann first said 500, as of 2022, and later 300, as of 2024. The count is cumulative and cannot fall."
    )
