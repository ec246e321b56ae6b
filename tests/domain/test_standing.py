"""Standing: what captures say of a quotation together; an excerpt never says that one is absent."""

from datetime import date

import pytest

from app.domain.anchoring import Match
from app.domain.standing import NOWHERE, ONLY_EXCERPTS, Sighting, stand

MARCH, JUNE, SEPTEMBER = date(2026, 3, 4), date(2026, 6, 4), date(2026, 9, 4)


def full(day: date, match: Match) -> Sighting:
    return Sighting(day, True, match)


@pytest.mark.parametrize(
    ("sightings", "match", "words"),
    [
        ([full(MARCH, Match.EXACT)], Match.EXACT, "found word for word"),
        (
            [full(MARCH, Match.MISSING), full(JUNE, Match.NORMALISED)],
            Match.NORMALISED,
            "found, with other dashes, quotation marks or spaces",
        ),
        ([full(MARCH, Match.APPROXIMATE)], Match.APPROXIMATE, "found in other words"),
        (
            [full(SEPTEMBER, Match.MISSING), full(MARCH, Match.EXACT), full(JUNE, Match.EXACT)],
            Match.MISSING,
            "present in June 2026, absent in September 2026",
        ),
        (
            [full(MARCH, Match.EXACT), full(JUNE, Match.MISSING), full(SEPTEMBER, Match.MISSING)],
            Match.MISSING,
            "present in March 2026, absent in June 2026",
        ),
        (
            [full(MARCH, Match.EXACT), full(date(2026, 3, 9), Match.MISSING)],
            Match.MISSING,
            "present on 4 March 2026, absent on 9 March 2026",
        ),
        (
            [full(MARCH, Match.EXACT), full(JUNE, Match.APPROXIMATE), full(SEPTEMBER, Match.APPROXIMATE)],
            Match.APPROXIMATE,
            "word for word in March 2026, in other words since June 2026",
        ),
        ([full(MARCH, Match.MISSING), full(JUNE, Match.MISSING)], Match.MISSING, NOWHERE),
        ([full(MARCH, Match.EXACT), Sighting(JUNE, False, Match.MISSING)], Match.EXACT, "found word for word"),
        ([full(MARCH, Match.MISSING), Sighting(JUNE, False, Match.EXACT)], Match.EXACT, "found word for word"),
        ([Sighting(MARCH, False, Match.MISSING)], Match.MISSING, ONLY_EXCERPTS),
    ],
)
def test_captures_say_together_where_a_quotation_stands(sightings: list[Sighting], match: Match, words: str) -> None:
    standing = stand(sightings)
    assert standing is not None
    assert (standing.match, standing.words) == (match, words)
    assert standing.is_nowhere == (words == NOWHERE)
    assert standing.is_noted == (match in (Match.APPROXIMATE, Match.MISSING))
    assert "deleted" not in standing.words


def test_without_captures_nothing_is_said() -> None:
    assert stand([]) is None


def test_of_two_captures_of_one_day_the_order_in_which_they_came_counts() -> None:
    standing = stand([full(MARCH, Match.MISSING), full(MARCH, Match.EXACT)])
    assert standing is not None
    assert standing.match is Match.EXACT
