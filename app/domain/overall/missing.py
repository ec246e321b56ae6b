"""Missing: what none of the answers gives: a newer date, another side, a source at first hand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.domain.answer import Answer, Interest, Mode

# An answer about the last year is not called old; a topic that went on for a month is.
OLD_AFTER_DAYS = 365
BEHIND_AFTER_DAYS = 30


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing; every field that is empty, None or False says that nothing is.

    `newest` is the last day that any answer can be about, and `newest_ids` the answers about it; `days_old` how long
    before today that is, and `days_behind` how long before the newest answer to any question of the topic, each only
    where it is long. `undated` are the answers without a date. `only_side` is the one interest that all claimants of
    `side_ids` have, the claims whose claimant's interest is known; `unknown_side` holds when none is known.
    `at_second_hand` holds when every answer is relayed.
    """

    newest: date | None
    newest_ids: tuple[str, ...]
    days_old: int | None
    days_behind: int | None
    undated: tuple[str, ...]
    only_side: Interest | None
    unknown_side: bool
    side_ids: tuple[str, ...]
    at_second_hand: bool
    claim_ids: tuple[str, ...]
    derived: bool = True


def find_missing(
    answers: Collection[Answer], first_hand: Collection[str], today: date, newest_of_topic: date | None = None
) -> Missing:
    """What is missing, in one pass; `first_hand` are the claims with a citation that no one relays.

    Forecasts speak of a time to come and are no newer answers; a date that is open at its end reaches to today.
    """
    spoken = sorted((answer for answer in answers if answer.mode is not Mode.FORECAST), key=lambda each: each.claim_id)
    dated = {answer.claim_id: _last_day(answer, today) for answer in spoken if answer.as_of}
    newest = max(dated.values(), default=None)
    sides = {answer.claim_id: answer.interest for answer in answers if answer.interest}
    only_side = next(iter(sides.values())) if len(set(sides.values())) == 1 else None
    return Missing(
        newest=newest,
        newest_ids=tuple(claim_id for claim_id, day in dated.items() if day == newest),
        days_old=_long(newest, today, OLD_AFTER_DAYS),
        days_behind=_long(newest, newest_of_topic, BEHIND_AFTER_DAYS),
        undated=tuple(sorted(answer.claim_id for answer in answers if answer.as_of is None)),
        only_side=only_side if len(answers) > 1 else None,
        unknown_side=bool(answers) and not sides,
        side_ids=tuple(sorted(sides)),
        at_second_hand=bool(answers) and not any(answer.claim_id in first_hand for answer in answers),
        claim_ids=tuple(sorted(answer.claim_id for answer in answers)),
    )


def _last_day(answer: Answer, today: date) -> date:
    assert answer.as_of is not None
    return answer.as_of.latest or today


def _long(newest: date | None, until: date | None, days: int) -> int | None:
    if newest is None or until is None:
        return None
    apart = (until - newest).days
    return apart if apart > days else None
