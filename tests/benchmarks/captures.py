"""Measures captures: files captured by `variorum capture`, and the same files written plainly, in ratios.

Run as `python -m tests.benchmarks.captures`; the exit status is 1 when one was not captured. Two floors are measured in
the same run: bytes written and closed, and bytes written, synced and renamed, as an acknowledged write must be.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app.cli.init import prepare
from app.config import Settings
from app.storage.engine import Database
from app.storage.keeper import FOLDER
from app.storage.whole_file import whole_file

LOADS = {"2,000 of 3 kB": (2_000, 3_000), "20 of 1 MB": (20, 1_000_000)}
SENTENCE = "Number {number}: between 200 and 500 volunteers are fighting, the historian said. "
COMMAND = "import sys; from app.cli.main import main; sys.exit(main(sys.argv[1:]))"


def main() -> int:
    """Measure each load, print the figures and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", help="where to write; it should be on a real disk (default: the temporary folder)")
    given = parser.parse_args()
    failed = 0
    for name, (count, size) in LOADS.items():
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            failed += measure(name, Path(folder), count, size)
    return 1 if failed else 0


def measure(name: str, folder: Path, count: int, size: int) -> int:
    """Print one load; the exit status of the command."""
    given = make_files(folder / "given", count, size)
    contents = [path.read_bytes() for path in given]
    plain = timed(lambda: write_plainly(folder / "plain", contents))
    synced = timed(lambda: write_synced(folder / "synced", contents))
    settings = Settings(
        instance=folder / "instance", database_url=f"sqlite:///{folder / 'instance' / 'variorum.sqlite'}"
    )
    prepare(settings)
    (folder / "list").write_text("\n".join(map(str, given)))
    command = [sys.executable, "-c", COMMAND, "capture", "--from", str(folder / "list")]
    environment = {**os.environ, "VARIORUM_INSTANCE": str(settings.instance), "DATABASE_URL": settings.database_url}
    began, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    seconds, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    close(settings)
    database, kept = size_of(settings.instance / "variorum.sqlite"), size_of(settings.instance / FOLDER)
    total = sum(map(len, contents))
    print(f"{name}: {total / 1e6:.1f} MB captured in {seconds:.1f} s ({cpu:.1f} s of processor)")
    print(
        f"  time: {seconds / plain:.1f} x plain files ({plain:.2f} s), {seconds / synced:.1f} x synced ({synced:.2f} s)"
    )
    print(f"  database: {database / total:.2f} x the bytes; files kept: {kept / total:.2f} x")
    print(f"  memory: up to {after.ru_maxrss / 1024:.0f} MB in the larger of its two processes so far")
    return done.returncode


def make_files(folder: Path, count: int, size: int) -> list[Path]:
    """So many text files of that size, no two alike."""
    folder.mkdir()
    files = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(files):
        sentence = SENTENCE.format(number=number)
        path.write_text((sentence * (size // len(sentence) + 1))[:size].strip())
    return files


def write_plainly(folder: Path, contents: list[bytes]) -> None:
    """Each to a file of its own."""
    folder.mkdir()
    for number, content in enumerate(contents):
        (folder / str(number)).write_bytes(content)


def write_synced(folder: Path, contents: list[bytes]) -> None:
    """Each to a file of its own that is on the disk before the next one."""
    folder.mkdir()
    for number, content in enumerate(contents):
        with whole_file(folder / str(number)) as partial:
            partial.write_bytes(content)


def close(settings: Settings) -> None:
    """Bring what stands in the log of the database into its file."""
    database = Database(settings.database_url)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    database.close()


def size_of(path: Path) -> int:
    """The bytes of a file, or of all files below a folder."""
    return (
        path.stat().st_size
        if path.is_file()
        else sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
    )


def timed(work: Callable[[], None]) -> float:
    """How long it takes, in seconds."""
    began = time.monotonic()
    work()
    return time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
