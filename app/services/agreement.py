"""Agreement: the answers to a question two by two, or in clusters where they are many."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.domain.answer import Answer
from app.domain.finding import Rung
from app.domain.ladder import explain
from app.domain.overall.cluster_words import say_cluster
from app.domain.overall.clusters import Cluster, find_clusters
from app.domain.overall.derived import Derived, Names
from app.domain.overall.matrix import MOST_IN_MATRIX, Matrix, build_matrix
from app.domain.phrases import say_answer, say_as_of
from app.services.answered import View, read_question
from app.services.claim_origins import read_origins
from app.services.rulings import Ruled, Rulings, pair_of, read_rulings, rungs_of
from app.storage.models import Question

MOST_CLUSTERS = 30


class Head(NamedTuple):
    """One answer at the edge of the matrix: its number on the page of the question, and what it says."""

    number: int
    claim_id: str
    claimant: str
    answer: str
    as_of: str
    interest: str | None


class PairRuling(NamedTuple):
    """What a person ruled of two answers, by their numbers, and what the ladder says of them."""

    a: int
    b: int
    ruling: Ruled
    ladder: Rung


class Described(NamedTuple):
    """A cluster, and what is said of it."""

    cluster: Cluster
    said: Derived


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the answers agree: up to 50 as a matrix of rungs, more in clusters, the first 30 of `cluster_count`.

    `counts` says how many pairs stand on each rung, in the order of the ladder. `alone` are the answers that go with no
    other, which are in no cluster. `rulings` are the pairs whose rung a person set.
    """

    heads: tuple[Head, ...]
    matrix: Matrix | None
    counts: tuple[tuple[Rung, int], ...]
    clusters: tuple[Described, ...]
    cluster_count: int
    alone: tuple[Head, ...]
    total: int
    rulings: tuple[PairRuling, ...] = ()


def see_agreement(session: Session, question_id: str, view: View) -> tuple[Question, str, Agreement]:
    """A question, the title of its topic, and how its answers agree; raises NotFound."""
    question, topic, answered = read_question(session, question_id, view)
    answers = answered.answers
    rulings = read_rulings(session, [question_id])
    if len(answers) <= MOST_IN_MATRIX:
        return question, topic, _in_pairs(answers, build_matrix(answers, view.about, rungs_of(rulings)), rulings)
    clusters = find_clusters(answers, read_origins(session, [question_id], answers).of_claims, view.about)
    return question, topic, _in_clusters(answers, clusters, rulings, view.about)


def _in_pairs(answers: Sequence[Answer], matrix: Matrix, rulings: Rulings) -> Agreement:
    found = Counter(rung for place, row in enumerate(matrix.rungs) for rung in row[:place] if rung)
    counts = tuple((rung, found[rung]) for rung in Rung if found[rung])
    said = tuple(
        PairRuling(i + 1, j + 1, rulings[pair_of(answers[i].claim_id, answers[j].claim_id)], ladder)
        for i, j, ladder in matrix.ruled
    )
    return Agreement(_heads(answers), matrix, counts, (), 0, (), len(answers), said)


def _in_clusters(answers: Sequence[Answer], clusters: Sequence[Cluster], rulings: Rulings, about: Decimal) -> Agreement:
    numbers = {answer.claim_id: number for number, answer in enumerate(answers, start=1)}
    names = Names({answer.claim_id: answer for answer in answers}, numbers)
    together = [cluster for cluster in clusters if len(cluster.claim_ids) > 1]
    shown = tuple(Described(cluster, say_cluster(cluster, names, about)) for cluster in together[:MOST_CLUSTERS])
    heads = _heads(answers)
    alone = sorted(numbers[each.claim_ids[0]] for each in clusters if len(each.claim_ids) == 1)
    said = _pair_rulings(answers, numbers, rulings, about)
    return Agreement(
        heads=heads,
        matrix=None,
        counts=(),
        clusters=shown,
        cluster_count=len(together),
        alone=tuple(heads[number - 1] for number in alone),
        total=len(answers),
        rulings=said,
    )


def _pair_rulings(
    answers: Sequence[Answer], numbers: Mapping[str, int], rulings: Rulings, about: Decimal
) -> tuple[PairRuling, ...]:
    """The rulings on two of the answers, by their numbers; clusters are found without them."""
    said = []
    for (first, second), ruled in rulings.items():
        if first in numbers and second in numbers:
            a, b = sorted((numbers[first], numbers[second]))
            said.append(PairRuling(a, b, ruled, explain(answers[a - 1], answers[b - 1], about).rung))
    return tuple(sorted(said, key=lambda each: (each.a, each.b)))


def _heads(answers: Sequence[Answer]) -> tuple[Head, ...]:
    return tuple(
        Head(
            number=number,
            claim_id=answer.claim_id,
            claimant=answer.claimant,
            answer=say_answer(answer),
            as_of=say_as_of(answer) if answer.as_of else "",
            interest=answer.interest,
        )
        for number, answer in enumerate(answers, start=1)
    )
