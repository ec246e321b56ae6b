"""The rung between every two of a few answers."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.finding import Rung
from app.domain.ladder import rung_of
from app.domain.overall.matrix import build_matrix
from tests.domain.answers import about, answers, exactly, friedman, make_answer, regiment, rnd


def test_the_three_answers_make_three_pairs() -> None:
    matrix = build_matrix([rnd(), friedman(), regiment()])
    assert matrix.claim_ids == ("rnd", "friedman", "regiment")
    assert matrix.rungs == (
        (None, Rung.AGREES, Rung.OTHER_TIME),
        (Rung.AGREES, None, Rung.OTHER_TIME),
        (Rung.OTHER_TIME, Rung.OTHER_TIME, None),
    )


def test_the_pairs_that_the_setting_for_about_changed_are_named() -> None:
    several = [make_answer(about(300)), make_answer(exactly(310)), make_answer(exactly(900))]
    matrix = build_matrix(several, Decimal("0.1"))
    assert matrix.changed == {(0, 1)}
    assert matrix.rungs[0][1] is Rung.AGREES
    assert build_matrix(several).changed == frozenset()


def test_a_rung_that_a_person_set_stands_in_its_cells_with_the_ladders_kept() -> None:
    first, second = make_answer(about(300), claim_id="b"), make_answer(exactly(310), claim_id="a")
    matrix = build_matrix([first, second], Decimal("0.1"), {("a", "b"): Rung.OTHER_SCOPE})
    assert matrix.rungs[0][1] is matrix.rungs[1][0] is Rung.OTHER_SCOPE
    assert matrix.ruled == ((0, 1, Rung.AGREES),)
    assert matrix.changed == frozenset()


@given(st.lists(answers(), max_size=5))
def test_each_cell_is_the_rung_of_its_two_answers(many: list[Answer]) -> None:
    matrix = build_matrix(many)
    for i, a in enumerate(many):
        for j, b in enumerate(many):
            assert matrix.rungs[i][j] == (None if i == j else rung_of(a, b))
