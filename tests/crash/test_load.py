"""Killed at random moments, a load has loaded the whole file or nothing of it."""

import random
import shutil
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.services.checking import find_problems
from app.storage.engine import Database
from app.storage.models import Claim
from tests import factories
from tests.conftest import Opening
from tests.crash.killing import Starter

KILLS = 10
CLAIMS = 150


@pytest.fixture
def file(open_database: Opening, starter: Starter, tmp_path: Path) -> Path:
    """A file that holds so many claims."""
    exported = tmp_path / "ledger.json"
    with open_database("sqlite") as source:
        with source.write() as session:
            factories.begin(session)
            question, claimant = factories.make_question(session), factories.make_party(session)
            capture = factories.make_capture(session)
            for _ in range(CLAIMS):
                cited = [factories.make_citation(capture)]
                factories.make_claim(session, question=question, claimant=claimant, citations=cited)
        starter.use(source)
        starter.time("export", "--format", "json", exported)
    return exported


def load_and_kill(database: Database, starter: Starter, file: Path) -> list[str]:
    """Load into an empty database and kill the load, again and again; what was found wrong."""
    database.close()
    path = Path(str(database.engine.url.database))
    empty = path.with_suffix(".empty")
    shutil.copy(path, empty)
    moments = random.Random(KILLS)
    faults = []
    seconds = starter.time("load", file)
    for _ in range(KILLS):
        empty_again(path, empty)
        starter.start("load", file)
        time.sleep(moments.uniform(0, seconds))
        printed = starter.kill()
        faults += find_faults(database, has_answered=bool(printed))
    return faults


def empty_again(path: Path, empty: Path) -> None:
    """Put the empty database back, and drop what SQLite kept beside the former one."""
    for ending in ("-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    shutil.copy(empty, path)


def find_faults(database: Database, *, has_answered: bool) -> list[str]:
    """What is there by half, or was said to be loaded and is not there, and whatever a check finds."""
    with database.read() as session:
        claims = session.scalars(select(func.count()).select_from(Claim)).one()
        faults = [f"check: {problem}" for problem in find_problems(session)]
    database.close()
    if claims not in (0, CLAIMS):
        faults.append(f"half: {claims} of {CLAIMS} claims")
    if has_answered and claims == 0:
        faults.append("lost: all claims")
    return faults


def test_a_killed_load_is_whole_or_nothing(sqlite_database: Database, starter: Starter, file: Path) -> None:
    starter.use(sqlite_database)

    faults = load_and_kill(sqlite_database, starter, file)

    assert faults == []


def test_a_load_in_parts_is_found_out(sqlite_database: Database, starter: Starter, file: Path) -> None:
    starter.use(sqlite_database, "commits-part-by-part")

    faults = load_and_kill(sqlite_database, starter, file)

    assert any(fault.startswith(("half: ", "check: ")) for fault in faults), faults


def test_a_killed_load_can_be_run_again(sqlite_database: Database, starter: Starter, file: Path) -> None:
    # given
    sqlite_database.close()
    starter.use(sqlite_database)
    starter.start("load", file)
    time.sleep(0.1)
    starter.kill()

    # when
    starter.start("load", file)
    printed = starter.wait()

    # then
    assert f"claims: {CLAIMS} loaded" in printed
    assert find_faults(sqlite_database, has_answered=True) == []
