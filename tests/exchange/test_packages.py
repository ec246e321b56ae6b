"""Tests of app.exchange.packages."""

import json
from pathlib import Path

from app.exchange.packages import folder_of


def test_a_package_has_a_folder_and_what_is_not_installed_has_none() -> None:
    assert folder_of("json") == Path(json.__file__).parent
    assert folder_of("no_such_package") is None
    assert folder_of("this") is None
