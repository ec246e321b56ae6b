"""The canonical form of a value: one JSON text for one content, so that its SHA-256 can be made again anywhere.

It is JSON as RFC 8785 (JSON Canonicalization Scheme) writes it, kept to what every library writes alike:

* an object has its keys sorted by their UTF-16 code units, each once;
* nothing stands between the values: no space, no line break, not at the end either;
* a text is in NFC, and escapes only `"`, `\\` and the control characters below U+0020, the latter as \\b \\t \\n \\f
  \\r or \\u00xx in lower case; it has no surrogate that stands alone;
* a number is text: a whole one in decimal digits, any other in plain notation, without exponent; so there is no JSON
  number;
* `true`, `false` and `null` stand for themselves, and lists keep their order.

The bytes are those of UTF-8 without a byte order mark. `jq -jSc .content FILE | sha256sum` makes the same hash.
"""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.domain.errors import InvalidValue
from app.domain.figure import plain

Plain = None | bool | str | list[Any] | dict[str, Any]


def canonical(value: Any) -> str:
    """The canonical form of mappings, sequences, texts, whole numbers, decimals, booleans and None.

    Raises TypeError for anything else, floats among it, and ValueError for half a surrogate pair.
    """
    text = json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"))
    text.encode()
    return text


def read_canonical(text: str) -> Plain:
    """The value of which this is the canonical form; raises InvalidValue on `content` when it is not in that form."""
    try:
        value: Plain = json.loads(text)
        is_canonical = canonical(value) == text
    except (ValueError, TypeError, RecursionError):
        is_canonical = False
    if not is_canonical:
        raise InvalidValue("content", "This is not in the canonical form, so it is not what was published.")
    return value


def _ordered(value: Any) -> Plain:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        named = {unicodedata.normalize("NFC", key): item for key, item in value.items()}
        return {key: _ordered(named[key]) for key in sorted(named, key=lambda key: key.encode("utf-16-be"))}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [_ordered(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no canonical form.")
