"""Comparisons: any chosen claims side by side."""

from flask import Blueprint, request

from app.services import comparing
from app.web.comparisons import asked_view, drawn_facts
from app.web.rendering import Page, page
from app.web.requests import query_ids
from app.web.session import read_session

blueprint = Blueprint("comparisons", __name__)


@page(blueprint, "/compare")
def compare() -> Page:
    """The claims that the address names (?claims=a,b,c), in that order."""
    claim_ids = query_ids("claims")
    view = asked_view(request.args)
    compared = comparing.compare_claims(read_session(), claim_ids, view)
    return Page(
        "comparisons/show.html",
        {"claims": claim_ids, "compared": compared},
        **drawn_facts(compared, view),
    )
