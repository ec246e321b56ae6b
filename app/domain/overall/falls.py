"""Falls: where a count that can only grow is stated lower later than it was stated before."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.common_ground import day_bounds
from app.domain.overall.gathering import Gathered, Held
from app.domain.overall.movement import by_scope
from app.domain.overall.sweep import LOWEST, begin_of, stop_of

_OF_COUNTS_TO_DATE = frozenset(
    {
        *("killed", "dead", "death", "deaths", "died", "fatalities", "casualties", "victims"),
        *("injured", "wounded", "destroyed", "cumulative"),
    }
)
_PHRASES_OF_COUNTS_TO_DATE = ("so far", "to date", "up to now", "in total", "since")
_OF_A_MOMENT = frozenset(
    {
        *("currently", "now", "still", "present", "each", "every", "per"),
        *("daily", "day", "week", "weekly", "month", "monthly", "year", "yearly"),
    }
)
_EDGES = ".,;:!?()"


class Fall(NamedTuple):
    """A later claim that leaves no room for what an earlier one says was reached already."""

    earlier: str
    later: str
    is_own: bool


def find_falls(answers: Iterable[Answer], gathered: Gathered) -> tuple[Fall, ...]:
    """The claims that lie wholly below an earlier one in the same scope, in order of the later claims' ids.

    Only for a count that cannot fall, such as of the dead so far; whether it is one is not for this function to know.
    Each claim is held against the highest low end of all whose dates end before its own begins: n log n.
    """
    found: list[Fall] = []
    for _, in_scope in by_scope(answers, gathered):
        ended, began = [], []
        for answer, held in in_scope:
            days = day_bounds(answer.as_of) if answer.as_of else None
            if days and days.high is not None:
                ended.append((days.high, answer.claim_id, answer, held))
            if days and days.low is not None:
                began.append((days.low, answer.claim_id, answer, held))
        found += _falls(sorted(ended, key=lambda each: each[:2]), sorted(began, key=lambda each: each[:2]))
    return tuple(sorted(found, key=lambda fall: (fall.later, fall.earlier)))


def reads_as_count_to_date(texts: Iterable[str]) -> str:
    """The word by which a question reads as a count that only grows; "" where none does.

    A guess from English words, for a person to overrule: “killed” and “so far” count to date, “currently” and “per day”
    count something that may fall.
    """
    words = [word.strip(_EDGES) for text in texts for word in caseless(text).split()]
    if not _OF_A_MOMENT.isdisjoint(words):
        return ""
    line = f" {' '.join(words)} "
    phrase = next((phrase for phrase in _PHRASES_OF_COUNTS_TO_DATE if f" {phrase} " in line), "")
    return phrase or next((word for word in words if word in _OF_COUNTS_TO_DATE), "")


def _falls(
    ended: Sequence[tuple[Decimal, str, Answer, Held]], began: Sequence[tuple[Decimal, str, Answer, Held]]
) -> Iterator[Fall]:
    place, reached = 0, LOWEST
    highest: Answer | None = None
    for day, _, answer, held in began:
        while place < len(ended) and ended[place][0] < day:
            _, _, earlier, claimed = ended[place]
            place += 1
            if begin_of(claimed.bounds) > reached:
                reached, highest = begin_of(claimed.bounds), earlier
        if highest is not None and stop_of(held.bounds) <= reached:
            yield Fall(highest.claim_id, answer.claim_id, highest.claimant_id == answer.claimant_id)
