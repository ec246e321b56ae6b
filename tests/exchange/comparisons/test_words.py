"""Tests of app.exchange.comparisons.words."""

from datetime import datetime, timedelta, timezone

from app.exchange.comparisons.base import Line, Pair, Reference
from app.exchange.comparisons.words import (
    for_readers,
    groups_of,
    say_cell,
    say_findings,
    say_moment,
    say_notes,
    split_citation,
    write_moment,
)
from tests.exchange.comparisons.handouts import ITEMS, REFERENCES, make_handout


def test_moments_are_told_in_universal_time() -> None:
    when = datetime(2026, 11, 28, 0, 5, 9, tzinfo=timezone(timedelta(hours=3)))
    assert say_moment(when) == "27 November 2026, 21:05 UTC"
    assert write_moment(when) == "2026-11-27T21:05:09Z"


def test_values_are_said_in_words() -> None:
    assert [say_cell(value) for value in (None, True, False, 5, "x")] == ["", "yes", "no", "5", "x"]
    assert say_notes(make_handout().lines[1]) == "[1]; [2] p. 4"


def test_readers_are_shown_no_column_for_data_and_none_that_is_empty() -> None:
    assert [heading.name for _, heading in for_readers(make_handout())] == [
        *("words", "bounds", "claimant", "as_of", "affirmed")
    ]
    lines = (Line(1, ("x", "", "", "1", "", None)),)
    assert [place for place, _ in for_readers(make_handout(lines=lines))] == [0]


def test_groups_come_in_the_order_in_which_their_headings_come() -> None:
    lines = tuple(Line(number, (), group=group) for number, group in ((1, "B"), (2, "A"), (3, "B")))
    found = groups_of(make_handout(lines=lines))
    assert [(group, [line.number for line in members]) for group, members in found] == [("B", [1, 3]), ("A", [2])]


def test_a_finding_that_repeats_the_reason_is_left_out_and_who_overruled_is_named() -> None:
    assert say_findings(Pair(1, 2, "agrees", "So.", ("So.", "More."), "By Ada.")) == ("More.", "By Ada.")


def test_a_citation_is_split_at_its_address_where_it_has_one() -> None:
    assert split_citation(REFERENCES[0])[1:] == (ITEMS[0].url, ".")
    assert split_citation(Reference(1, "No address.", ITEMS[0].url, ITEMS[0])) == ("No address.", "", "")
    assert split_citation(REFERENCES[1]) == (REFERENCES[1].citation, "", "")
