"""variorum load: reads a file in Variorum's JSON into the database, all of it or nothing."""

import argparse
import gc
import sys
from typing import BinaryIO

from app.cli.database import open_database
from app.config import Settings
from app.services.loading import LoadReport, load
from app.storage.history import Actor, write_as

ACTOR = Actor("variorum load")
STANDARD_INPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", help=f"what to read; {STANDARD_INPUT} for standard input")
    parser.epilog = (
        "What is there already, just as the file has it, is left alone. When anything in the file is wrong, or differs "
        "from what is there, nothing is loaded, and each problem is named with its place."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Load it and say how much it was; raises BadFile."""
    gc.freeze()  # what was imported is garbage at no time: not looking through it again saves a fifth of a long load
    if arguments.file == STANDARD_INPUT:
        report = _load(settings, sys.stdin.buffer)
    else:
        with open(arguments.file, "rb") as stream:
            report = _load(settings, stream)
    for table, made in report.made.items():
        unchanged = report.unchanged[table]
        print(f"{table}: {made:,} loaded" + (f", {unchanged:,} there already" if unchanged else ""))
    return 0


def _load(settings: Settings, stream: BinaryIO) -> LoadReport:
    with open_database(settings) as database, database.write() as session:
        write_as(session, ACTOR)
        return load(session, stream, ACTOR)
