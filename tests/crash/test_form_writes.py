"""Killed at random moments while forms are written, nothing acknowledged is lost and nothing is half there."""

import random
import time

import pytest

from app.storage.engine import Database
from tests.crash.killing import Starter
from tests.crash.writing import Ledger, Writer, find_faults, prepare, read_token

WRITERS = 4
KILLS = 40
KILLS_OF_BROKEN = 6
LONGEST_LIFE = 0.15


def write_and_kill(database: Database, starter: Starter, kills: int) -> tuple[Ledger, list[str]]:
    """Let writers write and kill the server, so many times; gives what they sent, and what is then wrong."""
    fields, token = prepare(database)
    database.close()
    ledger = Ledger(fields)
    writers = [Writer(ledger, token) for _ in range(WRITERS)]
    moments = random.Random(kills)
    for _ in range(kills):
        starter.start("serve")
        address = starter.read().removeprefix("Variorum is at ")
        ledger.common |= read_token(address, token) if "csrf_token" not in ledger.common else {}
        ledger.acknowledged.clear()
        for writer in writers:
            writer.start(address)
        assert ledger.acknowledged.wait(20), starter.log.read_text()
        time.sleep(moments.uniform(0, LONGEST_LIFE))
        starter.kill()
        for writer in writers:
            writer.join()
    return ledger, find_faults(database, ledger)


def test_what_was_acknowledged_is_kept_whole(sqlite_database: Database, starter: Starter) -> None:
    starter.use(sqlite_database)

    ledger, faults = write_and_kill(sqlite_database, starter, KILLS)

    assert faults == []
    assert sum(sent.acknowledged for sent in ledger.sent) > KILLS


@pytest.mark.parametrize(
    ("breakage", "fault"), [("answers-before-commit", "lost: "), ("commits-part-by-part", "check: ")]
)
def test_a_wrong_order_of_writes_is_found_out(
    sqlite_database: Database, starter: Starter, breakage: str, fault: str
) -> None:
    starter.use(sqlite_database, breakage)

    _, faults = write_and_kill(sqlite_database, starter, KILLS_OF_BROKEN)

    assert any(found.startswith(fault) for found in faults), faults
