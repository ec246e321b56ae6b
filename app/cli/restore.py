"""variorum restore: puts a backup in the place of the database and keeps what was there."""

import argparse
from pathlib import Path

from app.cli.init import make_folders
from app.config import Settings
from app.services.backups import restore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", type=Path, help="what “variorum backup” wrote")
    parser.epilog = (
        "Stop “variorum serve” first: the database must not be in use. The file is checked before anything is changed, "
        "a backup of an older version is brought up to date, and what was there is kept under a name with the date."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Restore it, and say where the former database is."""
    make_folders(settings)
    kept = restore(settings.database_url, arguments.file, settings.instance)
    print(f"Restored {arguments.file}.")
    if kept is not None:
        print(f"What was there before is kept in {kept}.")
    return 0
