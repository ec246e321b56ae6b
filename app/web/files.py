"""Files: what is written to be saved, sent whole or not at all."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from typing import BinaryIO

from flask import Response, send_file


def send_written(write: Callable[[BinaryIO], None], media_type: str, name: str) -> Response:
    """What `write` puts on a stream, to be saved under that name.

    It is written to a temporary file first: memory does not grow with the ledger, the transaction ends before a slow
    network begins, and a fault on the way is an error page and no half file.
    """
    with ExitStack() as closing:
        stream = closing.enter_context(tempfile.TemporaryFile())
        write(stream)
        size = stream.tell()
        stream.seek(0)
        response = send_file(stream, media_type, as_attachment=True, download_name=name)
        closing.pop_all()  # the response closes it
    response.content_length = size
    response.headers.pop("Cache-Control")  # that of every page is stricter, see app/web/headers.py
    return response
