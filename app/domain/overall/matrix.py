"""Matrix: the rung between every two of a few answers, as a square table reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING
from app.domain.finding import Rung
from app.domain.ladder import rung_of

# 1,225 pairs: more columns than that fit on no screen, and nobody reads them.
MOST_IN_MATRIX = 50


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rung between each two answers: `rungs[i][j]`, the same as `rungs[j][i]`, None where an answer meets itself.

    `changed` are the pairs of places, the smaller first, whose rung is another one because of `about`.
    """

    claim_ids: tuple[str, ...]
    rungs: tuple[tuple[Rung | None, ...], ...]
    changed: frozenset[tuple[int, int]]


def build_matrix(answers: Sequence[Answer], about: Decimal = NOTHING) -> Matrix:
    """The matrix of at most 50 answers in their order; grows with the square of their number."""
    assert len(answers) <= MOST_IN_MATRIX
    size = len(answers)
    rungs: list[list[Rung | None]] = [[None] * size for _ in range(size)]
    changed = set()
    for i, j in combinations(range(size), 2):
        rung = rung_of(answers[i], answers[j], about)
        rungs[i][j] = rungs[j][i] = rung
        if about and _is_hedged(answers[i], answers[j]) and rung_of(answers[i], answers[j]) is not rung:
            changed.add((i, j))
    return Matrix(tuple(answer.claim_id for answer in answers), tuple(map(tuple, rungs)), frozenset(changed))


def _is_hedged(a: Answer, b: Answer) -> bool:
    return any(answer.figure is not None and answer.figure.is_hedged for answer in (a, b))
