"""Converters of URL parts: a public id is one, or the page does not exist."""

from werkzeug.routing import BaseConverter

from app.storage.types import ID_ALPHABET, ID_LENGTH


class IdConverter(BaseConverter):
    """`<id:topic_id>`: the characters and the length of a public id."""

    regex = f"[{ID_ALPHABET}]{{{ID_LENGTH}}}"


def is_public_id(text: str) -> bool:
    """The text has the shape of a public id."""
    return len(text) == ID_LENGTH and all(letter in ID_ALPHABET for letter in text)
