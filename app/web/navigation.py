"""Navigation: the rooms that every page links to."""

from dataclasses import dataclass

from flask import request, url_for

ROOMS = (
    ("Topics", "topics.list_topics"),
    ("Sources", "sources.list_sources"),
    ("Parties", "parties.list_parties"),
    ("Comparisons", "comparisons.list_comparisons"),
    ("Recent changes", "changes.list_changes"),
    ("Take away", "exports.take_away"),
)


@dataclass(frozen=True, slots=True)
class Room:
    """One link of the navigation; `is_open` when this page belongs to it."""

    name: str
    url: str
    is_open: bool


def rooms() -> list[Room]:
    """The links, in the order in which they stand."""
    return [Room(name, url_for(endpoint), request.blueprint == endpoint.partition(".")[0]) for name, endpoint in ROOMS]
