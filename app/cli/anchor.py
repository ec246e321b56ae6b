"""variorum anchor: finds quotations again in texts and prints where each stands as JSON lines; needs no database."""

import argparse
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from app.cli.json_lines import open_lines, read_objects
from app.config import Settings
from app.domain.anchoring import Anchor, Match, find_quotation
from app.domain.errors import BadFile

SCORE_PLACES = 4


class Asked(NamedTuple):
    """A quotation with its context, and the text in which it is looked for."""

    id: Any
    text: str
    exact: str
    prefix: str
    suffix: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="what to read; standard input without it")
    parser.epilog = (
        "Each line is a JSON object with “id”, “text”, “exact” (the words of the quotation) and, where they are known, "
        "“prefix” and “suffix” (what stood before and after them). For each, one JSON object is printed: its id, its "
        "status (exact, normalised, approximate or missing), start, end and score (0 to 1). Places are code points of "
        "the text, ends exclusive; they are null for what is missing."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each quotation; raises BadFile, with the number of the line, for what is none."""
    with open_lines(arguments.file) as lines:
        for asked in _quotations(read_objects(lines)):
            anchor = find_quotation(asked.text, asked.exact, prefix=asked.prefix, suffix=asked.suffix)
            print(json.dumps(_record(asked.id, anchor)), flush=True)
    return 0


def _quotations(objects: Iterator[tuple[int, dict[str, Any]]]) -> Iterator[Asked]:
    for number, record in objects:
        for name in ("text", "exact"):
            if not isinstance(record.get(name), str):
                raise BadFile(f"Line {number} has no “{name}”; each object needs “id”, “text” and “exact”.")
        for name in ("prefix", "suffix"):
            if not isinstance(record.get(name), str | None):
                raise BadFile(f"Line {number} has a “{name}” that is no text; leave it out where it is not known.")
        yield Asked(
            record.get("id", number),
            record["text"],
            record["exact"],
            record.get("prefix") or "",
            record.get("suffix") or "",
        )


def _record(identity: Any, anchor: Anchor) -> dict[str, Any]:
    is_missing = anchor.match is Match.MISSING
    return {
        "id": identity,
        "status": anchor.match.value,
        "start": None if is_missing else anchor.start,
        "end": None if is_missing else anchor.end,
        "score": round(anchor.score, SCORE_PLACES),
    }
