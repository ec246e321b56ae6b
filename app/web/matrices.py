"""Matrices: the rungs between answers as rows of cells, each with its sign, its words and the claims it leads to."""

from collections.abc import Mapping
from typing import NamedTuple

from app.services.agreement import Agreement, Head
from app.web.verdicts import LOOKS, say_ruling


class Cell(NamedTuple):
    """One pair: `claims` as the page of two claims takes them, `is_first` where the pair is met for the first time.

    Where an answer meets itself all is empty. `is_changed` when the setting for “about” made the rung another one; a
    rung that a person set says so in its words, and `is_ruled`.
    """

    sign: str
    words: str
    css: str
    claims: str
    other: int
    is_first: bool
    is_changed: bool
    is_ruled: bool = False


def draw_matrix(agreement: Agreement) -> list[tuple[Head, list[Cell]]]:
    """The rows of the matrix, each with its head; [] where there is none."""
    matrix = agreement.matrix
    if matrix is None:
        return []
    heads = agreement.heads
    rulings = {(each.a, each.b): say_ruling(each.ruling, each.ladder) for each in agreement.rulings}
    return [
        (head, [_cell(agreement, rulings, row, column) for column in range(len(heads))])
        for row, head in enumerate(heads)
    ]


def _cell(agreement: Agreement, rulings: Mapping[tuple[int, int], str], row: int, column: int) -> Cell:
    assert agreement.matrix is not None
    heads = agreement.heads
    rung = agreement.matrix.rungs[row][column]
    if rung is None:
        return Cell("", "", "", "", heads[column].number, False, False)
    look = LOOKS[rung]
    first, second = min(row, column), max(row, column)
    claims = f"{heads[first].claim_id},{heads[second].claim_id}"
    is_changed = (first, second) in agreement.matrix.changed
    ruling = rulings.get((first + 1, second + 1))
    words = f"{look.name}, {ruling}" if ruling else look.name
    return Cell(look.sign, words, look.css, claims, heads[column].number, column < row, is_changed, ruling is not None)
