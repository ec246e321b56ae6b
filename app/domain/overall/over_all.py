"""Over all: every sentence about all answers to one question, section by section; near-linear in the answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING
from app.domain.finding import Rung
from app.domain.overall.derived import Derived, Names, Section
from app.domain.overall.gathering import gather
from app.domain.overall.majority import Origins
from app.domain.overall.range_words import say_ranges
from app.domain.overall.repeated import Rulings, find_repeated
from app.domain.overall.time_words import say_falls, say_movements
from app.domain.overall.warning_words import say_contradictions, say_loops, say_missing, say_origins, say_repeated


@dataclass(frozen=True, slots=True)
class Whole:
    """All answers to one question, and what is known beside them.

    `origins` say which origins each claim goes back to; `first_hand` are the claims with a citation that no one relays;
    `counts_to_date` the word by which the question is known to count to date, "" where it is not; `newest_of_topic` the
    last day that any answer within the topic is about, where that is known; `rulings` what a person said of pairs of
    claims, the smaller id first: no warning is made of those that do not conflict; `loops` the circles in which sources
    are recorded to come from each other.
    """

    answers: Sequence[Answer]
    origins: Origins
    names: Names
    first_hand: frozenset[str]
    today: date
    about: Decimal = NOTHING
    counts_to_date: str = ""
    newest_of_topic: date | None = None
    rulings: Rulings = field(default_factory=dict)
    loops: Sequence[Sequence[str]] = ()


def say_over_all(whole: Whole) -> tuple[Derived, ...]:
    """What can be said, in the order of the sections; nothing depends on the order of the answers but their numbers."""
    gathered = gather(whole.answers)
    falls = say_falls(whole.answers, gathered, whole.names, whole.counts_to_date) if whole.counts_to_date else []
    against = [*falls, *say_contradictions(whole.answers, gathered, whole.names)]
    said = [
        *say_ranges(whole.answers, gathered, whole.origins, whole.names, whole.about),
        *say_origins(whole.answers, whole.origins, whole.names),
        *say_repeated(find_repeated(whole.answers, gathered, whole.rulings), whole.origins, whole.names),
        *say_loops(whole.answers, whole.loops, whole.names),
        *say_movements(whole.answers, gathered, whole.names),
        *(derived for derived in against if not _is_reconciled(derived, whole.rulings)),
        *say_missing(whole.answers, whole.names, whole.first_hand, whole.today, whole.newest_of_topic),
    ]
    order = list(Section)
    return tuple(sorted(said, key=lambda derived: order.index(derived.section)))


def _is_reconciled(derived: Derived, rulings: Rulings) -> bool:
    first, *_, last = sorted(derived.claim_ids)
    return len(derived.claim_ids) == 2 and rulings.get((first, last), Rung.CONFLICTS) is not Rung.CONFLICTS
