"""Recent changes: who changed which record, newest first."""

import json
from typing import Any

from flask import Blueprint, url_for

from app.services import revisions
from app.web.addresses import SHOWN_BY, record_url
from app.web.rendering import Page, page
from app.web.session import read_session

blueprint = Blueprint("changes", __name__)


@page(blueprint, "/changes")
def list_changes() -> Page:
    """The newest hundred changes."""
    return Page("changes/list.html", {"changes": [_line(row) for row in revisions.list_recent(read_session())]})


def _line(row: Any) -> dict[str, Any]:
    after = json.loads(row.after)
    return {
        "kind": row.kind,
        "record_id": row.record_id,
        "version": row.version,
        "at": row.at,
        "act": row.act,
        "actor": row.actor,
        "note": row.note,
        "name": _name(row.kind, after),
        "url": _url(row.kind, row.record_id),
    }


def _name(kind: str, after: dict[str, Any]) -> str:
    if kind == "party":
        return next((str(name["spelling"]) for name in after["names"] if name["is_preferred"]), row_id(after))
    return str(after.get("title") or after.get("words") or after.get("text") or row_id(after))[:200]


def row_id(after: dict[str, Any]) -> str:
    """The id, for a record that has no name."""
    return str(after["id"])


def _url(kind: str, record_id: str) -> str | None:
    if kind == "capture":
        return url_for("captures.show_capture", capture_id=record_id)
    return record_url(kind, record_id) if kind in SHOWN_BY else None
