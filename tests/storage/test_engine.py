"""Engine: its settings, sessions that read and write, and many writers at once."""

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from app.domain.errors import DatabaseNotReady
from app.storage.engine import BUSY_WAIT_SECONDS, Database, FairQueue, check_connection, make_engine
from app.storage.models import Topic
from tests.factories import begin, make_topic

WRITERS = 32
WRITES_EACH = 5


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("busy_timeout", BUSY_WAIT_SECONDS * 1000),
    ],
)
def test_every_sqlite_connection_has_the_settings(sqlite_database: Database, pragma: str, value: object) -> None:
    # given two connections at once, so that both are new
    with sqlite_database.read() as one, sqlite_database.read() as other:
        # when a setting is read
        found = [session.scalar(text(f"PRAGMA {pragma}")) for session in (one, other)]
    # then both have it
    assert found == [value, value]


def test_a_writer_takes_the_write_lock_before_it_reads(sqlite_database: Database) -> None:
    # given a session that writes and has only read so far
    with sqlite_database.write() as session, closing(_impatient(sqlite_database)) as other:
        session.scalar(select(func.count()).select_from(Topic))
        # when another process wants to write
        # then it must wait, so that what was read stays true
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def test_a_reader_stops_no_writer(sqlite_database: Database) -> None:
    # given a session that reads
    with sqlite_database.read() as session, closing(_impatient(sqlite_database)) as other:
        session.scalar(select(func.count()).select_from(Topic))
        # when another process wants to write
        other.execute("BEGIN IMMEDIATE")
        # then it may
        assert other.in_transaction


def test_a_reader_sees_one_state_of_the_database(database: Database) -> None:
    # given a session that has read once
    count = select(func.count()).select_from(Topic)
    with database.read() as reader:
        before = reader.scalar(count)
        # when another adds a topic and commits
        with database.write() as writer:
            make_topic(begin(writer))
        # then the reader still sees what it saw
        assert (before, reader.scalar(count)) == (0, 0)
    # and the next reader sees the topic
    with database.read() as reader:
        assert reader.scalar(count) == 1


def test_a_writer_that_fails_leaves_nothing_behind(database: Database) -> None:
    # given a session that writes a topic and then fails
    def write_and_fail() -> None:
        with database.write() as session:
            make_topic(begin(session))
            raise LookupError

    # when it is run
    with pytest.raises(LookupError):
        write_and_fail()
    # then no topic is there, and the next writer is let in
    with database.write() as session:
        assert session.scalar(select(func.count()).select_from(Topic)) == 0


def test_a_reader_keeps_nothing(database: Database) -> None:
    # given a session that reads
    with database.read() as session:
        # when it is used to write by mistake
        session.add(Topic(title="Never"))
        session.flush()
    # then nothing is kept
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Topic)) == 0


def test_a_savepoint_is_rolled_back_alone(database: Database) -> None:
    # given a session that has written a topic
    with database.write() as session:
        kept = make_topic(begin(session))
        # when a write within a savepoint is refused
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(text(f"INSERT INTO topics SELECT * FROM topics WHERE id = '{kept.id}'"))
    # then what was written before it stands
    with database.read() as session:
        assert session.scalars(select(Topic.id)).all() == [kept.id]


def test_of_many_threads_that_read_then_write_none_is_refused(database: Database) -> None:
    # given 32 threads that each read and then write, several times
    def read_then_write(writer: int) -> None:
        for _ in range(WRITES_EACH):
            with database.write() as session:
                seen = session.scalar(select(func.count()).select_from(Topic))
                make_topic(begin(session), title=f"Seen {seen} by {writer}")

    # when they all run at once
    _run_at_once(read_then_write)
    # then every write is there
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Topic)) == WRITERS * WRITES_EACH


def test_of_two_processes_that_write_the_same_file_none_is_refused(sqlite_database: Database) -> None:
    # given two databases on one file, which do not share a queue, as in two processes
    second = Database(str(sqlite_database.engine.url))
    databases = (sqlite_database, second)

    def write(writer: int) -> None:
        for _ in range(WRITES_EACH):
            with databases[writer % 2].write() as session:
                session.scalar(select(func.count()).select_from(Topic))
                make_topic(begin(session))

    # when the threads of both write at once
    _run_at_once(write)
    second.close()
    # then every write is there
    with sqlite_database.read() as session:
        assert session.scalar(select(func.count()).select_from(Topic)) == WRITERS * WRITES_EACH


def test_what_threads_counted_under_the_write_lock_was_true(sqlite_database: Database) -> None:
    # given threads that name each topic after the number of topics they saw
    def name_after_count(_: int) -> None:
        with sqlite_database.write() as session:
            seen = session.scalar(select(func.count()).select_from(Topic))
            make_topic(begin(session), title=str(seen))

    # when they run at once
    _run_at_once(name_after_count)
    # then no two saw the same number
    with sqlite_database.read() as session:
        assert sorted(map(int, session.scalars(select(Topic.title)))) == list(range(WRITERS))


def test_the_queue_lets_threads_in_by_the_order_in_which_they_came() -> None:
    # given a queue that is held, and threads that come one after the other
    queue, order = FairQueue(), list[int]()

    def come(number: int) -> None:
        with queue:
            order.append(number)

    threads = [threading.Thread(target=come, args=(number,)) for number in range(20)]
    with queue:
        for arrived, thread in enumerate(threads, start=1):
            thread.start()
            _wait_for(lambda expected=arrived: len(queue._waiting) == expected)
    # when it is let go
    for thread in threads:
        thread.join()
    # then they were let in as they came
    assert order == list(range(20))


def test_the_queue_is_handed_on_by_a_holder_that_fails() -> None:
    # given a queue whose holder fails
    queue = FairQueue()
    with pytest.raises(LookupError), queue:
        raise LookupError
    # when the next one asks
    with queue:
        entered = True
    # then it is let in
    assert entered


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("variorum.sqlite", "cannot be used"),
        ("nosuchdatabase:///file", "cannot be used"),
        ("mysql+pymysql://localhost/variorum", "driver for mysql"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_in_words(address: str, message: str) -> None:
    # given an address that names no database we can speak to
    # when an engine is made
    # then the error says so
    with pytest.raises(DatabaseNotReady, match=message):
        make_engine(address)


def test_the_short_name_of_postgresql_is_understood() -> None:
    # given an address as hosting services print it
    # when an engine is made
    engine = make_engine("postgres://someone@localhost/variorum")
    # then it is PostgreSQL
    assert engine.dialect.name == "postgresql"


@pytest.mark.parametrize(
    "address", ["sqlite:////nowhere/at/all/variorum.sqlite", "postgresql://nobody@127.0.0.1:9/variorum"]
)
def test_a_database_that_does_not_answer_is_reported(address: str) -> None:
    # given an address where no database is
    engine = make_engine(address)
    # when it is tried
    # then the error says that it does not answer
    with pytest.raises(DatabaseNotReady, match="does not answer"):
        check_connection(engine)


def test_a_database_that_answers_passes_the_check(database: Database) -> None:
    # given a database
    # when it is tried
    check_connection(database.engine)
    # then nothing is raised, and no connection is kept
    assert database.engine.pool.checkedout() == 0


def _impatient(database: Database) -> sqlite3.Connection:
    """A connection of another process, in effect: it waits for no lock."""
    return sqlite3.connect(str(database.engine.url.database), timeout=0, isolation_level=None)


def _run_at_once(work: Callable[[int], None]) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        for done in [pool.submit(work, writer) for writer in range(WRITERS)]:
            done.result()


def _wait_for(holds: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.001)
