"""variorum backup: writes the whole database to one file, also while it is served."""

import argparse
import sys
from pathlib import Path

from app.cli.database import open_any_schema
from app.cli.main import FAILED
from app.config import Settings
from app.services.backups import back_up
from app.services.capture_files import CopyReport, copy_files
from app.storage.keeper import FOLDER, Keeper


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and --force."""
    parser.add_argument("file", metavar="FILE", type=Path, help="where to write it; only its owner may read it")
    parser.add_argument("--force", action="store_true", help="replace a file of that name")
    parser.epilog = (
        "The file is there whole or not at all. It holds everything, password hashes included: keep it as safe as the "
        "database. The files that captures were read from are put beside it, into the folder FILE.captures: those that "
        "it lacks are linked where the disk allows it, else copied. Keep both together. Of PostgreSQL the file is what "
        "pg_dump writes, which must be installed."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write it; raises when the file is there already."""
    with open_any_schema(settings):
        back_up(settings.database_url, arguments.file, replace=arguments.force)
    print(f"Wrote {arguments.file} ({arguments.file.stat().st_size:,} bytes).")
    folder = files_beside(arguments.file)
    report = copy_files(Keeper(settings.instance / FOLDER), Keeper(folder))
    if report.copied or report.present:
        print(f"The files of captures are in {folder}: {report.copied:,} copied, {report.present:,} there already.")
    return told_problems(report)


def files_beside(backup: Path) -> Path:
    """The folder of the files of captures that belongs to a backup."""
    return backup.with_name(f"{backup.name}.{FOLDER}")


def told_problems(report: CopyReport) -> int:
    """Print what could not be copied; the exit status."""
    for problem in report.problems:
        print(f"not copied: {problem}", file=sys.stderr)
    return FAILED if report.problems else 0
