"""Files that are there whole or not at all: written under another name, synced, and only then put in place."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import InvalidValue

OWNER_ONLY = 0o600


@contextmanager
def whole_file(target: Path, *, replace: bool = False) -> Iterator[Path]:
    """An empty private file beside `target` to write to; at the end it becomes `target`, after an exception it is gone.

    Raises InvalidValue when `target` is there and may not be replaced.
    """
    _refuse_present(target, replace)
    with partial_file(target) as partial:
        yield partial
        _refuse_present(target, replace)
        put_in_place(partial, target)


@contextmanager
def partial_file(target: Path) -> Iterator[Path]:
    """An empty file beside `target` that only its owner may read; removed at the end if it still is there."""
    partial = target.with_name(f".{target.name}.{secrets.token_hex(4)}.partial")
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
    try:
        yield partial
    finally:
        partial.unlink(missing_ok=True)


def put_in_place(partial: Path, target: Path) -> None:
    """Give a finished file its name, so that neither a crash nor a power cut leaves half of it under that name."""
    sync(partial)
    os.replace(partial, target)
    sync(target.parent)


def _refuse_present(target: Path, replace: bool) -> None:
    if target.exists() and not replace:
        raise InvalidValue("file", f"{target} is already there; give another name, or --force to replace it.")


def sync(path: Path) -> None:
    """Have what was written to a file, or the names in a folder, on the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
