"""The floor of the writes benchmark: the same rows by plain sqlite3 behind a lock, under the same HTTP server.

Run as `python -m tests.benchmarks.floor DATABASE`; it prints its address, as `variorum serve` does.
"""

import json
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

from waitress.server import create_server

from app.storage.types import new_id, sortable, utc_now

THREADS = 4
INSERTS = (
    "INSERT INTO submissions (key, kind, record_id, at) VALUES (:form_key, 'claim', :id, :now)",
    "INSERT INTO claims (id, question_id, answer_kind, claimant_id, words, mode, version, created_at, updated_at) "
    "VALUES (:id, :question, 'quantity', :claimant_id, :words, 'asserted', 1, :now, :now)",
    "INSERT INTO figures (question_id, claim_id, low, high, low_included, high_included, qualifier, approximate, unit) "
    "VALUES (:question, :id, :low, :high, 1, 1, 'between', 0, 'people')",
    "INSERT INTO citations (question_id, claim_id, id, position, source_id, capture_id, quotation, offset_start, "
    "offset_end, found) "
    "VALUES (:question, :id, :citation, 0, :source_id, :capture, :quotation, 9, 28, 'exact')",
    "INSERT INTO revisions (kind, record_id, version, at, act, actor, after) "
    "VALUES ('claim', :id, 1, :now, 'created', 'floor', :after)",
)


class Floor:
    """A WSGI application that takes any POST as the form of a claim."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._lock = threading.Lock()
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Write the rows of one claim in one transaction, then redirect."""
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])).decode()
        row = {name.replace("-", "_"): value for name, value in parse_qsl(body, keep_blank_values=True)}
        _, low, _, high = row["words"].split()
        row |= {
            "id": new_id(),
            "citation": new_id(),
            "low": sortable(Decimal(low)),
            "high": sortable(Decimal(high)),
            "now": utc_now().strftime("%Y-%m-%d %H:%M:%S.%f"),
            "after": json.dumps(row),
        }
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            for statement in INSERTS:
                self._connection.execute(statement, row)
            self._connection.execute("COMMIT")
        start_response("303 See Other", [("Location", f"/claims/{row['id']}"), ("Content-Length", "0")])
        return []


if __name__ == "__main__":
    server = create_server(Floor(sys.argv[1]), host="127.0.0.1", port=0, threads=THREADS, asyncore_use_poll=True)
    print(f"Variorum is at http://127.0.0.1:{server.effective_port}/", flush=True)
    server.run()
