"""Fixtures of the crash tests: one starter for all of them, because importing Variorum takes longest."""

from collections.abc import Iterator

import pytest

from tests.crash.killing import Starter, starting


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starter]:
    """Starts commands to be killed; say first on which database."""
    with starting(tmp_path_factory.mktemp("crash") / "log") as started:
        yield started
