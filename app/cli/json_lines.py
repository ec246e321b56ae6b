"""JSON lines as commands read them, one object after the other, each with the number of its line."""

import io
import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from app.domain.errors import BadFile


def open_lines(name: str) -> TextIO:
    """The file of that name, or standard input for "-", as UTF-8."""
    if name == "-":
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    return open(name, encoding="utf-8")


def numbered(lines: TextIO) -> Iterator[tuple[int, str]]:
    """The lines that are not empty; raises BadFile for what is not UTF-8."""
    number = 0
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield number, line
    except UnicodeDecodeError as error:
        raise BadFile(f"Line {number + 1} or one after it is not UTF-8; save the file as UTF-8.") from error


def read_object(number: int, line: str) -> dict[str, Any]:
    """The object of a line; raises BadFile for what is none."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadFile(f"Line {number} begins like JSON but is not: {error}.") from error
    if not isinstance(record, dict):
        raise BadFile(f"Line {number} is no JSON object.")
    return record


def read_objects(lines: TextIO) -> Iterator[tuple[int, dict[str, Any]]]:
    """The object of each line that is not empty; raises BadFile for a line that holds none."""
    for number, line in numbered(lines):
        yield number, read_object(number, line)
