"""Records as pages and .json show them: plain values, the parts inside."""

from typing import Any

from app.storage.base import Record
from app.storage.history import snapshot
from app.storage.models import Capture


def record_facts(record: Record | Capture) -> dict[str, Any]:
    """A record with its parts as plain values, as its revisions keep it."""
    return snapshot(record)
