"""variorum load: reads a file in Variorum's JSON, a table with a map of its columns, or a bibliography."""

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.cli.database import open_database
from app.config import Settings
from app.exchange.bibliographies.opening import open_bibliography
from app.exchange.sheets.column_map import ColumnMap, read_map
from app.exchange.sheets.suggestion import suggest_map
from app.services.bibliographies.preview import preview
from app.services.bibliographies.taking_in import take_in
from app.services.bibliographies.telling import tell_preview
from app.services.loading import SheetReport, load, load_sheet
from app.storage.history import Actor, write_as

ACTOR = Actor("variorum load")
STANDARD_INPUT = "-"
TABLES = (".csv", ".tsv")
WRONG_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --csv, --map, --suggest-map, --skip-refused, --bibliography and --dry-run."""
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
    parser.add_argument(
        "--bibliography", action="store_true", help="the file is a bibliography: RIS, BibTeX, CSL-JSON or of Zotero"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --csv or --bibliography: say what would be done, and do nothing"
    )
    parser.epilog = (
        "What is there already, just as the file has it, is left alone. When anything in the file is wrong, or\n"
        "differs from what is there, nothing is loaded, and each problem is named with its place.\n\n"
        "A table becomes one question and one claim for each row; title, notes and blank lines above its header are\n"
        "passed over:\n"
        "  variorum load --csv incidents.csv --suggest-map > incidents.toml\n"
        "  variorum load --csv incidents.csv --map incidents.toml\n"
        "The README says what can stand in a map. A later edition of the table updates the rows that have changed;\n"
        "a blank never overwrites, and what a person has changed here stays and is told.\n\n"
        "The records of a bibliography become sources; those that are known here are updated, and a blank never\n"
        "overwrites. Records that are refused are named, and the others are taken in."
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
    if arguments.bibliography:
        return _load_bibliography(arguments, settings)
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
    if Path(arguments.file).suffix.casefold() in TABLES and not (arguments.csv or arguments.bibliography):
        return f"{arguments.file} looks like a table; load it with --csv, which --help tells about."
    if not arguments.csv and (arguments.map or arguments.suggest_map or arguments.skip_refused):
        return "--map, --suggest-map and --skip-refused are for tables; add --csv."
    if arguments.bibliography and arguments.csv:
        return "a file is a table or a bibliography; leave out --csv or --bibliography."
    if arguments.dry_run and not (arguments.bibliography or arguments.map):
        return "--dry-run is for tables and bibliographies; add --csv and --map MAP, or --bibliography."
    if arguments.csv and bool(arguments.map) == arguments.suggest_map:
        return (
            "--csv needs either --map MAP or --suggest-map, which prints a map to begin with:\n"
            f"  variorum load --csv {arguments.file} --suggest-map > map.toml\n"
            f"  variorum load --csv {arguments.file} --map map.toml"
        )
    return ""


def _load_table(arguments: argparse.Namespace, column_map: ColumnMap, settings: Settings) -> int:
    with _opened(arguments.file) as stream, open_database(settings) as database, database.write() as session:
        write_as(session, ACTOR)
        report = load_sheet(session, stream, column_map, ACTOR, skip_refused=arguments.skip_refused)
        if arguments.dry_run:
            session.rollback()
    _tell(report, is_trial=arguments.dry_run)
    return 0


def _load_bibliography(arguments: argparse.Namespace, settings: Settings) -> int:
    with _opened(arguments.file) as stream:
        chosen, reading = open_bibliography(stream.read())
    with open_database(settings) as database:
        if arguments.dry_run:
            with database.read() as session:
                found = preview(session, reading)
        else:
            with database.write() as session:
                write_as(session, ACTOR)
                found = preview(session, reading)
                take_in(session, found)
    for line in tell_preview(found, shows_all=arguments.dry_run):
        print(line, file=sys.stdout if arguments.dry_run else sys.stderr)
    counts = ", ".join(f"{count:,} {what}" for what, count in found.counts.items())
    print(f"{chosen.label}: {counts}" + (" (nothing was written)" if arguments.dry_run else ""))
    return 0


def _tell(report: SheetReport, *, is_trial: bool) -> None:
    """What was refused, kept and made, and counts of rows that add up; of a trial also what would be updated."""
    for line in report.refusals:
        print(f"refused: {line}", file=sys.stderr)
    for line in report.kept:
        print(f"kept: {line}", file=sys.stderr)
    for line in report.changes if is_trial else ():
        print(f"updated: {line}")
    for table, made in report.made.items():
        print(f"{table}: {made:,} loaded")
    counts = {
        **{"made": report.loaded, "updated": report.updated, "unchanged": report.unchanged},
        **{"refused": report.refused, "left out": report.left_out},
    }
    told = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    print(f"rows: {report.read:,} in, {told}" + (" (nothing was written)" if is_trial else ""))


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with open(name, "rb") as stream:
        yield stream


def _name_of(file: str) -> str:
    return "Table" if file == STANDARD_INPUT else Path(file).stem
