"""variorum candidates: reads a text and prints each figure with who says it, how and as of when; needs no database."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from app.config import Settings
from app.domain.asof import parse_as_of
from app.domain.attribution.candidate import Candidate, read_candidates
from app.domain.errors import BadFile
from app.domain.reading import LANGUAGES
from app.domain.reading.predictions import to_prediction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --issued, --author, --parties and --language."""
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="the text; standard input without it")
    parser.add_argument(
        "--issued", metavar="EDTF", default="", help="the date of the source: 2024-05-14, 2024-05, 2024~"
    )
    parser.add_argument("--author", metavar="NAME", default="", help="who speaks where the text names nobody")
    parser.add_argument(
        "--parties", metavar="FILE", help="known parties: a line for each name, its id, a tab, the name"
    )
    parser.add_argument("--language", default="en", choices=LANGUAGES, help="the language of the text (default: en)")
    parser.epilog = (
        "For each figure one JSON object is printed: the figure as “variorum figures” gives it, its sentence, the "
        "claimant with the id of the known party, the reporting verb, the mode, the hedges, the date and whether "
        "the words give it, and the number, from 0, of the line that it repeats. Speakers are told by English words."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each figure; raises InvalidDate for a date, and BadFile for a file, that cannot be read."""
    issued = parse_as_of(arguments.issued, field="issued").text if arguments.issued else ""
    text = _text(arguments.file)
    known = list(_parties(arguments.parties)) if arguments.parties else []
    found = read_candidates(text, issued=issued, author=arguments.author, known=known, language=arguments.language)
    for candidate in found:
        print(json.dumps(_record(text, candidate)), flush=True)
    return 0


def _text(name: str) -> str:
    try:
        return (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadFile(f"“{name}” is not UTF-8 from byte {error.start} on; save the file as UTF-8.") from error


def _parties(name: str) -> Iterator[tuple[str, str]]:
    """Id and name of each line; a line without a tab is a name that is its own id."""
    for line in _text(name).splitlines():
        identity, tab, spelling = line.strip().partition("\t")
        if identity:
            yield identity, spelling.strip() if tab else identity


def _record(text: str, candidate: Candidate) -> dict[str, object]:
    return to_prediction(candidate.reading) | {
        "sentence": text[candidate.sentence_start : candidate.sentence_end],
        "claimant": candidate.claimant,
        "claimant_id": candidate.claimant_id,
        "verb": candidate.verb,
        "mode": candidate.mode.value,
        "hedges": candidate.hedges,
        "as_of": candidate.as_of,
        "as_of_from_words": candidate.as_of_from_words,
        "repeats": candidate.repeats,
    }
