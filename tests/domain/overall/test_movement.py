"""How answers move along their as-of dates."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Mode
from app.domain.overall.gathering import gather
from app.domain.overall.movement import Direction, Movement, movements
from tests.domain.answers import between, exactly, friedman, make_answer, regiment, rnd
from tests.domain.overall.many import many_answers


def moved(*answers: Answer) -> tuple[Movement, ...]:
    return movements(answers, gather(answers))


def test_two_dates_are_one_step() -> None:
    [movement] = moved(rnd(), friedman(scope=""), regiment())
    assert [(stage.as_of.text, stage.low, stage.high) for stage in movement.stages] == [
        ("2022~", 200, 500),
        ("2024~", 5000, 5000),
    ]
    assert (movement.steps, movement.direction) == ((Direction.UP,), Direction.UP)
    assert movement.claim_ids == ("friedman", "regiment", "rnd")


def test_steps_go_up_down_or_stay_level_where_ranges_overlap() -> None:
    figures = (exactly(5), between(7, 9), between(8, 12), exactly(3))
    [movement] = moved(*(make_answer(figure, as_of=f"202{place}") for place, figure in enumerate(figures)))
    assert movement.steps == (Direction.UP, Direction.LEVEL, Direction.DOWN)
    assert movement.direction is Direction.DOWN


def test_each_scope_moves_by_itself_and_forecasts_denials_and_the_undated_do_not() -> None:
    found = moved(
        make_answer(exactly(5), as_of="2021", scope="Fighters", claim_id="a"),
        make_answer(exactly(6), as_of="2022", scope="fighters", claim_id="b"),
        make_answer(exactly(7), as_of="2023", scope="fighters", claim_id="c", mode=Mode.FORECAST),
        make_answer(exactly(8), as_of="2024", scope="fighters", claim_id="d", mode=Mode.DENIED),
        make_answer(exactly(9), scope="fighters", claim_id="e"),
        make_answer(exactly(50), as_of="2023", claim_id="f"),
    )
    assert [(movement.scope, movement.claim_ids, movement.undated) for movement in found] == [
        ("Fighters", ("a", "b"), ("e",))
    ]


def test_dates_are_ordered_by_their_middles() -> None:
    [movement] = moved(
        make_answer(exactly(5), as_of="2022"),
        make_answer(exactly(6), as_of="2022-03"),
        make_answer(exactly(7), as_of="2021/.."),
    )
    assert [stage.as_of.text for stage in movement.stages] == ["2021/..", "2022-03", "2022"]


@given(many_answers(), st.randoms())
def test_the_order_of_the_answers_changes_nothing(answers: list[Answer], chance: Random) -> None:
    shuffled = answers[:]
    chance.shuffle(shuffled)
    assert moved(*shuffled) == moved(*answers)
    for movement in moved(*answers):
        assert len(movement.steps) == len(movement.stages) - 1
        assert sorted(claim_id for stage in movement.stages for claim_id in stage.claim_ids) == list(movement.claim_ids)
