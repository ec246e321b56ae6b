"""Comparisons: any chosen claims side by side, and the form that chooses them."""

from flask import Blueprint, request

from app.services import choosing, comparing, questions
from app.web.comparisons import asked_view, drawn_facts
from app.web.handouts import offers
from app.web.rendering import Page, page
from app.web.requests import query_ids
from app.web.session import read_session

blueprint = Blueprint("comparisons", __name__)


@page(blueprint, "/compare")
def compare() -> Page:
    """The claims that the address names (?claims=a,b,c), and the answers to a question (?from=id) to choose from."""
    claim_ids = query_ids("claims")
    chosen_from = next(iter(query_ids("from")), None)
    view = asked_view(request.args)
    session = read_session()
    compared = comparing.compare_claims(session, claim_ids, view)
    return Page(
        "comparisons/show.html",
        {"claims": claim_ids, "compared": compared},
        choices_by_question=choosing.list_claim_choices(session, claim_ids, chosen_from),
        questions_to_choose=questions.list_question_choices(session, chosen_from or ""),
        chosen_from=chosen_from,
        offers=offers("handouts.take_claims", compared),
        **drawn_facts(compared, view),
    )
