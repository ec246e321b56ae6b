"""Measures writes: 32 clients at once send the form of a claim with its citation to a real server, and to the floor.

Run as `python -m tests.benchmarks.writes`; the exit status is 1 when a write was refused. The floor is plain sqlite3
behind a lock (see tests/benchmarks/floor.py), measured in the same run with the same clients; both keep synchronous
FULL, so that an acknowledged write survives a power cut.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe

from app.cli.init import prepare
from app.config import Settings
from app.services.sessions import start_session
from app.storage.engine import Database
from tests import factories
from tests.people import DAYS, make_person
from tests.visitor import Visitor

CLIENTS = 32
WRITES = 2_000
WARM_UP = 100
PRODUCT = ("-c", "import sys; from app.cli.main import main; sys.exit(main(['serve']))")
TEXT = "Some say between 200 and 500, others say more."


@dataclass
class Result:
    """What the clients saw: the time of each answer in seconds, how many were refused, and how long all of it took.

    `cpu` is the processor's time that the server took for it, in seconds; other work on the machine leaves it alone.
    """

    seconds: list[float] = field(default_factory=list)
    refused: int = 0
    total: float = 0.0
    cpu: float = 0.0

    @property
    def rate(self) -> float:
        """Writes per second."""
        return len(self.seconds) / self.total

    def percentile(self, share: float) -> float:
        """The time in milliseconds within which that share of the answers came."""
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))] * 1_000


def main() -> int:
    """Measure both, print both and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=CLIENTS)
    parser.add_argument("--writes", type=int, default=WRITES)
    parser.add_argument("--folder", help="where to write; it should be on a real disk (default: the temporary folder)")
    given = parser.parse_args()
    results = {}
    for name in ("floor", "product"):
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            results[name] = measure(name, Path(folder), given.clients, given.writes)
        print_result(name, results[name])
    floor, product = results["floor"], results["product"]
    print(f"product to floor: {floor.rate / product.rate:.1f} x by the rate, {product.cpu / floor.cpu:.1f} x by cpu")
    return 1 if any(result.refused for result in results.values()) else 0


def measure(name: str, folder: Path, clients: int, writes: int) -> Result:
    """Serve a new database and write to it, after a warm-up that does not count."""
    settings = Settings(instance=folder, database_url=f"sqlite:///{folder / 'variorum.sqlite'}")
    prepare(settings)
    fields, token = fill(settings)
    command = PRODUCT if name == "product" else ("-m", "tests.benchmarks.floor", str(folder / "variorum.sqlite"))
    with serving(command, settings) as (address, process_id):
        if name == "product":
            with Visitor(address, token) as editor:
                fields["csrf_token"] = editor.read_form("/claims/new").fields["csrf_token"]
        write_all(address, token, fields, clients, WARM_UP)
        began = cpu_seconds(process_id)
        result = write_all(address, token, fields, clients, writes)
        result.cpu = cpu_seconds(process_id) - began
        return result


def fill(settings: Settings) -> tuple[dict[str, str], str]:
    """The records that the claims refer to; gives the fields of the form that name them, and an editor's session."""
    database = Database(settings.database_url)
    editor = make_person(database, password=False)
    with database.write() as session:
        factories.begin(session)
        token = start_session(session, editor.id, DAYS)
        capture = factories.make_capture(session, TEXT, source=factories.make_source(session, title="The Article"))
        fields = {
            "question": factories.make_question(session).id,
            "claimant": "The Claimant",
            "claimant-was": "The Claimant",
            "claimant-id": factories.make_party(session, "The Claimant").id,
            "source": "The Article",
            "source-was": "The Article",
            "source-id": capture.source_id,
            "capture": capture.id,
            "quotation": "between 200 and 500",
            "mode": "asserted",
        }
    database.close()
    return fields, token


@contextmanager
def serving(command: tuple[str, ...], settings: Settings) -> Iterator[tuple[str, int]]:
    """Run a server in a process of its own; gives its address and its process id."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "VARIORUM_INSTANCE": str(settings.instance),
        "VARIORUM_PORT": "0",
    }
    with (
        (settings.instance / "log").open("w") as log,
        subprocess.Popen(
            [sys.executable, *command], env=environment, stdout=subprocess.PIPE, stderr=log, encoding="utf-8"
        ) as server,
    ):
        assert server.stdout is not None
        yield server.stdout.readline().removeprefix("Variorum is at ").rstrip(), server.pid
        server.terminate()


def write_all(address: str, token: str, fields: dict[str, str], clients: int, writes: int) -> Result:
    """Let all clients write at once, each on a connection of its own, until all is written."""
    result = Result()
    numbers = iter(range(1, writes + 1))
    lock = threading.Lock()

    def write() -> None:
        with Visitor(address, token) as visitor:
            while True:
                with lock:
                    number = next(numbers, None)
                if number is None:
                    return
                own = {"words": f"between {20_000 + number} and {30_000 + number}", "form_key": token_urlsafe(16)}
                began = time.perf_counter()
                answer = visitor.post("/claims/new", fields | own)
                result.seconds.append(time.perf_counter() - began)
                result.refused += answer.status != 303

    threads = [threading.Thread(target=write) for _ in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    result.total = time.perf_counter() - began
    return result


def cpu_seconds(process_id: int) -> float:
    """The processor's time that a process has taken so far (proc(5): utime and stime)."""
    after_name = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def print_result(name: str, result: Result) -> None:
    """One line: the rate, the median, the slowest hundredth, the server's own time per write, how many were refused."""
    print(
        f"{name:8} {result.rate:7.0f} writes/s   p50 {result.percentile(0.5):6.1f} ms   "
        f"p99 {result.percentile(0.99):6.1f} ms   cpu {result.cpu / len(result.seconds) * 1_000:5.2f} ms   "
        f"refused {result.refused} of {len(result.seconds)}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
