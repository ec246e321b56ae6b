"""variorum export: writes the whole ledger, or all its sources as a bibliography, to a file in one of the formats."""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import BinaryIO

from app.cli.addresses import page_address
from app.cli.database import open_database
from app.config import Settings
from app.exchange import FORMATS, bibliographies
from app.exchange.base import Format
from app.services.exporting import read_ledger
from app.services.source_items import all_sources
from app.storage.whole_file import whole_file

BY_NAME = {each.name: each for each in FORMATS}
BIBLIOGRAPHIES = {each.name: each for each in bibliographies.FORMATS}
STANDARD_OUTPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --format, --force and --base-url."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("file", metavar="FILE", help=f"where to write it; {STANDARD_OUTPUT} for standard output")
    parser.add_argument(
        "--format", choices=(*BY_NAME, *BIBLIOGRAPHIES), default=FORMATS[0].name, help="default: %(default)s"
    )
    parser.add_argument("--force", action="store_true", help="replace a file of that name")
    parser.add_argument(
        "--base-url", metavar="URL", help="what the permalinks begin with (default: the address of “variorum serve”)"
    )
    titles = {each.name: each.title for each in FORMATS} | {each.name: each.title for each in bibliographies.FORMATS}
    formats = "\n".join(f"  {name:<12}{title}" for name, title in titles.items())
    parser.epilog = (
        f"The formats:\n{formats}\n\n"
        "Accounts stay where they are. The file is there whole or not at all, and shows one state of the database."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write it; raises when the file is there already."""
    chosen = BY_NAME.get(arguments.format) or BIBLIOGRAPHIES[arguments.format]
    base_url = (arguments.base_url or page_address(settings.host, settings.port, "")).rstrip("/")
    if arguments.file == STANDARD_OUTPUT:
        _write(settings, chosen, base_url, sys.stdout.buffer)
        return 0
    target = Path(arguments.file)
    with whole_file(target, replace=arguments.force) as partial, partial.open("wb") as stream:
        _write(settings, chosen, base_url, stream)
    print(f"Wrote {target} ({target.stat().st_size:,} bytes).")
    return 0


def _write(settings: Settings, chosen: Format | bibliographies.base.Format, base_url: str, stream: BinaryIO) -> None:
    with open_database(settings) as database, database.read() as session:
        if isinstance(chosen, Format):
            chosen.write(read_ledger(session, base_url), stream)
            return
        records = all_sources(session)
        chosen.write(records, stream)
        unsaid = Counter(name for record in records for name in chosen.unsaid(record))
        for name, count in unsaid.most_common():
            what = "record" if count == 1 else "records"
            print(f"{name}: {chosen.label} has no place for it; kept in the note of {count:,} {what}", file=sys.stderr)
