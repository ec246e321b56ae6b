"""variorum export: writes the whole ledger to a file, in one of the formats."""

import argparse
import sys
from pathlib import Path
from typing import BinaryIO

from app.cli.addresses import page_address
from app.cli.database import open_database
from app.config import Settings
from app.exchange import FORMATS
from app.exchange.base import Format
from app.services.exporting import read_ledger
from app.storage.whole_file import whole_file

BY_NAME = {each.name: each for each in FORMATS}
STANDARD_OUTPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --format, --force and --base-url."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("file", metavar="FILE", help=f"where to write it; {STANDARD_OUTPUT} for standard output")
    parser.add_argument("--format", choices=tuple(BY_NAME), default=FORMATS[0].name, help="default: %(default)s")
    parser.add_argument("--force", action="store_true", help="replace a file of that name")
    parser.add_argument(
        "--base-url", metavar="URL", help="what the permalinks begin with (default: the address of “variorum serve”)"
    )
    formats = "\n".join(f"  {each.name:<8}{each.title}" for each in FORMATS)
    parser.epilog = (
        f"The formats:\n{formats}\n\n"
        "Accounts stay where they are. The file is there whole or not at all, and shows one state of the database."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write it; raises when the file is there already."""
    chosen = BY_NAME[arguments.format]
    base_url = (arguments.base_url or page_address(settings.host, settings.port, "")).rstrip("/")
    if arguments.file == STANDARD_OUTPUT:
        _write(settings, chosen, base_url, sys.stdout.buffer)
        return 0
    target = Path(arguments.file)
    with whole_file(target, replace=arguments.force) as partial, partial.open("wb") as stream:
        _write(settings, chosen, base_url, stream)
    print(f"Wrote {target} ({target.stat().st_size:,} bytes).")
    return 0


def _write(settings: Settings, chosen: Format, base_url: str, stream: BinaryIO) -> None:
    with open_database(settings) as database, database.read() as session:
        chosen.write(read_ledger(session, base_url), stream)
