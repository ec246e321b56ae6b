"""Names for the answers of a test: each by its place, from one on."""

from collections.abc import Mapping, Sequence

from app.domain.answer import Answer
from app.domain.overall.derived import Names


def names_of(answers: Sequence[Answer], labels: Mapping[str, str] | None = None) -> Names:
    by_id = {answer.claim_id: answer for answer in answers}
    numbers = {claim_id: place for place, claim_id in enumerate(by_id, start=1)}
    return Names(by_id, numbers, lambda label: (labels or {}).get(label, label))
