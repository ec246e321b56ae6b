"""Measures taking away and loading: each format out of a ledger of many claims, and the JSON back in, with its history.

Run as `python -m tests.benchmarks.taking_away`; the exit status is 1 when what comes out of a copy is not the same
bytes. Each command runs in a process of its own, whose time of the processor and peak of memory are its alone.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from app.exchange import FORMATS
from app.storage.types import ID_ALPHABET, ID_LENGTH

CLAIMS = 100_000
VARIORUM = ("-c", "import sys; from app.cli.main import main; sys.exit(main())")
CLAIMS_PER_QUESTION, CLAIMS_PER_PARTY, CLAIMS_PER_SOURCE = 200, 100, 20
QUOTATION = "currently between 200 and 500 people"
TEXT = f"Those who were there say that {QUOTATION} — “volunteers”, they are called — are taking part. " * 30
DATES = ("", "2022~", "2022-10/2023-01", "2023-01-18", "2024-02")


class Result(NamedTuple):
    """What a command took: seconds by the clock and of the processor, and the peak of memory in bytes."""

    seconds: float
    processor: float
    memory: int


def main() -> int:
    """Fill a ledger, take it away and load it, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS, metavar="N", help="default: %(default)s")
    claims = parser.parse_args().claims
    with tempfile.TemporaryDirectory(prefix="variorum-") as name:
        folder = Path(name)
        first, second = made(folder / "first"), made(folder / "second")
        _write_ledger(folder / "written.json", claims)
        print(f"{claims:,} claims")
        _load(first, folder / "written.json", "json, without a history")
        for chosen in FORMATS:
            export(first, chosen.name, folder / f"first{chosen.suffix}")
        _load(second, folder / "first.json", "json, with a history")
        export(second, "json", folder / "second.json")
        is_same = (folder / "first.json").read_bytes() == (folder / "second.json").read_bytes()
    print("The copy gives the same bytes." if is_same else "The copy does not give the same bytes.")
    return 0 if is_same else 1


def _write_ledger(path: Path, claims: int) -> None:
    """A file as another program would write it: nothing in it that loading can work out."""
    chance = Random(claims)
    ids: dict[str, list[str]] = {}

    def records(name: str, count: int, make: Any) -> Iterator[str]:
        ids[name] = ["".join(chance.choices(ID_ALPHABET, k=ID_LENGTH)) for _ in range(count)]
        yield f',\n"{name}": [\n'
        for place, key in enumerate(ids[name]):
            yield (",\n" if place else "") + json.dumps({"id": key, **make(place)}, ensure_ascii=False)
        yield "]"

    def pick(name: str) -> str:
        return chance.choice(ids[name])

    def claim(place: int) -> dict[str, Any]:
        low, source = chance.randrange(1, 1_000), chance.randrange(len(ids["sources"]))
        cited = {"source_id": ids["sources"][source], "capture_id": ids["captures"][source], "quotation": QUOTATION}
        figure = {"low": str(low), "high": str(low * 3), "qualifier": "between"}
        said = {"words": f"between {low} and {low * 3}", "as_of": chance.choice(DATES), "scope": "active fighters"}
        asked = {"question_id": pick("questions"), "claimant_id": pick("parties")}
        return {**asked, **said, "figure": figure, "citations": [{**cited, "locator": "p. 3"}]}

    questions, parties, sources = (
        claims // each for each in (CLAIMS_PER_QUESTION, CLAIMS_PER_PARTY, CLAIMS_PER_SOURCE)
    )
    lists: list[tuple[str, int, Any]] = [
        ("topics", 10, lambda place: {"title": f"Topic {place}"}),
        ("questions", questions, lambda place: {"topic_id": pick("topics"), "title": f"How many {place}?"}),
        ("parties", parties, lambda place: {"names": [{"spelling": f"Party {place}"}]}),
        ("sources", sources, lambda place: {"title": f"Report {place}", "publisher_id": pick("parties")}),
        ("captures", sources, lambda place: {"source_id": ids["sources"][place], "text": TEXT}),
        ("claims", claims, claim),
    ]
    with path.open("w", encoding="utf-8") as stream:
        stream.write('{"variorum": {"format": 1}')
        for name, count, make in lists:
            stream.writelines(records(name, count, make))
        stream.write("}\n")


def made(instance: Path) -> Mapping[str, str]:
    """The environment of commands on a new instance with an empty database."""
    address = {"VARIORUM_INSTANCE": str(instance), "DATABASE_URL": f"sqlite:///{instance / 'variorum.sqlite'}"}
    run((sys.executable, *VARIORUM, "init"), os.environ | address)
    return os.environ | address


def export(environment: Mapping[str, str], name: str, target: Path) -> None:
    """Write the ledger in a format, and print what it took."""
    result = run((sys.executable, *VARIORUM, "export", "--format", name, str(target)), environment)
    tell(f"export {name}", result, target.stat().st_size)


def _load(environment: Mapping[str, str], source: Path, what: str) -> None:
    result = run((sys.executable, *VARIORUM, "load", str(source)), environment)
    tell(f"load {what}", result, source.stat().st_size)


def run(command: tuple[str, ...], environment: Mapping[str, str]) -> Result:
    """Run a command to its end, and what it took; raises SystemExit when it failed."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Result(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def tell(what: str, result: Result, size: int) -> None:
    """Print a line of what a command took."""
    print(
        f"{what:<30} {result.seconds:7.1f} s  {result.processor:7.1f} s of the processor  "
        f"{result.memory / 1e6:7.0f} MB of memory  {size / 1e6:7.0f} MB of file",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
