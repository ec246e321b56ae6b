"""variorum names: says of pairs of names whether they can be those of one party, as JSON lines; needs no database."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple, TextIO

from app.config import Settings
from app.domain.errors import BadFile
from app.domain.names import same_name


class _Pair(NamedTuple):
    id: Any
    a: str
    b: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="what to read; standard input without it")
    parser.epilog = (
        "Each line is a pair of names: a JSON object with “id”, “a” and “b”. For each, one JSON object is printed: its "
        "id, a score from 0 to 1, whether they can be the same party's, and the reason. They can be from 0.5 on; the "
        "nearer the score is to 1, the less is left to doubt."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each pair; raises BadFile, with the number of the line, for what is no pair."""
    with _open(arguments.file) as lines:
        for pair in _pairs(lines):
            is_same, score, reason = same_name(pair.a, pair.b)
            answer = {"id": pair.id, "score": round(score, 3), "same": is_same, "reason": reason}
            print(json.dumps(answer, ensure_ascii=False))
    return 0


def _open(name: str) -> TextIO:
    if name == "-":
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    return open(name, encoding="utf-8")


def _pairs(lines: TextIO) -> Iterator[_Pair]:
    number = 0
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _record(number, line)
    except UnicodeDecodeError as error:
        raise BadFile(f"Line {number + 1} or one after it is not UTF-8; save the file as UTF-8.") from error


def _record(number: int, line: str) -> _Pair:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadFile(f"Line {number} is not JSON: {error}.") from error
    a, b = (record.get("a"), record.get("b")) if isinstance(record, dict) else (None, None)
    if not isinstance(a, str) or not isinstance(b, str):
        raise BadFile(f"Line {number} lacks a name; each object needs “id”, and “a” and “b”, which are texts.")
    return _Pair(record.get("id", number), a, b)
