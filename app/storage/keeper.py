"""Keeper: the bytes that captures were read from, each file named by its SHA-256, written once and never changed.

The order is what makes it safe: a file is written under another name, synced and renamed, its folder is synced, and
only then may a row name it. A crash can leave a file that no row names, and never a row without its file.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from app.domain.errors import BadFile, NotFound
from app.storage.whole_file import partial_file, put_in_place, sync

FOLDER = "captures"
OWNER_ONLY = 0o700
SHARD = 2  # letters of the digest that name a folder, so that none of them grows too large
DIGEST_LETTERS = frozenset("0123456789abcdef")
DIGEST_LENGTH = 64


class Keeper:
    """The files below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, data: bytes) -> str:
        """The SHA-256, in hex, of bytes that are on the disk from now on; what is kept already is not written again."""
        digest = digest_of(data)
        target = self.path(digest)
        if target.is_file() and digest_of(target.read_bytes()) == digest:
            sync(target.parent)  # another process may have renamed it a moment ago
            return digest
        self._make_folder(target.parent)
        with partial_file(target) as partial:
            partial.write_bytes(data)
            put_in_place(partial, target)
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes of that digest; raises NotFound, or BadFile when they are not what they were."""
        try:
            data = self.path(digest).read_bytes()
        except FileNotFoundError as error:
            raise NotFound("file", digest) from error
        if digest_of(data) != digest:
            raise BadFile(
                f"The file {self.path(digest)} was changed: it is not the one that was captured. "
                "Put it back from a backup of the folder captures."
            )
        return data

    def has(self, digest: str) -> bool:
        """Whether there is a file of that digest; what is in it is not looked at."""
        return self.path(digest).is_file()

    def path(self, digest: str) -> Path:
        """Where the file of a digest is, or would be; raises NotFound for what is no digest."""
        if not is_digest(digest):
            raise NotFound("file", digest)
        return self.folder / digest[:SHARD] / digest

    def digests(self) -> Iterator[str]:
        """The digests of all files that are kept, in order."""
        for shard in sorted(self.folder.glob("[0-9a-f]" * SHARD)):
            yield from sorted(path.name for path in shard.iterdir() if is_digest(path.name))

    def take_from(self, other: "Keeper", digest: str) -> bool:
        """Take over one file of another folder, unless it is here; whether it was taken. Raises NotFound or BadFile.

        It becomes another name of the same file where the disk allows that, which costs no room: neither is ever
        written to.
        """
        target = self.path(digest)
        if target.is_file():
            return False
        other.read(digest)
        self._make_folder(target.parent)
        try:
            os.link(other.path(digest), target)
            sync(target.parent)
        except OSError:
            self.keep(other.read(digest))
        return True

    def remove(self, digest: str) -> None:
        """Remove a file that no row names."""
        self.path(digest).unlink(missing_ok=True)

    def _make_folder(self, folder: Path) -> None:
        if not folder.is_dir():
            folder.mkdir(OWNER_ONLY, parents=True, exist_ok=True)
            sync(self.folder)
            sync(self.folder.parent)


def digest_of(data: bytes) -> str:
    """The SHA-256 of bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256 in lower-case hex."""
    return len(text) == DIGEST_LENGTH and set(text) <= DIGEST_LETTERS
