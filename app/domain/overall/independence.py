"""Independence: how many origins the answers go back to, and whether one of them speaks for most."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.domain.answer import Answer
from app.domain.overall.majority import Origins

# From this many answers on, one origin behind more than half of them is worth a warning.
FEWEST_DOMINATED = 4


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many independent origins, sources and citations the answers have.

    `only` is the origin that all go back to, where they stand in several sources; `dominant` the one that more than
    half of the answers go back to alone, with those answers.
    """

    origins: int
    sources: int
    citations: int
    only: str | None
    dominant: str | None
    dominated: tuple[str, ...]
    claim_ids: tuple[str, ...]
    derived: bool = True


def count_origins(answers: Collection[Answer], origins: Origins) -> OriginCount:
    """The origins of some answers, counted in one pass; nothing depends on their order."""
    claim_ids = tuple(sorted(answer.claim_id for answer in answers))
    labels = frozenset[str]().union(*(origins[claim_id] for claim_id in claim_ids))
    sources = frozenset[str]().union(*(answer.source_ids for answer in answers))
    alone = {claim_id: min(origins[claim_id]) for claim_id in claim_ids if len(origins[claim_id]) == 1}
    dominant = _dominant(alone.values(), len(claim_ids)) if len(labels) > 1 else None
    return OriginCount(
        origins=len(labels),
        sources=len(sources),
        citations=sum(len(answer.source_ids) for answer in answers),
        only=min(labels) if len(labels) == 1 and len(sources) > 1 else None,
        dominant=dominant,
        dominated=tuple(claim_id for claim_id, label in alone.items() if label == dominant),
        claim_ids=claim_ids,
    )


def _dominant(labels: Iterable[str], total: int) -> str | None:
    counts = Counter(labels)
    label = min(counts, key=lambda each: (-counts[each], each), default=None)
    return label if label is not None and total >= FEWEST_DOMINATED and 2 * counts[label] > total else None
