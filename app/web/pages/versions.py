"""Versions: what changed between two captures of a source, and where each of its quotations stood."""

from flask import Blueprint, request

from app.services import versions
from app.web.rendering import Page, page
from app.web.session import read_session

blueprint = Blueprint("versions", __name__)
MOST_DIGITS = 6


@page(blueprint, "/sources/<id:source_id>/versions")
def show_versions(source_id: str) -> Page:
    """All captures in the order of time; ?before=1&after=3 compares two of them, else the last two are compared."""
    found = versions.read_versions(read_session(), source_id, _number("before"), _number("after"))
    return Page(
        "sources/versions.html",
        {
            "source": {"id": source_id, "title": found.source_title},
            "versions": found.versions,
            "quotations": found.quotations,
            "before": found.before,
            "after": found.after,
            "comparison": found.comparison,
            "changes": found.changes,
            "figures": found.figures,
        },
    )


def _number(name: str) -> int | None:
    given = request.args.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < MOST_DIGITS else None
