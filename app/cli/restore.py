"""variorum restore: puts a backup in the place of the database and keeps what was there."""

import argparse
from pathlib import Path

from app.cli.backup import files_beside, told_problems
from app.cli.database import open_database
from app.cli.init import make_folders
from app.config import Settings
from app.services.backups import restore
from app.services.capture_files import copy_files, count_missing_files
from app.services.placing import place_all
from app.services.search_index import fill_index
from app.storage.keeper import FOLDER, Keeper


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", type=Path, help="what “variorum backup” wrote")
    parser.epilog = (
        "Stop “variorum serve” first: the database must not be in use. The file is checked before anything is changed, "
        "a backup of an older version is brought up to date, and what was there is kept under a name with the date. "
        "Files of captures that are missing are put back from the folder FILE.captures; none is removed or replaced."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Restore it, and say where the former database is."""
    make_folders(settings)
    kept = restore(settings.database_url, arguments.file, settings.instance)
    print(f"Restored {arguments.file}.")
    if kept is not None:
        print(f"What was there before is kept in {kept}.")
    keeper = Keeper(settings.instance / FOLDER)
    report = copy_files(Keeper(files_beside(arguments.file)), keeper)
    if report.copied:
        print(f"Put {report.copied:,} files of captures back into {keeper.folder}.")
    with open_database(settings) as database, database.write() as session:
        place_all(session)  # a backup of an older version tells neither this nor the index
        fill_index(session)
        missing = count_missing_files(session, keeper)
    if missing:
        print(f"{missing:,} captures name a file that is not in {keeper.folder}; “variorum check” says which.")
    return told_problems(report)
