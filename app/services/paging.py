"""Paging: long lists in pieces, each with an opaque token for the next."""

import base64
import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, literal, tuple_
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.storage.types import AnySelect, UtcDateTime

PAGE_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Slice:
    """One piece of a list; `next` is the token of the piece after it, None at the end."""

    rows: Sequence[Any]
    next: str | None


def read_slice(
    session: Session,
    select: AnySelect,
    keys: Sequence[ColumnElement[Any]],
    after: str | None,
    *,
    descending: bool = False,
    length: int = PAGE_LENGTH,
) -> Slice:
    """The rows of a Select that come after a token, in the order of `keys`, the last of which is unique.

    The Select must give its keys as columns `key_0`, `key_1` … Raises InvalidValue for a token that was not made here.
    """
    if after:
        place = [literal(value, key.type) for value, key in zip(_place_of(after, keys), keys, strict=True)]
        row_keys = tuple_(*keys)
        select = select.where(row_keys < tuple_(*place) if descending else row_keys > tuple_(*place))
    ordered = select.order_by(*(key.desc() if descending else key.asc() for key in keys)).limit(length + 1)
    rows = session.execute(ordered).all()
    more = len(rows) > length
    rows = rows[:length]
    return Slice(rows, _token([getattr(rows[-1], f"key_{place}") for place in range(len(keys))]) if more else None)


def _token(place: Sequence[Any]) -> str:
    parts = [["t", value.isoformat()] if isinstance(value, datetime.datetime) else ["s", value] for value in place]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _place_of(token: str, keys: Sequence[ColumnElement[Any]]) -> list[Any]:
    try:
        parts = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        return [_value_of(key, kind, text) for key, (kind, text) in zip(keys, parts, strict=True)]
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidValue("after", "That page of the list does not exist; begin again at the first.") from error


def _value_of(key: ColumnElement[Any], kind: object, value: Any) -> Any:
    """The value of one key; raises ValueError or TypeError for what that column cannot hold, on either database."""
    if kind != ("t" if isinstance(key.type, UtcDateTime) else "s"):
        raise ValueError(f"No {kind!r} is in this place.")
    if kind == "t":
        return datetime.datetime.fromisoformat(value).replace(tzinfo=datetime.UTC)
    if b"\0" in str(value).encode():
        raise ValueError("No text of a database holds a NUL.")
    return str(value)
