"""Assets: the style sheet and the scripts, read once, under an address that changes when any of them does."""

import hashlib
import mimetypes
from collections.abc import Callable
from pathlib import Path

from flask import Response, url_for
from werkzeug.exceptions import NotFound

from app.web.visitors import open_to_all

FOLDER = Path(__file__).parent / "static"
FOR_EVER = "public, max-age=31536000, immutable"
DIGEST_LENGTH = 16


class Assets:
    """The files of one folder, kept in memory: a name either is one of them, or does not exist."""

    def __init__(self, folder: Path = FOLDER) -> None:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
        digest = hashlib.sha256()
        for name, content in self.files.items():
            digest.update(f"{name} {len(content)} ".encode())
            digest.update(content)
        self.digest = digest.hexdigest()[:DIGEST_LENGTH]

    def url(self, name: str) -> str:
        """The address of a file, with the digest of all; raises KeyError for a name that is none of them."""
        if name not in self.files:
            raise KeyError(f"There is no static file {name!r}.")
        return url_for("static", digest=self.digest, name=name)


def serve(assets: Assets) -> Callable[..., Response]:
    """The view of the files; kept for ever under the present digest, asked for again under an old one."""

    @open_to_all
    def static(digest: str, name: str) -> Response:
        if name not in assets.files:
            raise NotFound
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        response = Response(assets.files[name], mimetype=kind)
        response.headers["Cache-Control"] = FOR_EVER if digest == assets.digest else "no-cache"
        return response

    return static
