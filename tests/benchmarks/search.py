"""Measures the search over 100,000 made-up claims against plain SQL: a rare word, a common one, a phrase and a name.

Run as `python -m tests.benchmarks.search [--claims N]`. The floor for a search without an index is `LIKE` over the
words and quotations of claims; the one for a search with an index is FTS5 alone, twenty rows of it, newest first. All
run in one process, and the times are medians of the processor's time, so that other work on the machine counts little.
"""

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from urllib.parse import quote

from flask.testing import FlaskClient

from app.config import Settings
from app.factory import create_app
from app.services.search_index import fill_index
from app.storage import schema
from app.storage.engine import Database
from tests.benchmarks.comparison import settle
from tests.benchmarks.many_claims import fill
from tests.factories import begin, make_claim, make_party

CLAIMS = 100_000
ROUNDS = 11
LIKE = """
    SELECT claims.id FROM claims LEFT JOIN citations
    ON citations.question_id = claims.question_id AND citations.claim_id = claims.id
    WHERE claims.words LIKE ? OR citations.quotation LIKE ? LIMIT 20
"""
FTS = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 20"
SEARCHES = (
    ("a rare word", "narwhals", "narwhals"),
    ("a common word", "people", "people"),
    ("two common words", "people nobody", "people AND nobody"),
    ("a phrase", '"nobody has counted"', '"nobody has counted"'),
    ("a beginning", "narw", "narw*"),
    ("a name in another script", "Каліноўскі", "kalinouski"),
    ("a word that is nowhere", "zyzzyva", "zyzzyva"),
)


def main() -> None:
    """Fill a database, make its index, and print a line for each search."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=CLAIMS, metavar="N", help="default: %(default)s")
    claims = parser.parse_args().claims
    with tempfile.TemporaryDirectory(prefix="variorum-") as name:
        path = Path(name) / "variorum.sqlite"
        settings = Settings(instance=Path(name), database_url=f"sqlite:///{path}", public_reading=True)
        database = Database(settings.database_url)
        schema.upgrade(database.engine)
        fill(database, claims, ())
        _index(database, path, claims)
        browser = create_app(replace(settings), database).test_client()
        settle()
        _measure(browser, path)
        database.close()


def _index(database: Database, path: Path, claims: int) -> None:
    """Make the index of what was filled in past it, and tell what that took."""
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before, began = path.stat().st_size, time.process_time()
    with database.write() as session:
        count = fill_index(session)
        begin(session)
        make_party(session, "Kastuś Kalinoŭski")
        make_claim(session, words="as many as 7 narwhals")
    took = time.process_time() - began
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sizes = f"{before / 1e6:,.0f} MB before, {path.stat().st_size / 1e6:,.0f} MB after"
    print(f"{claims:,} claims: {count:,} records put into the index in {took:,.1f} s of the processor; {sizes}")


def _measure(browser: FlaskClient, path: Path) -> None:
    print(f"{'':<26}{'LIKE ms':>10}{'FTS5 ms':>10}{'page ms':>10}{'to LIKE':>10}{'found':>10}")
    with closing(sqlite3.connect(path)) as plain:
        for what, typed, match in SEARCHES:
            pattern = f"%{typed.strip(chr(34))}%"
            like = _time(lambda pattern=pattern: plain.execute(LIKE, (pattern, pattern)).fetchall())
            fts = _time(lambda match=match: plain.execute(FTS, (match,)).fetchall())
            address = f"/search?q={quote(typed)}"
            page = _time(lambda address=address: browser.get(address))
            data = browser.get(address.replace("?", ".json?")).get_json()
            found = f"{data['total']:,}" + ("" if data["is_counted"] else "+")
            print(f"{what:<26}{like:10.2f}{fts:10.2f}{page:10.2f}{page / like:9.2f}x{found:>10}")


def _time(answer: Callable[[], object]) -> float:
    """The median time of the processor for one answer, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        answer()
        times.append((time.process_time() - began) * 1_000)
    return median(times)


if __name__ == "__main__":
    main()
