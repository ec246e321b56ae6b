"""Pair verdicts: what stands between two answers of a comparison, by the ladder or as a person ruled."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from app.domain.answer import Answer
from app.domain.finding import Finding, Rung, Verdict
from app.domain.ladder import compare, compare_many, explain
from app.services.rulings import Ruled, Rulings, pair_of, say_ruled

ALL_PAIRS_UP_TO = 8  # 28 pairs; beyond that each answer is held against one of them


class PairVerdict(NamedTuple):
    """What stands between two answers, named by their numbers and claim ids.

    Among more than eight answers `findings` are left to the page of the two claims alone. Where a person ruled, `rung`
    is that of the `ruling`, `reason` tells of both, and `ladder` is what the ladder says.
    """

    a: int
    b: int
    claim_a: str
    claim_b: str
    rung: Rung
    reason: str
    findings: tuple[Finding, ...]
    ruling: Ruled | None = None
    ladder: Verdict | None = None

    @property
    def ladder_reason(self) -> str:
        """The reason that the ladder gives."""
        return self.ladder.reason if self.ladder else self.reason

    @property
    def overruled(self) -> str:
        """Who set the rung in place of the ladder's, and why; empty where nobody did."""
        return f"{say_ruled(self.ruling)} The ladder says {self.ladder.rung}." if self.ruling and self.ladder else ""


def judge_pairs(
    numbers: Sequence[int], answers: Sequence[Answer], against: int, about: Decimal
) -> tuple[PairVerdict, ...]:
    """What the ladder says of these answers, each with the one numbered `against`, or, where that is 0, of all pairs.

    `answers` are all, in the order of their numbers from 1 on.
    """
    if against:
        judge = compare if len(answers) <= ALL_PAIRS_UP_TO else explain
        others = [number for number in numbers if number != against]
        pairs = [(against, number, judge(answers[against - 1], answers[number - 1], about)) for number in others]
    else:
        pairs = [(i + 1, j + 1, verdict) for i, j, verdict in compare_many(answers, about)]
    return tuple(
        PairVerdict(a, b, answers[a - 1].claim_id, answers[b - 1].claim_id, *verdict) for a, b, verdict in pairs
    )


def with_rulings(verdicts: tuple[PairVerdict, ...], rulings: Rulings) -> tuple[PairVerdict, ...]:
    """The verdicts, a person's rung in the place of the ladder's where there is a ruling."""
    if not rulings:
        return verdicts
    said = [rulings.get(pair_of(verdict.claim_a, verdict.claim_b)) for verdict in verdicts]
    return tuple(
        _with_ruling(verdict, ruling) if ruling else verdict for verdict, ruling in zip(verdicts, said, strict=True)
    )


def _with_ruling(verdict: PairVerdict, ruling: Ruled) -> PairVerdict:
    ladder = Verdict(verdict.rung, verdict.reason, verdict.findings)
    reason = f"{say_ruled(ruling)} The ladder says {ladder.rung}: {ladder.reason}"
    return verdict._replace(rung=ruling.rung, reason=reason, ruling=ruling, ladder=ladder)
