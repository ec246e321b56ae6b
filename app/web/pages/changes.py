"""Recent changes: who changed which record, newest first."""

import json
from typing import Any

from flask import Blueprint, url_for

from app.services import editions, revisions
from app.storage.models import EditionRow
from app.web.addresses import SHOWN_BY, record_url
from app.web.rendering import Page, page
from app.web.session import read_session

blueprint = Blueprint("changes", __name__)

LONGEST_NAME = 200
MOST = 100


@page(blueprint, "/changes")
def list_changes() -> Page:
    """The newest hundred changes of records, and publications of editions."""
    lines = [_line(row) for row in revisions.list_recent(read_session(), MOST)]
    lines += [_edition_line(row) for row in editions.list_recent_editions(read_session(), MOST)]
    lines.sort(key=lambda line: line["at"], reverse=True)
    return Page("changes/list.html", {"changes": lines[:MOST]})


def _line(row: Any) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "record_id": row.record_id,
        "version": row.version,
        "at": row.at,
        "act": row.act,
        "actor": row.actor,
        "note": row.note,
        "name": row.source if row.after is None else _name(row.record_id, json.loads(row.after)),
        "url": _url(row.kind, row.record_id),
    }


def _edition_line(row: Any) -> dict[str, Any]:
    return {
        "kind": EditionRow.kind,
        "record_id": row.comparison_id,
        "version": row.number,
        "at": row.published_at,
        "act": "published",
        "actor": row.published_by,
        "note": row.note,
        "name": f"{row.title}, edition {row.number}"[:LONGEST_NAME],
        "url": url_for("editions.show_edition", comparison_id=row.comparison_id, number=row.number),
    }


def _name(record_id: str, after: dict[str, Any]) -> str:
    """What a person called the record then; its id, where a history that was loaded does not tell."""
    spellings = [name["spelling"] for name in after.get("names") or () if name.get("is_preferred")]
    named = (
        after.get("title")
        or after.get("words")
        or after.get("text")
        or after.get("rung")
        or next(iter(spellings), record_id)
    )
    return str(named)[:LONGEST_NAME]


def _url(kind: str, record_id: str) -> str | None:
    if kind == "capture":
        return url_for("captures.show_capture", capture_id=record_id)
    return record_url(kind, record_id) if kind in SHOWN_BY else None
