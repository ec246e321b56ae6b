"""variorum figures: reads the figures in texts and prints them as JSON lines; needs no database."""

import argparse
import json
import time
from collections.abc import Iterator
from typing import Any, TextIO

from app.cli.json_lines import numbered, open_lines, read_object
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
    with open_lines(arguments.file) as lines:
        for text_id, text in _texts(lines):
            started = time.perf_counter()
            figures = [to_prediction(reading) for reading in read_figures(text, arguments.language)]
            spent = round((time.perf_counter() - started) * 1000, 3)
            print(json.dumps({"id": text_id, "figures": figures, "ms": spent}), flush=True)
    return 0


def _texts(lines: TextIO) -> Iterator[tuple[Any, str]]:
    for number, line in numbered(lines):
        yield _record(number, line)


def _record(number: int, line: str) -> tuple[Any, str]:
    if not line.lstrip().startswith("{"):
        return number, line.rstrip("\n")
    record = read_object(number, line)
    if not isinstance(record.get("text"), str):
        raise BadFile(f"Line {number} has no “text”; each object needs “id” and “text”.")
    return record.get("id", number), record["text"]
