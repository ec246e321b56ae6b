"""variorum load: reads a file in Variorum's JSON, or a table with a map of its columns, all of it or nothing."""

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.cli.database import open_database
from app.config import Settings
from app.exchange.sheets.column_map import ColumnMap, read_map
from app.exchange.sheets.suggestion import suggest_map
from app.services.loading import SheetReport, load, load_sheet
from app.storage.history import Actor, write_as

ACTOR = Actor("variorum load")
STANDARD_INPUT = "-"
WRONG_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --csv, --map, --suggest-map and --skip-refused."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("file", metavar="FILE", help=f"what to read; {STANDARD_INPUT} for standard input")
    parser.add_argument("--csv", action="store_true", help="the file is a table in CSV, one claim to a row")
    parser.add_argument("--map", metavar="MAP", help="with --csv: the TOML file that says what its columns are")
    parser.add_argument(
        "--suggest-map", action="store_true", help="with --csv: print a map guessed from the table, and load nothing"
    )
    parser.add_argument(
        "--skip-refused", action="store_true", help="with --csv: load the other rows when some are refused"
    )
    parser.epilog = (
        "What is there already, just as the file has it, is left alone. When anything in the file is wrong, or\n"
        "differs from what is there, nothing is loaded, and each problem is named with its place.\n\n"
        "A table becomes one question and one claim for each row:\n"
        "  variorum load --csv incidents.csv --suggest-map > incidents.toml\n"
        "  variorum load --csv incidents.csv --map incidents.toml\n"
        "The README says what can stand in a map."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Load it and say how much it was; raises BadFile."""
    wrong = _wrong_usage(arguments)
    if wrong:
        print(f"variorum load: {wrong}", file=sys.stderr)
        return WRONG_USAGE
    if arguments.suggest_map:
        with _opened(arguments.file) as stream:
            print(suggest_map(stream, _name_of(arguments.file)), end="")
        return 0
    gc.freeze()  # what was imported is garbage at no time: not looking through it again saves a fifth of a long load
    if arguments.csv:
        return _load_table(arguments, read_map(Path(arguments.map).read_bytes()), settings)
    with _opened(arguments.file) as stream, open_database(settings) as database, database.write() as session:
        write_as(session, ACTOR)
        report = load(session, stream, ACTOR)
    for table, made in report.made.items():
        unchanged = report.unchanged[table]
        print(f"{table}: {made:,} loaded" + (f", {unchanged:,} there already" if unchanged else ""))
    return 0


def _wrong_usage(arguments: argparse.Namespace) -> str:
    """What is wrong with how the options stand together; empty when nothing is."""
    if not arguments.csv and (arguments.map or arguments.suggest_map or arguments.skip_refused):
        return "--map, --suggest-map and --skip-refused are for tables; add --csv."
    if arguments.csv and bool(arguments.map) == arguments.suggest_map:
        return "--csv needs either --map MAP or --suggest-map, which prints a map to begin with."
    return ""


def _load_table(arguments: argparse.Namespace, column_map: ColumnMap, settings: Settings) -> int:
    with _opened(arguments.file) as stream, open_database(settings) as database, database.write() as session:
        write_as(session, ACTOR)
        report = load_sheet(session, stream, column_map, ACTOR, skip_refused=arguments.skip_refused)
    _tell(report)
    return 0


def _tell(report: SheetReport) -> None:
    for line in report.refusals:
        print(f"refused: {line}", file=sys.stderr)
    for table, made in report.made.items():
        print(f"{table}: {made:,} loaded")
    counts = {"there already": report.unchanged, "refused": report.refused, "left out": report.left_out}
    others = "".join(f", {count:,} {what}" for what, count in counts.items() if count)
    print(f"rows: {report.read:,} read, {report.loaded:,} loaded{others}")


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with open(name, "rb") as stream:
        yield stream


def _name_of(file: str) -> str:
    return "Table" if file == STANDARD_INPUT else Path(file).stem
