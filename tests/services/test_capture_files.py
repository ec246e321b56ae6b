"""Files of captures: what is missing or damaged is told with its capture, and copies hold what they lacked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.services.capture_files import copy_files, count_missing_files, find_file_problems, find_unnamed_files
from app.storage.engine import Database
from app.storage.keeper import Keeper
from tests import factories

DATA = b"Between 200 and 500."


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    """The keeper of an instance."""
    return Keeper(tmp_path / "captures")


@contextmanager
def captured(database: Database, keeper: Keeper, **columns: object) -> Iterator[tuple[Session, str, str]]:
    """A session that reads, with a capture that has a file and its digest."""
    digest = keeper.keep(DATA)
    with database.write() as session:
        factories.begin(session)
        factories.make_capture(session)
        given = {"file_sha256": digest, "file_size": len(DATA)} | columns
        capture = factories.make_capture(session, **given)
    with database.read() as session:
        yield session, capture.id, digest


def test_a_file_as_it_was_captured_is_no_problem(sqlite_database: Database, keeper: Keeper) -> None:
    with captured(sqlite_database, keeper) as (session, _, _):
        assert list(find_file_problems(session, keeper)) == []
        assert count_missing_files(session, keeper) == 0
        assert find_unnamed_files(session, keeper) == []


def test_a_missing_file_is_told_with_its_capture(sqlite_database: Database, keeper: Keeper) -> None:
    with captured(sqlite_database, keeper) as (session, capture_id, digest):
        keeper.remove(digest)

        [problem] = find_file_problems(session, keeper)
        assert problem.where == f"capture {capture_id}"
        assert digest in problem.what
        assert count_missing_files(session, keeper) == 1


def test_a_damaged_file_or_another_size_is_told(sqlite_database: Database, keeper: Keeper) -> None:
    with captured(sqlite_database, keeper, file_size=1) as (session, _, digest):
        [of_size] = find_file_problems(session, keeper)
        keeper.path(digest).write_bytes(b"Between 20 and 50.")
        [of_content] = find_file_problems(session, keeper)

        assert "20 bytes, and 1 are recorded" in of_size.what
        assert "was changed" in of_content.what


def test_a_file_that_no_capture_names_is_found(sqlite_database: Database, keeper: Keeper) -> None:
    with captured(sqlite_database, keeper) as (session, _, _):
        other = keeper.keep(b"Fetched and not saved.")

        assert find_unnamed_files(session, keeper) == [other]


def test_a_copy_takes_what_it_lacks_and_tells_what_it_cannot_take(keeper: Keeper, tmp_path: Path) -> None:
    # given
    target = Keeper(tmp_path / "backup.captures")
    whole, damaged = keeper.keep(DATA), keeper.keep(b"damaged soon")
    keeper.path(damaged).write_bytes(b"damaged")

    # when
    first, second = copy_files(keeper, target), copy_files(keeper, target)

    # then
    assert (first.copied, first.present, len(first.problems)) == (1, 0, 1)
    assert (second.copied, second.present, len(second.problems)) == (0, 1, 1)
    assert target.read(whole) == DATA
