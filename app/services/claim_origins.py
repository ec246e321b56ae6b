"""Claim origins: which independent origins each answer goes back to, by the derivations of its sources."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.domain.answer import Answer
from app.domain.origins.derivations import find_independence
from app.domain.overall.majority import Origins, own_origins
from app.storage.queries.derivations import ancestry_of_answers


def read_origins(session: Session, question_id: str, answers: Sequence[Answer]) -> Origins:
    """For each claim its origins, each called by the first of the cited sources that share it, in order of their ids.

    A source that comes from no other is an origin of its own, and so is a claim without a source.
    """
    derivations = [(row.source_id, row.origin_id) for row in session.execute(ancestry_of_answers(question_id))]
    origins = own_origins(answers)
    if not derivations:
        return origins
    cited = frozenset[str]().union(*(answer.source_ids for answer in answers))
    shared = find_independence(cited, derivations).origins
    label_of = {source: group[0] for group in shared for source in group}
    return {key: frozenset(label_of.get(label, label) for label in labels) for key, labels in origins.items()}
