"""Matrix: the rung between every two of a few answers, as a square table reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING
from app.domain.finding import Rung
from app.domain.ladder import rung_of
from app.domain.summary import NO_RULINGS

# 1,225 pairs: more columns than that fit on no screen, and nobody reads them.
MOST_IN_MATRIX = 50


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rung between each two answers: `rungs[i][j]`, the same as `rungs[j][i]`, None where an answer meets itself.

    `changed` are the pairs of places, the smaller first, whose rung is another one because of `about`; `ruled` those
    whose rung a person set, with the rung that the ladder finds.
    """

    claim_ids: tuple[str, ...]
    rungs: tuple[tuple[Rung | None, ...], ...]
    changed: frozenset[tuple[int, int]]
    ruled: tuple[tuple[int, int, Rung], ...] = ()


def build_matrix(
    answers: Sequence[Answer], about: Decimal = NOTHING, ruled: Mapping[tuple[str, str], Rung] = NO_RULINGS
) -> Matrix:
    """The matrix of at most 50 answers in their order; grows with the square of their number.

    `ruled` are the rungs that a person set, by the ids of two claims, the smaller first.
    """
    assert len(answers) <= MOST_IN_MATRIX
    size = len(answers)
    rungs: list[list[Rung | None]] = [[None] * size for _ in range(size)]
    changed, by_person = set(), []
    for i, j in combinations(range(size), 2):
        a, b = answers[i], answers[j]
        rung = rung_of(a, b, about)
        said = ruled.get(_pair(a, b)) if ruled else None
        rungs[i][j] = rungs[j][i] = said or rung
        if said is not None:
            by_person.append((i, j, rung))
        elif about and _is_hedged(a, b) and rung_of(a, b) is not rung:
            changed.add((i, j))
    claim_ids = tuple(answer.claim_id for answer in answers)
    return Matrix(claim_ids, tuple(map(tuple, rungs)), frozenset(changed), tuple(by_person))


def _pair(a: Answer, b: Answer) -> tuple[str, str]:
    return (a.claim_id, b.claim_id) if a.claim_id < b.claim_id else (b.claim_id, a.claim_id)


def _is_hedged(a: Answer, b: Answer) -> bool:
    return any(answer.figure is not None and answer.figure.is_hedged for answer in (a, b))
