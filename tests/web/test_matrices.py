"""The rows of a matrix as a template draws them."""

from app.domain.overall.matrix import build_matrix
from app.services.agreement import Agreement, Head
from app.web.matrices import draw_matrix
from tests.domain.answers import friedman, regiment, rnd

ANSWERS = [rnd(), friedman(), regiment()]
HEADS = tuple(
    Head(number, answer.claim_id, answer.claimant, "", "", None) for number, answer in enumerate(ANSWERS, start=1)
)


def test_each_pair_has_its_sign_its_words_and_one_address_met_first_below_the_diagonal() -> None:
    rows = draw_matrix(Agreement(HEADS, build_matrix(ANSWERS), (), (), 0, 0, 3))
    assert [[cell.sign for cell in cells] for _, cells in rows] == [["", "=", "◷"], ["=", "", "◷"], ["◷", "◷", ""]]
    lower, upper = rows[1][1][0], rows[0][1][1]
    assert (lower.words, lower.claims, lower.other, lower.is_first) == ("agrees", "rnd,friedman", 1, True)
    assert (upper.words, upper.claims, upper.other, upper.is_first) == ("agrees", "rnd,friedman", 2, False)


def test_without_a_matrix_there_is_no_row() -> None:
    assert draw_matrix(Agreement(HEADS, None, (), (), 0, 0, 3)) == []
