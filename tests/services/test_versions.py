"""Tests of app.services.versions: captures of one source in the order of time, and what changed between two."""

import datetime

import pytest
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotFound
from app.services import placing
from app.services.versions import read_versions
from app.storage.engine import Database
from tests.factories import begin, make_capture, make_citation, make_claim, make_source

WORDS = "at least 500 people will lose their work"
TEXTS = (f"The union says that {WORDS}.", f"The union says that {WORDS.replace('500', '600')}.", "The pier is closed.")


def make_versions(session: Session) -> str:
    """A source captured in March, April and May; its id."""
    source = make_source(session, language="en")
    for month, text in enumerate(TEXTS, start=3):
        taken = datetime.datetime(2026, month, 4, tzinfo=datetime.UTC)
        capture = make_capture(session, text, source=source, captured_at=taken)
        if month == 3:
            make_claim(session, citations=[make_citation(capture, WORDS)])
    placing.place_all(session)
    return source.id


def test_versions_are_numbered_in_the_order_of_time_and_the_last_two_are_compared(database: Database) -> None:
    with database.write() as session:
        found = read_versions(session, make_versions(begin(session)))
    assert [(version.number, version.captured_at.month) for version in found.versions] == [(1, 3), (2, 4), (3, 5)]
    assert (found.before, found.after) == (2, 3)
    [row] = found.quotations
    assert [seen.words for seen in row.seen if seen] == ["word for word", "in other words", "absent"]
    assert row.traced.words == "present in April 2026, absent in May 2026"


def test_any_two_versions_are_compared_with_the_figures_that_moved(database: Database) -> None:
    with database.write() as session:
        found = read_versions(session, make_versions(begin(session)), before=1, after=2)
    [moved] = found.figures
    assert (moved.before, moved.after, moved.unit) == ("at least 500", "at least 600", "people")
    assert found.comparison is not None
    assert (found.changes, found.comparison.added, found.comparison.removed) == (1, 3, 3)


@pytest.mark.parametrize(("before", "after", "chosen"), [(1, None, (1, 2)), (None, 3, (2, 3)), (3, 1, (3, 1))])
def test_one_number_takes_its_neighbour(
    database: Database, before: int | None, after: int | None, chosen: tuple[int, int]
) -> None:
    with database.write() as session:
        found = read_versions(session, make_versions(begin(session)), before, after)
    assert (found.before, found.after) == chosen


def test_a_source_of_one_capture_has_nothing_to_compare(database: Database) -> None:
    with database.write() as session:
        found = read_versions(session, make_capture(begin(session)).source_id)
        empty = read_versions(session, make_source(session).id)
    assert (found.before, found.after, found.comparison) == (0, 0, None)
    assert empty.versions == ()


def test_versions_that_there_are_not_are_refused(database: Database) -> None:
    with database.write() as session:
        source_id = make_versions(begin(session))
        with pytest.raises(InvalidValue, match="no version 9"):
            read_versions(session, source_id, before=9)
        with pytest.raises(NotFound):
            read_versions(session, "000000000000")
