"""Citations: the form of one more citation of a claim, and taking one off."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, NotFound, Withdrawn
from app.services import citations, claim_pages
from app.storage.models.account import Role
from app.web.forms.citations import CitationForm, citation_data
from app.web.forms.conflicts import conflict
from app.web.forms.picking import settle_party
from app.web.forms.places import offer_captures, pick_source, settle_source
from app.web.forms.records import RestoreForm
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("citations", __name__)


@page(blueprint, "/claims/<id:claim_id>/citations/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_citation(claim_id: str) -> Page | Response:
    """One more place where the claim stands."""
    return _form_page(claim_id, None)


@page(blueprint, "/claims/<id:claim_id>/citations/<id:citation_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_citation(claim_id: str, citation_id: str) -> Page | Response:
    """A citation that is there."""
    return _form_page(claim_id, citation_id)


@page(blueprint, "/claims/<id:claim_id>/citations/<id:citation_id>/remove", methods=("POST",))
@needs(Role.EDITOR)
def remove_citation(claim_id: str, citation_id: str) -> Page | Response:
    """Take a citation off the claim; it stays in the history."""
    form = RestoreForm()
    if form.is_sent():
        citations.remove_citation(write_session(), claim_id, form.version.data, citation_id)
    return redirect_to("claims.show_claim", claim_id=claim_id, done="removed")


def _form_page(claim_id: str, citation_id: str | None) -> Page | Response:
    found = claim_pages.read_claim(read_session(), claim_id)
    facts = record_facts(found.claim)
    filled = _filled(facts, found.names, citation_id)
    form = CitationForm(data={**filled, "version": found.claim.version})
    offer_captures(read_session(), form.capture, form.source.data.id)
    differing = None
    if form.is_sent():
        try:
            session = write_session()
            relayed_by = settle_party(session, form.relayed_by, form.new_relayed_by.data)
            draft = form.draft(settle_source(session, form.source), relayed_by, citation_id)
            citations.save_citation(session, claim_id, form.version.data, draft, relayed_by.new)
            return redirect_to("claims.show_claim", claim_id=claim_id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            theirs = CitationForm(formdata=None, data=_filled(error.current, found.names, citation_id))
            differing = conflict(form, theirs, error)
    heading = {"id": claim_id, "name": found.claim.words or found.bounds}
    return Page("citations/form.html", {}, status=form.status, form=form, claim=heading, conflict=differing)


def _filled(facts: Mapping[str, Any], names: dict[str, str], citation_id: str | None) -> dict[str, Any]:
    if citation_id is None:
        return {}
    for citation in facts["citations"]:
        if citation["id"] == citation_id:
            return citation_data(citation, names, pick_source(read_session(), citation["source_id"]).text)
    raise NotFound("citation", citation_id)
