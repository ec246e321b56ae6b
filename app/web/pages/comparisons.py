"""Comparisons: any chosen claims side by side, and the views that were saved under a name."""

from typing import Any

from flask import Blueprint, request
from werkzeug.wrappers import Response

from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, NotFound, Withdrawn
from app.services import choosing, comparing, comparisons, editions, questions, sharing
from app.services.comparisons import suggest_title
from app.storage.models import Comparison
from app.storage.models.account import Role
from app.web.asked_views import asked_page, asked_view
from app.web.bibliographies import source_offers
from app.web.comparisons import drawn_facts
from app.web.forms.comparisons import ComparisonForm
from app.web.forms.conflicts import conflict
from app.web.handouts import offers
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_ids, query_text
from app.web.saved_views import see
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("comparisons", __name__)

LONGEST_ADDRESS = 8_000


@page(blueprint, "/compare")
def compare() -> Page:
    """The claims that the address names (?claims=a,b,c), and the answers to a question (?from=id) to choose from."""
    claim_ids = query_ids("claims")
    chosen_from = next(iter(query_ids("from")), None)
    view = asked_view(request.args)
    session = read_session()
    compared = comparing.compare_claims(session, claim_ids, view)
    return Page(
        "comparisons/compare.html",
        {"claims": claim_ids, "compared": compared},
        choices_by_question=choosing.list_claim_choices(session, claim_ids, chosen_from),
        questions_to_choose=questions.list_question_choices(session, chosen_from or ""),
        chosen_from=chosen_from,
        source_offers=source_offers("bibliographies.take_claims", claims=",".join(claim_ids)),
        offers=offers("handouts.take_claims", compared),
        **drawn_facts(compared, view),
    )


@page(blueprint, "/comparisons")
def list_comparisons() -> Page:
    """The views that were saved."""
    return Page("comparisons/list.html", {"comparisons": comparisons.list_comparisons(read_session())})


@page(blueprint, "/comparisons/<id:comparison_id>")
def show_comparison(comparison_id: str) -> Page:
    """A saved view with what it shows today, its editions, and the links that share it."""
    session = read_session()
    comparison = comparisons.read_comparison(session, comparison_id)
    data, extras = _seen(comparison)
    published = editions.list_editions(session, comparison_id)
    return Page(
        "comparisons/show.html",
        {"comparison": record_facts(comparison), "editions": published, **data},
        shares=sharing.list_shares(session, comparison_id),
        **extras,
    )


@page(blueprint, "/comparisons/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_comparison() -> Page | Response:
    """The form that saves the view of the page whose address is given."""
    address = query_text("address", LONGEST_ADDRESS)
    form = ComparisonForm(data={"title": suggest_title(read_session(), address), "address": address})
    if form.is_sent():
        try:
            made = comparisons.create_comparison(write_session(), form.draft(), form_key=form.content_key)
            return redirect_to("comparisons.show_comparison", comparison_id=made.id, done="saved")
        except InvalidRecord as error:
            form.refuse(error)
    return Page("comparisons/form.html", {}, status=form.status, form=form, comparison=None, conflict=None)


@page(blueprint, "/comparisons/<id:comparison_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_comparison(comparison_id: str) -> Page | Response:
    """The form of a comparison that is there."""
    facts = record_facts(comparisons.read_comparison(read_session(), comparison_id))
    form = ComparisonForm(data=facts)
    found = None
    if form.is_sent():
        try:
            comparisons.edit_comparison(write_session(), comparison_id, form.version.data, form.draft())
            return redirect_to("comparisons.show_comparison", comparison_id=comparison_id, done="saved")
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            found = conflict(form, ComparisonForm(formdata=None, data=error.current), error)
    return Page("comparisons/form.html", {}, status=form.status, form=form, comparison=facts, conflict=found)


def _seen(comparison: Comparison) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data and the extras of what a saved view shows; a view that can be shown no more says why."""
    try:
        seen = see(read_session(), comparison, asked_page(request.args.get("page")))
    except (InvalidValue, NotFound) as error:
        return {"compared": None}, {"problem": str(error), "words": ()}
    compared = seen.shown.whole.compared
    return {"compared": compared}, {"words": seen.shown.view, **drawn_facts(compared, seen.view, seen.address)}
