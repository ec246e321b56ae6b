"""Search: one box over everything that is recorded, and what it found."""

from collections.abc import Iterable
from typing import Any

from flask import Blueprint, request, url_for

from app.domain.excerpts import Stretch
from app.services.search_hits import Hit
from app.services.searching import Found, search
from app.storage.base import Status
from app.storage.queries.searching import Wanted
from app.storage.search_texts import SEARCHED
from app.storage.types import is_public_id
from app.web.addresses import record_url
from app.web.rendering import Page, page
from app.web.requests import query_text
from app.web.session import read_session

blueprint = Blueprint("search", __name__)

KINDS = {
    "party": "parties",
    "topic": "topics",
    "question": "questions",
    "source": "sources",
    "claim": "claims",
    "capture": "texts of sources",
}
STATUSES = {Status.ACTIVE.value: "standing", Status.WITHDRAWN.value: "withdrawn"}
MOST_CHOICES = 12


@page(blueprint, "/search")
def show_search() -> Page:
    """What holds all the words of ?q=, filtered by ?kind=, ?topic=, ?year= and ?status=."""
    typed = query_text("q")
    wanted = _wanted()
    found = search(read_session(), typed, wanted, request.args.get("after", ""))
    total = sum(found.counts.kinds[kind] for kind in ([wanted.kind] if wanted.kind else SEARCHED))
    return Page(
        "search/show.html",
        {
            "q": typed,
            "total": total,
            "is_counted": found.counts.capped.isdisjoint([wanted.kind] if wanted.kind else SEARCHED),
            "facets": [facet for facet in _facets(typed, wanted, found) if facet["choices"]],
            "hits": [_hit(hit) for hit in found.hits],
            "like": found.like,
            "next": found.next,
        },
        more_url=_address(typed, _asked(wanted) | {"after": found.next}),
        is_filtered=wanted != Wanted(),
    )


def _wanted() -> Wanted:
    """What the address filters by; a value that is none is as good as no filter."""
    kind, topic = query_text("kind", 20), query_text("topic", 20)
    status, year = query_text("status", 20), query_text("year", 20)
    return Wanted(
        kind=kind if kind in KINDS else "",
        topic_id=topic if is_public_id(topic) else "",
        year=int(year) if year.isascii() and year.isdigit() and len(year) <= 4 else None,
        status=status if status in STATUSES else "",
    )


def _asked(wanted: Wanted) -> dict[str, Any]:
    """The filters as the address has them."""
    return {"kind": wanted.kind, "topic": wanted.topic_id, "year": wanted.year, "status": wanted.status}


def _address(typed: str, asked: dict[str, Any]) -> str:
    return url_for("search.show_search", q=typed or None, **{name: value or None for name, value in asked.items()})


def _facets(typed: str, wanted: Wanted, found: Found) -> Iterable[dict[str, Any]]:
    """The filters: each a name and its choices, with how many of them were found and the address of each."""
    counts = found.counts
    kinds = [(kind, KINDS[kind], counts.kinds[kind]) for kind in SEARCHED if counts.kinds[kind]]
    is_capped = not counts.capped.isdisjoint([wanted.kind] if wanted.kind else SEARCHED)
    topics = [
        (topic, found.topics.get(topic, topic), count) for topic, count in counts.topics.most_common(MOST_CHOICES)
    ]
    years = [(year, str(year), count) for year, count in sorted(counts.years.items(), reverse=True)]
    statuses = [(status, STATUSES[status], count) for status, count in sorted(counts.statuses.items())]
    for name, label, choices in (
        ("kind", "Kind", kinds),
        ("topic", "Topic", topics),
        ("year", "Year", years[:MOST_CHOICES]),
        ("status", "Status", statuses),
    ):
        chosen = _asked(wanted)[name]
        yield {
            "name": name,
            "label": label,
            "all_url": _address(typed, _asked(wanted) | {name: ""}) if chosen else None,
            "choices": [
                {
                    "value": value,
                    "label": words,
                    "count": f"{count:,}" + ("+" if (value in counts.capped if name == "kind" else is_capped) else ""),
                    "is_chosen": value == chosen,
                    "url": _address(typed, _asked(wanted) | {name: value}),
                }
                for value, words, count in choices
                if chosen or len(choices) > 1
            ],
        }


def _hit(hit: Hit) -> dict[str, Any]:
    url = url_for("captures.show_capture", capture_id=hit.id) if hit.kind == "capture" else record_url(hit.kind, hit.id)
    return {
        "kind": hit.kind,
        "id": hit.id,
        "url": url,
        "title": _plain(hit.title),
        "excerpt": _plain(hit.excerpt),
        "context": hit.context,
        "year": hit.year,
        "is_withdrawn": hit.is_withdrawn,
        "others": hit.others,
        "versions_url": url_for("versions.show_versions", source_id=hit.source_id) if hit.others else None,
    }


def _plain(stretches: Iterable[Stretch]) -> list[dict[str, Any]]:
    return [{"text": stretch.text, "is_hit": stretch.is_hit} for stretch in stretches]
