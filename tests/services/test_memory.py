"""Memory: taking away and loading need the same for 10,000 claims as for 2,000, each measured in its own process."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from app.exchange import FORMATS
from app.services.exporting import read_ledger
from app.services.loading import load, load_sheet
from app.storage.engine import Database
from app.storage.history import write_as
from tests.databases import SqliteCopies
from tests.factories import TESTER
from tests.ledgers import BASE_URL, CITATION, small_ledger
from tests.sheets import column_map, sheet

ROOT = Path(__file__).parents[2]
FEW, MANY = 2_000, 10_000
ROOM = 5 * 2**20  # what the peaks may differ by; 8,000 claims kept in memory would take ten times that
RUN = "import sys; from tests.services.test_memory import measure; measure(*sys.argv[1:])"


def measure(work: str, address: str, path: str) -> None:
    """Load the file, or write it in a format, and print the peak of memory of this process in bytes."""
    database = Database(address)
    if work == "load":
        with database.write() as session, open(path, "rb") as stream:
            write_as(session, TESTER)
            load(session, stream, TESTER)
    elif work == "load a table":
        with database.write() as session, open(path, "rb") as stream:
            write_as(session, TESTER)
            load_sheet(session, stream, column_map(), TESTER, skip_refused=True)
    else:
        (chosen,) = (each for each in FORMATS if each.name == work)
        with database.read() as session, open(path, "wb") as stream:
            chosen.write(read_ledger(session, BASE_URL), stream)
    database.close()
    print(highest_memory())


def highest_memory() -> int:
    """The peak of memory of this process in bytes; what getrusage tells would begin with that of the parent."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def peak(work: str, database: Database, path: Path) -> int:
    address = str(database.engine.url)
    done = subprocess.run(
        [sys.executable, "-c", RUN, work, address, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def write_ledger(path: Path, count: int) -> None:
    """A file with that many claims and as many words in each as a real one has."""
    ledger: dict[str, Any] = small_ledger()
    claim = ledger["claims"][0] | {"note": "Whom they count is not said. " * 8, "citations": [CITATION] * 2}
    ledger["claims"] = [claim | {"id": f"{number:012}"} for number in range(count)]
    del ledger["rulings"], ledger["claim_derivations"]
    path.write_text(json.dumps(ledger), encoding="utf-8")


def test_memory_does_not_grow_with_the_ledger(sqlite_copies: SqliteCopies, tmp_path: Path) -> None:
    peaks: dict[str, list[int]] = {}
    for count in (FEW, MANY):
        path = tmp_path / f"{count}.json"
        write_ledger(path, count)
        with sqlite_copies.copy(tmp_path) as database:
            peaks.setdefault("load", []).append(peak("load", database, path))
            for chosen in FORMATS:
                peaks.setdefault(chosen.name, []).append(peak(chosen.name, database, tmp_path / chosen.name))

    assert {work: most - least < ROOM for work, (least, most) in peaks.items()} == dict.fromkeys(peaks, True), peaks
    assert set(peaks) == {"load", *(chosen.name for chosen in FORMATS)}


def write_table(path: Path, count: int) -> None:
    """A table with that many rows, every tenth of which is refused."""
    rows = (f"x{number},2003-01-18,,Arvane,{'gunfire ' * 20},{number % 10},8,AP" for number in range(count))
    path.write_text(sheet(*rows), encoding="utf-8")


def test_memory_does_not_grow_with_a_table(sqlite_copies: SqliteCopies, tmp_path: Path) -> None:
    peaks = []
    for count in (FEW, MANY):
        path = tmp_path / f"{count}.csv"
        write_table(path, count)
        with sqlite_copies.copy(tmp_path) as database:
            peaks.append(peak("load a table", database, path))

    assert peaks[1] - peaks[0] < ROOM, peaks


def test_the_measure_sees_what_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    write_ledger(path, MANY)
    keep = "from tests.services.test_memory import highest_memory; before = highest_memory(); import json, sys; "
    told = keep + "kept = json.load(open(sys.argv[1])); print(highest_memory() - before)"

    command = [sys.executable, "-c", told, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert int(done.stdout) > ROOM * 3
