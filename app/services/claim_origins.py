"""Claim origins: which independent origins each answer goes back to, by the derivations of claims and of sources."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.domain.answer import Answer
from app.domain.origins.derivations import find_independence, ultimate_origins
from app.domain.overall.majority import Origins, own_origins
from app.storage.queries.claim_derivations import derivations_behind_claims, sources_of_claims
from app.storage.queries.derivations import derivations_behind, derivations_behind_answers

Loops = tuple[tuple[str, ...], ...]


class KnownOrigins(NamedTuple):
    """For each claim its origins, each called by the first of the sources that share it, in order of their ids.

    A claim that comes from others has the sources of those that it comes from in the end, in the place of its own. A
    source that comes from no other is an origin of its own, and so is a claim without a source. `of_sources` is how
    many independent origins the sources have; None while no derivation is recorded of any. `loops` are the circles in
    which sources are recorded to come from each other, each by its ids.
    """

    of_claims: Origins
    of_sources: int | None
    loops: Loops = ()


def read_origins(session: Session, question_ids: Sequence[str], answers: Sequence[Answer]) -> KnownOrigins:
    """The origins of answers to some questions, as far as derivations are recorded."""
    own = own_origins(answers)
    derived = _derived_claims(session, question_ids, own)
    origins = {**own, **derived}
    sources = frozenset[str]().union(*(origins[each.claim_id] for each in answers if each.source_ids or derived))
    behind = derivations_behind(sorted(sources)) if derived else derivations_behind_answers(question_ids)
    derivations = [(row.source_id, row.origin_id) for row in session.execute(behind)]
    if not derivations and not derived:
        return KnownOrigins(origins, None)
    independence = find_independence(sources, derivations)
    label_of = {source: group[0] for group in independence.origins for source in group}
    of_claims = {key: frozenset(label_of.get(label, label) for label in labels) for key, labels in origins.items()}
    return KnownOrigins(of_claims, independence.count, independence.loops)


def _derived_claims(session: Session, question_ids: Sequence[str], own: Origins) -> Origins:
    """For each answer that comes from other claims the sources of those it comes from in the end."""
    behind = [(row.claim_id, row.origin_id) for row in session.execute(derivations_behind_claims(question_ids))]
    if not behind:
        return {}
    ends = ultimate_origins(behind)
    sources: dict[str, set[str]] = {}
    for claim_id, source_id in session.execute(
        sources_of_claims(sorted({end for each in ends.values() for end in each}))
    ):
        sources.setdefault(claim_id, set()).add(source_id)
    return {
        claim_id: frozenset[str]().union(*(sources.get(end) or {end} for end in ends[claim_id]))
        for claim_id in own
        if claim_id in ends
    }
