"""The bytes that captures were read from: kept once, by their digest, and read back only as they were."""

from pathlib import Path

import pytest

from app.domain.errors import BadFile, NotFound
from app.storage.keeper import Keeper, digest_of

DATA = b"<p>Between 200 and 500.</p>"
DIGEST = digest_of(DATA)


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    """A keeper whose folder is not there yet."""
    return Keeper(tmp_path / "captures")


def test_bytes_are_kept_by_their_digest_and_for_their_owner_alone(keeper: Keeper) -> None:
    assert keeper.keep(DATA) == DIGEST

    path = keeper.folder / DIGEST[:2] / DIGEST
    assert path.read_bytes() == DATA
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [each.name for each in path.parent.iterdir()] == [DIGEST]
    assert keeper.read(DIGEST) == DATA
    assert keeper.has(DIGEST)


def test_what_is_kept_already_is_not_written_again(keeper: Keeper) -> None:
    keeper.keep(DATA)
    before = keeper.path(DIGEST).stat()

    keeper.keep(DATA)

    after = keeper.path(DIGEST).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_that_was_changed_is_told_and_mended_by_the_same_bytes(keeper: Keeper) -> None:
    keeper.keep(DATA)
    keeper.path(DIGEST).write_bytes(DATA[:-1])

    with pytest.raises(BadFile, match="was changed"):
        keeper.read(DIGEST)

    keeper.keep(DATA)
    assert keeper.read(DIGEST) == DATA


@pytest.mark.parametrize("digest", ["0" * 64, "../../etc/passwd", "", "A" * 64, "0" * 63])
def test_what_is_not_kept_or_no_digest_is_not_found(keeper: Keeper, digest: str) -> None:
    with pytest.raises(NotFound):
        keeper.read(digest)


def test_the_digests_of_all_files_are_told_in_order(keeper: Keeper) -> None:
    assert list(keeper.digests()) == []
    digests = [keeper.keep(bytes([number])) for number in range(5)]
    (keeper.folder / digests[0][:2] / ".half.partial").touch()

    assert list(keeper.digests()) == sorted(digests)


def test_a_file_is_taken_over_without_room_and_only_once(keeper: Keeper, tmp_path: Path) -> None:
    other = Keeper(tmp_path / "backup.captures")
    keeper.keep(DATA)

    assert other.take_from(keeper, DIGEST)
    assert not other.take_from(keeper, DIGEST)

    assert other.read(DIGEST) == DATA
    assert other.path(DIGEST).samefile(keeper.path(DIGEST))


def test_a_damaged_or_missing_file_is_not_taken_over(keeper: Keeper, tmp_path: Path) -> None:
    other = Keeper(tmp_path / "backup.captures")
    with pytest.raises(NotFound):
        other.take_from(keeper, DIGEST)
    keeper.keep(DATA)
    keeper.path(DIGEST).write_bytes(b"other")

    with pytest.raises(BadFile):
        other.take_from(keeper, DIGEST)
    assert not other.has(DIGEST)


def test_a_file_is_removed_also_twice(keeper: Keeper) -> None:
    keeper.keep(DATA)

    keeper.remove(DIGEST)
    keeper.remove(DIGEST)

    assert not keeper.has(DIGEST)
