"""Repeated statements: answers that are one statement of one claimant, said again or reported by others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from app.domain.answer import Answer
from app.domain.finding import Rung
from app.domain.occasion import is_same_statement
from app.domain.origins.groups import Groups
from app.domain.overall.gathering import Gathered
from app.domain.overall.sweep import LOWEST, Place, begin_of
from app.domain.phrases import say_answer
from app.domain.scope import scope_key

Rulings = Mapping[tuple[str, str], Rung]
_Key = tuple[str, str, str, str, str]


def find_repeated(answers: Sequence[Answer], gathered: Gathered, rulings: Rulings) -> tuple[tuple[Answer, ...], ...]:
    """The statements that two answers or more repeat, each in the order of their ids; n log n in the answers.

    `rulings` hold what a person said of a pair of claims, the smaller id first. It goes before the rule of
    `app/domain/occasion.py`: a group with a pair that was ruled to be something else is not taken for one statement.
    """
    begins = {held.claim_id: begin_of(held.bounds) for held in gathered.held}
    occasions: dict[_Key, list[Answer]] = defaultdict(list)
    for answer in sorted(answers, key=lambda each: each.claim_id):
        for occasion in _occasions(answer):
            key = (answer.claimant_id, answer.kind, answer.mode, scope_key(answer), occasion)
            occasions[key].append(answer)
    groups: Groups[str] = Groups(answer.claim_id for answer in answers)
    for group in occasions.values():
        group.sort(key=lambda each: _place(each, begins))
        for one, other in pairwise(group):
            if is_same_statement(one, other):
                groups.join(one.claim_id, other.claim_id)
    apart = _follow(rulings, groups)
    by_id = {answer.claim_id: answer for answer in answers}
    found = [sorted(ids) for ids in groups.all() if len(ids) > 1 and groups.head(ids[0]) not in apart]
    return tuple(tuple(by_id[claim_id] for claim_id in ids) for ids in sorted(found))


def _follow(rulings: Rulings, groups: Groups[str]) -> set[str]:
    """Join what was ruled to be one statement; the heads of the groups of which a pair was ruled to be none."""
    known = [each for each in rulings.items() if all(claim_id in groups for claim_id in each[0])]
    for (a, b), rung in known:
        if rung is Rung.SAME_STATEMENT:
            groups.join(a, b)
    return {groups.head(a) for (a, b), rung in known if rung is not Rung.SAME_STATEMENT and groups.are_joined(a, b)}


def _occasions(answer: Answer) -> Iterator[str]:
    """What answers of one occasion share: the as-of date or, without one, a source."""
    if answer.as_of is None:
        yield from answer.source_ids
    else:
        yield f"{answer.as_of.earliest}/{answer.as_of.latest}"


def _place(answer: Answer, begins: Mapping[str, Place]) -> tuple[Place, str, str]:
    """Puts those beside each other that can be reports of one statement."""
    return begins.get(answer.claim_id, LOWEST), say_answer(answer), answer.claim_id
