"""Files that are there whole or not at all."""

from pathlib import Path

import pytest

from app.domain.errors import InvalidValue
from app.storage.whole_file import whole_file


class DiskFull(Exception):
    """What goes wrong halfway."""


def test_a_file_gets_its_name_when_it_is_finished(tmp_path: Path) -> None:
    target = tmp_path / "backup"

    with whole_file(target) as partial:
        partial.write_text("whole")
        was_there_meanwhile = target.exists()

    assert not was_there_meanwhile
    assert target.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [target]


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    target = tmp_path / "backup"

    with whole_file(target) as partial:
        partial.write_text("whole")

    assert target.stat().st_mode & 0o777 == 0o600


def write_half(target: Path) -> None:
    """Fail while writing."""
    with whole_file(target, replace=True) as partial:
        partial.write_text("half")
        raise DiskFull


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "backup"

    with pytest.raises(DiskFull):
        write_half(target)

    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_older_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.write_text("older")

    with pytest.raises(DiskFull):
        write_half(target)

    assert target.read_text() == "older"


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.write_text("older")

    with pytest.raises(InvalidValue, match="already there"), whole_file(target):
        pass

    assert target.read_text() == "older"


def test_a_file_that_appears_meanwhile_is_not_replaced_either(tmp_path: Path) -> None:
    target = tmp_path / "backup"

    with pytest.raises(InvalidValue, match="already there"), whole_file(target):
        target.write_text("theirs")

    assert target.read_text() == "theirs"


def test_a_file_is_replaced_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.write_text("older")

    with whole_file(target, replace=True) as partial:
        partial.write_text("newer")

    assert target.read_text() == "newer"
