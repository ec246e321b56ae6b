"""Standing: what the captures of a source say of a quotation together, in words: where it stood and where it is absent.

An excerpt holds passages only, so that it can show a quotation and cannot show that one is absent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.domain.anchoring import Match
from app.domain.phrases import say_day

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
FOUND_WORDS = {
    Match.EXACT: "found word for word",
    Match.NORMALISED: "found, with other dashes, quotation marks or spaces",
    Match.APPROXIMATE: "found in other words",
}
SHORT_WORDS = {
    Match.EXACT: "word for word",
    Match.NORMALISED: "other marks or spaces",
    Match.APPROXIMATE: "in other words",
    Match.MISSING: "absent",
}
SIGNS = {Match.EXACT: "✓", Match.NORMALISED: "✓", Match.APPROXIMATE: "≈", Match.MISSING: "∅"}
NOWHERE = "in none of its captures"
ONLY_EXCERPTS = "not in the passages that were kept"


class Sighting(NamedTuple):
    """How a quotation was found in a capture of that day; `is_full` unless the capture holds passages only."""

    day: date
    is_full: bool
    match: Match


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of a quotation: `match` in the newest capture that speaks, and the same in words.

    It `is_nowhere` when captures of the whole text are there and none holds it.
    """

    match: Match
    words: str
    is_nowhere: bool = False

    @property
    def sign(self) -> str:
        """The sign that goes before the words."""
        return SIGNS[self.match]

    @property
    def is_noted(self) -> bool:
        """It is not as the citation has it, so that a list of claims says so."""
        return self.match in (Match.APPROXIMATE, Match.MISSING)


def stand(sightings: Iterable[Sighting]) -> Standing | None:
    """What sightings of one quotation say together; None where there are none."""
    seen = sorted(sightings, key=lambda sighting: sighting.day)
    if not seen:
        return None
    speaking = [each for each in seen if each.is_full or each.match is not Match.MISSING]
    if not speaking:
        return Standing(Match.MISSING, ONLY_EXCERPTS)
    newest = speaking[-1]
    if newest.match is not Match.MISSING:
        return Standing(newest.match, _say_found(speaking))
    held = [each for each in speaking if each.match is not Match.MISSING]
    if not held:
        return Standing(Match.MISSING, NOWHERE, is_nowhere=True)
    first_absent = next(each for each in speaking if each.day >= held[-1].day and each.match is Match.MISSING)
    before, after = _days([held[-1].day, first_absent.day])
    return Standing(Match.MISSING, f"present in {before}, absent in {after}".replace("in on", "on"))


def _say_found(speaking: Sequence[Sighting]) -> str:
    newest = speaking[-1]
    earlier = [each for each in speaking if each.match is Match.EXACT]
    if newest.match is Match.APPROXIMATE and earlier:
        before, after = _days([earlier[-1].day, newest.day])
        return f"word for word in {before}, in other words in {after}".replace("in on", "on")
    return FOUND_WORDS[newest.match]


def _days(days: Sequence[date]) -> list[str]:
    """Months where these tell the days apart, else whole days."""
    months = [f"{MONTHS[day.month - 1]} {day.year}" for day in days]
    return months if len(set(months)) == len(months) else [f"on {say_day(day)}" for day in days]
