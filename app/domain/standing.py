"""Standing: what the captures of a source say of a quotation together, in words: where it stood and where it is absent.

An excerpt holds passages only, so that it can show a quotation and cannot show that one is absent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

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
NOTED = frozenset((Match.APPROXIMATE, Match.MISSING))  # not as the citation has it
NO_TEXT = "the source has no text yet"
NOWHERE = "in none of its captures"
ONLY_EXCERPTS = "not in the passages that were kept"


class Sighting(NamedTuple):
    """How a quotation was found in a capture of that day; `is_full` unless the capture holds passages only."""

    day: date
    is_full: bool
    match: Match


class Told(Protocol):
    """A quotation with its standing in words, and what the newest capture reads where it reads otherwise."""

    @property
    def standing(self) -> str: ...

    @property
    def reads(self) -> str: ...


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
        return self.match in NOTED


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
    if all(each.match is Match.MISSING for each in speaking):
        return Standing(Match.MISSING, NOWHERE, is_nowhere=True)
    last_held = max(place for place, each in enumerate(speaking) if each.match is not Match.MISSING)
    before, after = _days([speaking[last_held].day, speaking[last_held + 1].day])
    return Standing(Match.MISSING, f"present {before}, absent {after}")


def say_found(citation: Told) -> str:
    """What is said of a quotation, with what stands there now where that reads otherwise."""
    return f"{citation.standing}: “{citation.reads}”" if citation.reads else citation.standing


def _say_found(speaking: Sequence[Sighting]) -> str:
    """How the newest capture has it, and which was the last to have it word for word where that one does not."""
    newest = speaking[-1]
    exact = [place for place, each in enumerate(speaking) if each.match is Match.EXACT]
    if newest.match is Match.APPROXIMATE and exact:
        before, after = _days([speaking[exact[-1]].day, speaking[exact[-1] + 1].day])
        return f"word for word {before}, in other words since {after.removeprefix('in ').removeprefix('on ')}"
    return FOUND_WORDS[newest.match]


def _days(days: Sequence[date]) -> list[str]:
    """“in March 2026” where months tell the days apart, else “on 4 March 2026”."""
    months = [f"in {MONTHS[day.month - 1]} {day.year}" for day in days]
    return months if len(set(months)) == len(months) else [f"on {say_day(day)}" for day in days]
