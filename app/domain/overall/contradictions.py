"""Contradictions within one source: answers of one claimant that exclude each other, in one scope, as of one date."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.domain.answer import Answer, Mode
from app.domain.occasion import is_same_statement
from app.domain.overall.gathering import Gathered
from app.domain.overall.sweep import Place, begin_of, stop_of
from app.domain.scope import scope_key

_Key = tuple[str, str, str, str, bool]


class Contradiction(NamedTuple):
    """A source, and two answers that one claimant gives in it and that cannot both hold."""

    source_id: str
    claim_a: str
    claim_b: str


def own_contradictions(answers: Iterable[Answer], gathered: Gathered) -> tuple[Contradiction, ...]:
    """For each source and claimant, scope, date and mode the two answers furthest apart, where nothing satisfies both.

    Intervals have a number in common exactly when no two of them are apart, so that the highest low end and the lowest
    high end of a group tell. Reports of one statement that differ a little are no contradiction (see
    `app/domain/occasion.py`), nor are two speakers in one article. Denials and answers in words are not judged.
    """
    places = {held.claim_id: (begin_of(held.bounds), stop_of(held.bounds)) for held in gathered.held}
    groups: dict[_Key, list[Answer]] = {}
    for answer in answers:
        if answer.claim_id in places or answer.affirmed is not None:
            when = f"{answer.as_of.earliest}/{answer.as_of.latest}" if answer.as_of else ""
            for source_id in answer.source_ids:
                key = (source_id, answer.claimant_id, scope_key(answer), when, answer.mode is Mode.FORECAST)
                groups.setdefault(key, []).append(answer)
    found = set()
    for key, group in groups.items():
        pair = _opposed(group) or _furthest_apart(group, places)
        if pair is not None and not is_same_statement(*pair):
            first, second = sorted((pair[0].claim_id, pair[1].claim_id))
            found.add(Contradiction(key[0], first, second))
    return tuple(sorted(found))


def _opposed(group: Sequence[Answer]) -> tuple[Answer, Answer] | None:
    yes = min((each for each in group if each.affirmed is True), key=_claim_id, default=None)
    no = min((each for each in group if each.affirmed is False), key=_claim_id, default=None)
    return None if yes is None or no is None else (yes, no)


def _furthest_apart(group: Sequence[Answer], places: dict[str, tuple[Place, Place]]) -> tuple[Answer, Answer] | None:
    held = [answer for answer in group if answer.claim_id in places]
    if len(held) < 2:
        return None
    highest = max(held, key=lambda each: (places[each.claim_id][0], each.claim_id))
    lowest = min(held, key=lambda each: (places[each.claim_id][1], each.claim_id))
    return (lowest, highest) if places[lowest.claim_id][1] <= places[highest.claim_id][0] else None


def _claim_id(answer: Answer) -> str:
    return answer.claim_id
