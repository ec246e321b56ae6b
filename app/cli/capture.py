"""variorum capture: captures pages and files, hundreds at once, each whole or not at all; run again, it goes on."""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from app.cli.database import open_database
from app.cli.main import FAILED
from app.config import Settings
from app.domain.errors import InvalidValue, VariorumError
from app.exchange.documents.base import Given
from app.exchange.documents.limits import DEFAULTS
from app.exchange.documents.reading_room import ReadingRoom
from app.exchange.fetching.fetcher import Fetcher
from app.services.capturing import capture_again, capture_new, captured_already, is_web, keep_file
from app.services.preparing import Prepared, Workshop
from app.services.records import check_standing
from app.services.sources import list_captures
from app.storage.engine import Database
from app.storage.history import Actor, write_as
from app.storage.keeper import FOLDER, Keeper
from app.storage.models import Source

ACTOR = Actor("variorum capture")
STANDARD_INPUT = "-"
DELAY = 1.0
WRONG_USAGE = 2
THERE = "there already"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """WHAT, --from, --source and --delay."""
    parser.add_argument("what", metavar="URL|FILE", nargs="*", help="an address of the web, or a file")
    parser.add_argument(
        "--from", metavar="LIST", dest="list", help="a file with one address or file on each line, or -"
    )
    parser.add_argument(
        "--source", metavar="ID", help="capture them all as this source, instead of one new source each"
    )
    parser.add_argument(
        "--delay", metavar="SECONDS", type=float, default=DELAY, help="between two fetches from one host"
    )
    parser.epilog = (
        "Each becomes a source, as it describes itself, with its text and its file. What was captured before, by its "
        "address or its very bytes, is passed over, so that the same command goes on where it was stopped. Progress "
        "goes to standard error, and to standard output a line for each capture: source, capture, what it is of. What "
        "could not be captured is told at the end, and the exit status is 1."
    )


@dataclass(slots=True)
class Run:
    """One run: what it works with, when each host was last asked, and what could not be captured."""

    database: Database
    keeper: Keeper
    workshop: Workshop
    source_id: str
    delay: float
    asked: dict[str, float] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def capture(self, item: str) -> str:
        """Capture one; what became of it, in words. Raises VariorumError or OSError."""
        if is_web(item):
            if self._is_there(item):
                return THERE
            self._wait(urlsplit(item).hostname or "")
            return self._keep(item, self.workshop.fetch(item))
        if "\0" in item:
            raise InvalidValue("what", "A name with a NUL character is no name of a file; correct the list.")
        with open(item, "rb") as stream:
            data = stream.read(DEFAULTS.bytes + 1)
        if self._is_there(data=data):  # not read again, which takes longer than to look
            return THERE
        return self._keep(item, self.workshop.read(Given(data, name=Path(item).name)))

    def _is_there(self, url: str = "", data: bytes = b"") -> bool:
        with self.database.read() as session:
            return not self.source_id and captured_already(session, url, data) is not None

    def _keep(self, item: str, prepared: Prepared) -> str:
        if self._is_there(prepared.address, prepared.data):
            return THERE
        keep_file(self.keeper, prepared)
        with self.database.write() as session:
            write_as(session, ACTOR)
            source_id, capture_id, is_new = self._record(session, prepared)
        if not is_new:
            return THERE
        print(f"{source_id}\t{capture_id}\t{item}", flush=True)
        warnings = "".join(f" {warning}" for warning in prepared.document.warnings)
        return f"captured, {len(prepared.document.text):,} characters.{warnings}"

    def _record(self, session: Session, prepared: Prepared) -> tuple[str, str, bool]:
        if not self.source_id:
            source = capture_new(session, prepared)
            return source.id, list_captures(session, source.id)[0].id, True
        before = {line.id for line in list_captures(session, self.source_id)}
        capture = capture_again(session, self.source_id, prepared)
        return self.source_id, capture.id, capture.id not in before

    def _wait(self, host: str) -> None:
        """Ask no host twice within the delay."""
        if host in self.asked:
            time.sleep(max(0.0, self.asked[host] + self.delay - time.monotonic()))
        self.asked[host] = time.monotonic()


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Capture them all; 1 when some could not be."""
    items = list(dict.fromkeys(_items(arguments)))
    if not items or not 0 <= arguments.delay <= 3_600:
        print("variorum capture: name an address or a file, or --from LIST; --delay is up to 3600.", file=sys.stderr)
        return WRONG_USAGE
    with open_database(settings) as database, ReadingRoom() as room:
        if arguments.source:
            with database.read() as session:
                check_standing(session, Source, arguments.source)
        workshop = Workshop(Fetcher(settings.fetch_inner), room)
        keeper = Keeper(settings.instance / FOLDER)
        running = Run(database, keeper, workshop, arguments.source or "", arguments.delay)
        for number, item in enumerate(items, start=1):
            print(f"{number} of {len(items)}: {item}: {_outcome(running, item)}", file=sys.stderr, flush=True)
    for line in running.refused:
        print(f"not captured: {line}", file=sys.stderr)
    return FAILED if running.refused else 0


def _outcome(running: Run, item: str) -> str:
    try:
        return running.capture(item)
    except VariorumError as error:
        reason = str(error)
    except OSError as error:
        reason = f"{error.strerror or error}."
    running.refused.append(f"{item}: {reason}")
    return f"not captured. {reason}"


def _items(arguments: argparse.Namespace) -> Iterator[str]:
    yield from arguments.what
    if arguments.list == STANDARD_INPUT:
        yield from _lines(sys.stdin.buffer.read())
    elif arguments.list:
        yield from _lines(Path(arguments.list).read_bytes())


def _lines(content: bytes) -> Iterator[str]:
    for line in content.decode("utf-8-sig", "surrogateescape").splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            yield line.strip()
