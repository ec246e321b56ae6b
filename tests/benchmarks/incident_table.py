"""Measures a table of 50,000 made-up incidents: loaded, loaded again, updated, compared and taken away.

Run as `python -m tests.benchmarks.incident_table [--rows N]`. Each command runs in a process of its own, whose time of
the processor and peak of memory are its alone; the page of one question answers Flask's test client.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from sqlalchemy import select

from app.config import Settings
from app.exchange import FORMATS
from app.factory import create_app
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models import Question
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from tests.benchmarks.comparison import settle
from tests.benchmarks.made_incidents import MAP, write_incidents
from tests.benchmarks.taking_away import VARIORUM, export, made, run, tell
from tests.people import DAYS, make_person

ROWS = 50_000
ROUNDS = 30
ONE_IN = 50


def main() -> None:
    """Load, compare and take away, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=ROWS, metavar="N", help="default: %(default)s")
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory(prefix="variorum-") as name:
        folder = Path(name)
        table, column_map = folder / "incidents.csv", folder / "incidents.toml"
        write_incidents(table, rows)
        column_map.write_text(MAP, encoding="utf-8")
        environment = made(folder / "instance")
        print(f"{rows:,} rows")
        for what in ("load --csv", "load --csv, again"):
            _load(environment, table, column_map, what)
        write_incidents(table, rows, changed=ONE_IN)
        _load(environment, table, column_map, f"load --csv, one in {ONE_IN} changed")
        _compare(folder / "instance")
        for chosen in FORMATS:
            export(environment, chosen.name, folder / f"ledger{chosen.suffix}")


def _load(environment: Mapping[str, str], table: Path, column_map: Path, what: str) -> None:
    command = (sys.executable, *VARIORUM, "load", "--csv", str(table), "--map", str(column_map))
    tell(what, run(command, environment), table.stat().st_size)


def _compare(instance: Path) -> None:
    """The median time of the processor for the page of one question, and for its data."""
    settings = Settings(instance=instance, database_url=f"sqlite:///{instance / 'variorum.sqlite'}")
    database = Database(settings.database_url)
    reader = make_person(database, role=Role.READER, password=False)
    with database.write() as session:
        token = start_session(session, reader.id, DAYS)
        key = session.scalars(select(Question.id).order_by(Question.title).limit(1)).one()
    browser = create_app(settings, database).test_client()
    browser.set_cookie(COOKIE, token)
    settle()
    for path in (f"/questions/{key}", f"/questions/{key}.json"):
        times = []
        for _ in range(ROUNDS):
            began = time.process_time()
            response = browser.get(path)
            times.append(time.process_time() - began)
            assert response.status_code == 200, f"{path} answered {response.status}"
        print(f"{path.replace(key, '…'):<30} {median(times) * 1000:7.1f} ms of the processor")
    database.close()


if __name__ == "__main__":
    main()
