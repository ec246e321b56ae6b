"""Measures the page of a question with 20, 200 and 2,000 answers against the floor, in databases of several sizes.

Run as `python -m tests.benchmarks.comparison [--claims 10000 100000]`. The floor is plain sqlite3 in three queries of
the same rows, drawn as a bare table; the lean one hands its template named tuples (tests/benchmarks/bare_table.py).
All answer Flask's test client in turns, in one process that collects garbage as `variorum serve` does. The times are
medians of the processor's time, so that other work on the machine counts little.

Of 2,000 answers the page shows the first 200, and sums up all of them: it is held against the floors that show the same
200, and against those that show all.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from flask.testing import FlaskClient

from app.cli.serve import COLLECT_AFTER
from app.config import Settings
from app.factory import create_app
from app.services.comparing import PAGE_LENGTH
from app.services.sessions import start_session
from app.storage import schema
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from tests.benchmarks.bare_table import make_floor
from tests.benchmarks.many_claims import fill, question_id
from tests.people import DAYS, make_person

TOTALS = (10_000, 100_000)
MEASURED = (20, 200, 2_000)
ROUNDS = 30
WARM_UP = 3
HEADINGS = ("claims", "answers", "rows", "floor ms", "lean ms", "page ms", "ratio", "to lean", "json ms", "ratio")


class Browsers(NamedTuple):
    """A browser for the product, with a reader signed in, and one for each floor; all on one database."""

    page: FlaskClient
    floor: FlaskClient
    lean: FlaskClient


class Address(NamedTuple):
    """What one browser asks for again and again."""

    browser: FlaskClient
    path: str

    def answer(self) -> float:
        """The processor's time for one answer, in milliseconds."""
        began = time.process_time()
        response = self.browser.get(self.path)
        took = time.process_time() - began
        assert response.status_code == 200, f"{self.path} answered {response.status}"
        return took * 1_000


def main() -> None:
    """Measure every question in every database, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="+", default=TOTALS, help="claims in each of the databases")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each page is asked for")
    given = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        databases = {total: stack.enter_context(opened(folder / str(total), total)) for total in given.claims}
        settle()
        print_line(HEADINGS)
        for size in MEASURED:
            measure(databases, size, given.rounds)


@contextmanager
def opened(folder: Path, total: int) -> Iterator[Browsers]:
    """A database of that many claims, served by the product and by the floors."""
    folder.mkdir()
    path = folder / "variorum.sqlite"
    settings = Settings(instance=folder, database_url=f"sqlite:///{path}")
    database = Database(settings.database_url)
    schema.upgrade(database.engine)
    fill(database, total, MEASURED)
    database.close()  # writes the log back into the file, as a server that is stopped does
    reader = make_person(database, role=Role.READER, password=False)
    with database.write() as session:
        token = start_session(session, reader.id, DAYS)
    page = create_app(settings, database).test_client()
    page.set_cookie(COOKIE, token)
    yield Browsers(page, *(make_floor(path, is_lean=is_lean).test_client() for is_lean in (False, True)))
    database.close()


def settle() -> None:
    """Keep the garbage collector from walking through what stays, as `variorum serve` does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def measure(databases: Mapping[int, Browsers], size: int, rounds: int) -> None:
    """Print a line for each database: of the rows that the page shows and, where these are not all, of all of them."""
    key = question_id(size)
    floors = [f"/{key}"] if size <= PAGE_LENGTH else [f"/{key}?most={PAGE_LENGTH}", f"/{key}"]
    asked = [address for browsers in databases.values() for address in addresses(browsers, key, floors)]
    times = iter(medians(asked, rounds))
    for total in databases:
        page, data = next(times), next(times)
        for rows in sorted({min(size, PAGE_LENGTH), size}):
            floor, lean = next(times), next(times)
            cells = (floor, lean, page, page / floor, page / lean, data, data / floor)
            print_line((f"{total:,}", f"{size:,}", f"{rows:,}", *(f"{cell:.2f}" for cell in cells)))


def addresses(browsers: Browsers, key: str, floors: Sequence[str]) -> list[Address]:
    """The page, its data, and each address of the floors in both forms."""
    product = [Address(browsers.page, f"/questions/{key}"), Address(browsers.page, f"/questions/{key}.json")]
    return product + [Address(browser, path) for path in floors for browser in (browsers.floor, browsers.lean)]


def medians(asked: Sequence[Address], rounds: int) -> list[float]:
    """The median time of each address, asked for in turns, after a warm-up that does not count."""
    times: list[list[float]] = [[] for _ in asked]
    for number in range(WARM_UP + rounds):
        for address, seen in zip(asked, times, strict=True):
            took = address.answer()
            if number >= WARM_UP:
                seen.append(took)
    return [median(seen) for seen in times]


def print_line(cells: Sequence[str]) -> None:
    """One line of the table, each cell to the right."""
    print("".join(f"{cell:>10}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
