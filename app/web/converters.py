"""Converters of URL parts: a public id or a token is one, or the page does not exist."""

from werkzeug.routing import BaseConverter

from app.storage.types import ID_ALPHABET, ID_LENGTH


class IdConverter(BaseConverter):
    """`<id:topic_id>`: the characters and the length of a public id."""

    regex = f"[{ID_ALPHABET}]{{{ID_LENGTH}}}"


class TokenConverter(BaseConverter):
    """`<token:token>`: the letters of a token; no dot is among them, so that “.json” is not part of it."""

    regex = "[A-Za-z0-9_-]{1,64}"
