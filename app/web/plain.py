"""Plain: what a page shows, as JSON has it."""

import dataclasses
import datetime
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from app.domain.figure import plain

ALREADY_PLAIN = frozenset({str, bool, int, float, type(None)})


def as_plain(value: Any) -> Any:
    """The value as JSON has it: records and rows as objects, sets sorted, decimals as text, times in UTC with Z.

    Raises TypeError for anything else, so that no entity with private columns slips out.
    """
    if type(value) in ALREADY_PLAIN:
        return value
    if isinstance(value, Enum):
        return as_plain(value.value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return _structure(value)


def as_json(data: Mapping[str, Any]) -> str:
    """One JSON text, letters as they are, ending with a line break."""
    return json.dumps(as_plain(data), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _structure(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(as_plain(key)): as_plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if hasattr(value, "_asdict"):  # a named tuple, or a row of a query
        return {name: as_plain(item) for name, item in value._asdict().items()}
    if isinstance(value, set | frozenset):
        return sorted(as_plain(item) for item in value)
    if isinstance(value, list | tuple) or (isinstance(value, Iterable) and not isinstance(value, bytes)):
        return [as_plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no plain form; give the page a dataclass.")
