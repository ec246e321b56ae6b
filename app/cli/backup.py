"""variorum backup: writes the whole database to one file, also while it is served."""

import argparse
from pathlib import Path

from app.cli.database import open_any_schema
from app.config import Settings
from app.services.backups import back_up


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and --force."""
    parser.add_argument("file", metavar="FILE", type=Path, help="where to write it; only its owner may read it")
    parser.add_argument("--force", action="store_true", help="replace a file of that name")
    parser.epilog = (
        "The file is there whole or not at all. It holds everything, password hashes included: keep it as safe as the "
        "database. Of PostgreSQL it is what pg_dump writes, which must be installed."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write it; raises when the file is there already."""
    with open_any_schema(settings):
        back_up(settings.database_url, arguments.file, replace=arguments.force)
    print(f"Wrote {arguments.file} ({arguments.file.stat().st_size:,} bytes).")
    return 0
