"""Requests: form data and query parameters read with limits, so that no one can send what would not be kept."""

import re
from collections.abc import Iterable
from io import BytesIO
from typing import IO

from flask import Request, request
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

from app.domain.texts import clean
from app.storage.types import is_public_id

URL_ENCODED = "application/x-www-form-urlencoded"
MAX_FIELDS = 1_000
ESCAPES = re.compile(rb"%[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2}){0,100}")  # parts of fixed length: it cannot backtrack
MAX_NAME = 100
MAX_LISTED_IDS = 2_000

Parsed = tuple[IO[bytes], MultiDict[str, str], MultiDict[str, FileStorage]]


class TooManyFields(RequestEntityTooLarge):
    """A form of more fields than any page draws; `fields` are those read before the limit."""

    def __init__(self, fields: list[tuple[str, str]]) -> None:
        super().__init__()
        self.fields = fields


class CarefulFormParser(FormDataParser):
    """Counts the fields of a form before it reads them, and leaves out names that no form of ours has.

    Bytes that are not UTF-8 become U+FFFD. A name is up to 100 ASCII letters, digits, `_` and `-`: numbers in other
    scripts or of thousands of digits would be taken for the row numbers of a list.
    """

    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: dict[str, str] | None = None,
    ) -> Parsed:
        """The rest of the stream, the fields and the files; raises TooManyFields."""
        if mimetype == URL_ENCODED:
            return BytesIO(), self.cls(known_names(read_fields(stream.read()))), self.cls()
        rest, fields, files = super().parse(stream, mimetype, content_length, options)
        return rest, self.cls(known_names(fields.items(multi=True))), files


class CarefulRequest(Request):
    """A request whose forms are parsed with care."""

    form_data_parser_class = CarefulFormParser


def check_host() -> None:
    """Refuse a Host header that names no host, for no link could be built on it; raises BadRequest.

    Any host is believed, because links are shown to nobody but the visitor who sent it, and no answer is shared.
    """
    if not request.host:
        raise BadRequest


def read_fields(body: bytes) -> list[tuple[str, str]]:
    """Names and values of a URL-encoded body; raises TooManyFields, having read no more than the limit."""
    if body.count(b"&") < MAX_FIELDS:
        return _split(body)
    start = b"&".join(body.split(b"&", MAX_FIELDS)[:MAX_FIELDS])
    raise TooManyFields(list(known_names(_split(start))))


def known_names(fields: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """The fields whose names a form of ours could have."""
    return ((name, value) for name, value in fields if _is_name(name))


def query_text(name: str, limit: int = 500) -> str:
    """A parameter of the query as one clean line of at most `limit` characters, empty when it is absent."""
    return clean(request.args.get(name, "")[:limit], multiline=False)


def query_ids(name: str) -> list[str]:
    """The ids of a parameter, written once with commas or several times; what is no id is left out, order is kept."""
    words = (word.strip() for text in request.args.getlist(name) for word in text.split(","))
    return list(dict.fromkeys(word for word in words if is_public_id(word)))[:MAX_LISTED_IDS]


def _split(body: bytes) -> list[tuple[str, str]]:
    pairs = (field.partition(b"=") for field in body.split(b"&") if field)
    return [(_decode(name), _decode(value)) for name, _, value in pairs]


def _decode(text: bytes) -> str:
    """Undo the encoding of a form; the standard library takes 80 times the memory of a text in Cyrillic for it."""
    return ESCAPES.sub(_unescape, text.replace(b"+", b" ")).decode(errors="replace")


def _unescape(run: re.Match[bytes]) -> bytes:
    return bytes.fromhex(run[0].replace(b"%", b"").decode())


def _is_name(name: str) -> bool:
    return 0 < len(name) <= MAX_NAME and name.isascii() and name.replace("-", "").replace("_", "").isalnum()
