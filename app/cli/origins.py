"""variorum origins: groups articles by the origin that their texts come from; needs no database."""

import argparse
import json

from app.cli.articles import Entry, read_entries
from app.config import Settings
from app.domain.origins.article import Article
from app.domain.origins.evidence import Evidence
from app.domain.origins.origins import find_origins


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="the articles; standard input without it")
    parser.epilog = (
        "FILE is a table (commas, semicolons or tabs) whose first row names the columns id, publisher and text, or "
        "JSON lines with these fields; others are ignored. For each origin one JSON object is printed: the ids of its "
        "members, and for each "
        "two articles that were joined the evidence: its kind (copies, rewrites, quotes, translates, relays, agency), "
        "its score from 0 to 1, and the longest passage that both share. What nothing else comes from is an origin of "
        "one member."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print a line for each origin; raises BadFile, with the number of the line, for what is no article."""
    entries = {str(entry.id): entry for entry in read_entries(arguments.file)}
    for origin in find_origins(Article(key, entry.publisher, entry.text) for key, entry in entries.items()):
        members = [entries[member].id for member in origin.members]
        evidence = [_record(entries, each) for each in origin.evidence]
        print(json.dumps({"members": members, "evidence": evidence}), flush=True)
    return 0


def _record(entries: dict[str, Entry], evidence: Evidence) -> dict[str, object]:
    a, b = entries[evidence.a], entries[evidence.b]
    return {
        "a": a.id,
        "b": b.id,
        "kind": evidence.kind.value,
        "score": evidence.score,
        "passage": evidence.passage(a.text, b.text),
    }
