"""Fixtures of the command line: a shell on an instance folder of the test's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.config import Settings
from app.storage.engine import Database
from tests.cli.commands import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell on an instance folder that is not there yet."""
    return Shell(tmp_path / "instance", {"VARIORUM_PORT": "0"})


@pytest.fixture
def filled(shell: Shell, settings: Settings, sqlite_database: Database) -> Shell:
    """A shell on `sqlite_database`, which is at the head of the migrations and empty."""
    return replace(shell, settings={**shell.settings, "DATABASE_URL": settings.database_url})
