"""Converters of URL parts: a public id is one, or the page does not exist."""

from werkzeug.routing import BaseConverter

from app.storage.types import ID_ALPHABET, ID_LENGTH


class IdConverter(BaseConverter):
    """`<id:topic_id>`: the characters and the length of a public id."""

    regex = f"[{ID_ALPHABET}]{{{ID_LENGTH}}}"
