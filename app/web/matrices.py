"""Matrices: the rungs between answers as rows of cells, each with its sign, its words and the claims it leads to."""

from typing import NamedTuple

from app.services.agreement import Agreement, Head
from app.web.verdicts import LOOKS


class Cell(NamedTuple):
    """One pair: `claims` as the page of two claims takes them, `is_first` where the pair is met for the first time.

    Where an answer meets itself all is empty. `is_changed` when the setting for “about” made the rung another one.
    """

    sign: str
    words: str
    css: str
    claims: str
    other: int
    is_first: bool
    is_changed: bool


def draw_matrix(agreement: Agreement) -> list[tuple[Head, list[Cell]]]:
    """The rows of the matrix, each with its head; [] where there is none."""
    matrix = agreement.matrix
    if matrix is None:
        return []
    heads = agreement.heads
    return [(head, [_cell(agreement, row, column) for column in range(len(heads))]) for row, head in enumerate(heads)]


def _cell(agreement: Agreement, row: int, column: int) -> Cell:
    assert agreement.matrix is not None
    heads = agreement.heads
    rung = agreement.matrix.rungs[row][column]
    if rung is None:
        return Cell("", "", "", "", heads[column].number, False, False)
    look = LOOKS[rung]
    first, second = min(row, column), max(row, column)
    claims = f"{heads[first].claim_id},{heads[second].claim_id}"
    is_changed = (first, second) in agreement.matrix.changed
    return Cell(look.sign, look.name, look.css, claims, heads[column].number, column < row, is_changed)
