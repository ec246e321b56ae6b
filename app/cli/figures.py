"""variorum figures: reads the figures in texts and prints them as JSON lines; needs no database."""

import argparse
import io
import json
import sys
import time
from collections.abc import Iterator
from typing import Any, TextIO

from app.config import Settings
from app.domain.errors import BadFile
from app.domain.reading import LANGUAGES
from app.domain.reading.predictions import to_prediction
from app.domain.reading.reading import read_figures


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and --language."""
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="what to read; standard input without it")
    parser.add_argument("--language", default="en", choices=LANGUAGES, help="the language of the texts (default: en)")
    parser.epilog = (
        "Each line is one text: a JSON object with “id” and “text”, or plain text, whose id is the number of its line. "
        "For each, one JSON object is printed: its id, its figures in the order of the text, and the time in "
        "milliseconds. Places are code points, ends exclusive; an open end is null."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each text; raises BadFile, with the number of the line, for what is no text."""
    with _open(arguments.file) as lines:
        for text_id, text in _texts(lines):
            started = time.perf_counter()
            figures = [to_prediction(reading) for reading in read_figures(text, arguments.language)]
            spent = round((time.perf_counter() - started) * 1000, 3)
            print(json.dumps({"id": text_id, "figures": figures, "ms": spent}), flush=True)
    return 0


def _open(name: str) -> TextIO:
    if name == "-":
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
    return open(name, encoding="utf-8")


def _texts(lines: TextIO) -> Iterator[tuple[Any, str]]:
    number = 0
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _record(number, line)
    except UnicodeDecodeError as error:
        raise BadFile(f"Line {number + 1} or one after it is not UTF-8; save the file as UTF-8.") from error


def _record(number: int, line: str) -> tuple[Any, str]:
    if not line.lstrip().startswith("{"):
        return number, line.rstrip("\n")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadFile(f"Line {number} begins like JSON but is not: {error}.") from error
    if not isinstance(record.get("text"), str):
        raise BadFile(f"Line {number} has no “text”; each object needs “id” and “text”.")
    return record.get("id", number), record["text"]
