"""Claim derivations: the form that says where a claim comes from, and both claims side by side."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import InvalidRecord, InvalidValue, Withdrawn
from app.services import choosing, claim_derivations, claim_pages
from app.storage.models.account import Role
from app.storage.models.derivation import DerivationType
from app.web.addresses import name_of
from app.web.forms.asked import query_id
from app.web.forms.choices import Option
from app.web.forms.claim_derivations import ClaimDerivationForm
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("claim_derivations", __name__)


@page(blueprint, "/claims/<id:claim_id>/origins/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_claim_derivation(claim_id: str) -> Page | Response:
    """The form of one more claim that this one comes from; those that answer the same question are offered."""
    found = claim_pages.read_claim(read_session(), claim_id)
    asked = query_id("origin")
    form = ClaimDerivationForm(data={"origin": asked, "type": DerivationType.RELAYS})
    offered = choosing.list_claim_choices(read_session(), [asked] if asked else [], found.question.id)
    form.origin.options = [
        Option(each.id, f"{each.claimant}: {each.answer}", each.as_of)
        for _, choices in offered
        for each in choices
        if each.id != claim_id
    ]
    if form.is_sent():
        try:
            made = claim_derivations.record_claim_derivation(write_session(), form.draft(claim_id), form.content_key)
            return redirect_to("claim_derivations.show_claim_derivation", claim_derivation_id=made.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    claim = {"id": claim_id, "name": found.claim.words or found.bounds}
    return Page("claim_derivations/form.html", {}, status=form.status, form=form, claim=claim)


@page(blueprint, "/claim_derivations/<id:claim_derivation_id>")
def show_claim_derivation(claim_derivation_id: str) -> Page:
    """One derivation, with both claims."""
    session = read_session()
    derivation = claim_derivations.read_claim_derivation(session, claim_derivation_id)
    ends = [claim_pages.read_claim(session, each) for each in (derivation.claim_id, derivation.origin_id)]
    told = [
        {"id": end.claim.id, "name": name_of(end.claim), "claimant": end.names[end.claim.claimant_id]} for end in ends
    ]
    facts = {"derivation": record_facts(derivation), "claim": told[0], "origin": told[1]}
    return Page("claim_derivations/show.html", facts)
