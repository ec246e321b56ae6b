"""Pending: documents that were fetched or uploaded and wait for somebody to confirm what was found in them.

They lie as files beside the database and not in it, so that nothing is written to the ledger before it is saved. Each
belongs to one account, and is cleared away when it is old.
"""

import datetime
import io
import time
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import BadFile, NotFound
from app.exchange.documents.messages import document_head, read_document, receive, send
from app.services.preparing import Prepared
from app.services.tokens import new_token
from app.storage.whole_file import whole_file

FOLDER = "pending"
OWNER_ONLY = 0o700
KEPT_SECONDS = 2 * 24 * 60 * 60
MOST_OF_ONE = 50  # of one account; the oldest give way
TOKEN_LENGTH = len(new_token())


@dataclass(frozen=True, slots=True)
class Pending:
    """A document that waits: the source that it is another capture of, if it is, and the words chosen in it."""

    prepared: Prepared
    source_id: str = ""
    selection: str = ""


class Shelf:
    """The documents that wait, below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, pending: Pending, account_id: str) -> str:
        """Keep a document for an account; the token by which that account gets it."""
        self.folder.mkdir(OWNER_ONLY, parents=True, exist_ok=True)
        self._clear(account_id)
        token, prepared = new_token(), pending.prepared
        text = prepared.document.text.encode()
        head = {
            "document": document_head(prepared.document),
            "text_length": len(text),
            "method": prepared.method,
            "name": prepared.name,
            "address": prepared.address,
            "at": prepared.at.isoformat(),
            "source_id": pending.source_id,
            "selection": pending.selection,
        }
        stream = io.BytesIO()
        send(stream, head, text + prepared.data)
        with whole_file(self._path(account_id, token)) as partial:
            partial.write_bytes(stream.getbuffer())
        return token

    def get(self, token: str, account_id: str) -> Pending:
        """What that account put there under the token; raises NotFound once it is gone."""
        if len(token) != TOKEN_LENGTH or not token.isascii() or not token.replace("-", "").replace("_", "").isalnum():
            raise NotFound("pending document", token)
        try:
            stream = io.BytesIO(self._path(account_id, token).read_bytes())
        except FileNotFoundError as error:
            raise NotFound("pending document", token) from error
        try:
            return _read(stream)
        except (ValueError, KeyError, TypeError) as error:
            raise BadFile("What waited here is damaged; fetch it or choose the file again.") from error

    def _clear(self, account_id: str) -> None:
        """Remove what is old, and what is too much of one account."""
        files = sorted((changed, path) for path in self.folder.iterdir() if (changed := _changed(path)) is not None)
        own = [path for _, path in files if path.name.startswith(f"{account_id}.")]
        old = [path for changed, path in files if changed < time.time() - KEPT_SECONDS]
        for path in {*old, *own[: max(0, len(own) - MOST_OF_ONE + 1)]}:
            path.unlink(missing_ok=True)

    def _path(self, account_id: str, token: str) -> Path:
        return self.folder / f"{account_id}.{token}"


def _changed(path: Path) -> float | None:
    """When a file was written; None when another request has just removed it."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return None


def _read(stream: io.BytesIO) -> Pending:
    message = receive(stream)
    if message is None:
        raise ValueError("nothing")
    head, body = message
    length = int(head["text_length"])
    prepared = Prepared(
        document=read_document(head["document"], body[:length]),
        method=str(head["method"]),
        data=body[length:],
        name=str(head["name"]),
        address=str(head["address"]),
        at=datetime.datetime.fromisoformat(head["at"]),
    )
    return Pending(prepared, str(head["source_id"]), str(head["selection"]))
