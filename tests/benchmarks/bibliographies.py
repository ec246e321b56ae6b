"""Measures bibliographies of many records: each format previewed, taken in, taken in again and taken away.

Run as `python -m tests.benchmarks.bibliographies`; the exit status is 1 when what was taken away changes anything as it
comes in again. Each command runs in a process of its own, whose time of the processor and peak of memory are its alone.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from app.domain.csl import Item, Name
from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import Format, Record
from tests.benchmarks.taking_away import VARIORUM, export, made, run, tell

RECORDS = 10_000
ABSTRACT = "Abstract: Those who were there say that 50% of Müller & Söhne’s figures – “volunteers” – are right. " * 12
FAMILIES = ("Rudnik", "van der Berg", "Müller", "Каліноўскі", "O’Brien")


def main() -> int:
    """Write a file in each format, take it in and away, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS, metavar="N", help="default: %(default)s")
    count = parser.parse_args().records
    records = _records(count)
    print(f"{count:,} records")
    with tempfile.TemporaryDirectory(prefix="variorum-") as name:
        outcomes = [_measured(format_, records, Path(name) / format_.name) for format_ in FORMATS]
    return 0 if all(outcomes) else 1


def _records(count: int) -> list[Record]:
    chance = Random(count)
    records = []
    for place in range(count):
        names = tuple(Name("author", chance.choice(FAMILIES), f"Ann {letter}.") for letter in "ABC")
        said = {"container_title": f"Journal {place % 200}", "volume": str(place % 90), "page": f"{place}-{place + 9}"}
        item = Item("", "article-journal", f"On the number of things, {place}", names, issued="2019-05-03", **said)
        records.append(Record(item, f"key{place}x", ABSTRACT.strip()))
    return records


def _measured(format_: Format, records: list[Record], folder: Path) -> bool:
    environment = made(folder)
    source = folder / f"in{format_.suffix}"
    with source.open("wb") as stream:
        format_.write(records, stream)
    load = (sys.executable, *VARIORUM, "load", "--bibliography")
    for what, options in (("preview", ["--dry-run"]), ("load", []), ("load again", [])):
        result = run((*load, *options, str(source)), environment)
        tell(f"{what} {format_.name}", result, source.stat().st_size)
    taken_away = folder / f"out{format_.suffix}"
    export(environment, format_.name, taken_away)
    again = (*load, "--dry-run", str(taken_away))
    told = subprocess.run(again, env=environment, capture_output=True, text=True, check=True).stdout
    return f"{len(records):,} unchanged" in told.splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main())
