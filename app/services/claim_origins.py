"""Claim origins: which independent origins each answer goes back to, by the derivations of its sources."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.domain.answer import Answer
from app.domain.origins.derivations import find_independence
from app.domain.overall.majority import Origins, own_origins
from app.storage.queries.derivations import derivations_behind_answers


class KnownOrigins(NamedTuple):
    """For each claim its origins, each called by the first of the cited sources that share it, in order of their ids.

    A source that comes from no other is an origin of its own, and so is a claim without a source. `of_sources` is how
    many independent origins the sources have; None while no derivation is recorded of any.
    """

    of_claims: Origins
    of_sources: int | None


def read_origins(session: Session, question_ids: Sequence[str], answers: Sequence[Answer]) -> KnownOrigins:
    """The origins of answers to some questions, as far as derivations are recorded."""
    derivations = [(row.source_id, row.origin_id) for row in session.execute(derivations_behind_answers(question_ids))]
    origins = own_origins(answers)
    if not derivations:
        return KnownOrigins(origins, None)
    independence = find_independence(frozenset[str]().union(*(each.source_ids for each in answers)), derivations)
    label_of = {source: group[0] for group in independence.origins for source in group}
    of_claims = {key: frozenset(label_of.get(label, label) for label in labels) for key, labels in origins.items()}
    return KnownOrigins(of_claims, independence.count)
