"""Merges: parties that are likely one, merging them and taking it back, and holding them apart."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import InvalidRecord, InvalidValue, Withdrawn
from app.services import duplicates, merging, parties
from app.storage.models.account import Role
from app.web.forms.merges import MergeForm
from app.web.forms.picking import settle_party
from app.web.forms.picks import Pick
from app.web.forms.records import RestoreForm
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_text
from app.web.session import read_session, write_session
from app.web.visitors import known_visitor, needs

blueprint = Blueprint("merges", __name__)


@page(blueprint, "/parties/duplicates")
def list_duplicates() -> Page:
    """Pairs of parties that are likely one, with the reasons, and those that are held apart."""
    found = duplicates.list_duplicates(read_session())
    return Page("merges/duplicates.html", {"found": found.found, "likely": found.likely, "apart": found.apart})


@page(blueprint, "/parties/<id:party_id>/merge", methods=("GET", "POST"))
@needs(Role.EDITOR)
def merge(party_id: str) -> Page | Response:
    """Ask into which party this one is merged (?into= fills it in), and merge."""
    party, *_ = parties.read_party(read_session(), party_id)
    into_id = query_text("into", 16)
    name = parties.name_of(read_session(), into_id) if into_id else None
    form = MergeForm(data={"version": party.version, "into": Pick(name, into_id) if name else Pick()})
    if form.is_sent():
        try:
            session = write_session()
            into = settle_party(session, form.into, may_add=False)
            merging.merge_party(session, party_id, form.version.data, into.id or "")
            return redirect_to("parties.show_party", party_id=party_id, done="merged")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
            form.into.another = ""
    return Page("merges/form.html", {"party": {"id": party.id, "name": party.name}}, status=form.status, form=form)


@page(blueprint, "/parties/<id:party_id>/unmerge", methods=("POST",))
@needs(Role.EDITOR)
def take_back(party_id: str) -> Page | Response:
    """Take a merge back."""
    form = RestoreForm()
    if form.is_sent():
        merging.take_back_merge(write_session(), party_id, form.version.data)
    return redirect_to("parties.show_party", party_id=party_id, done="unmerged")


@page(blueprint, "/parties/duplicates/<id:party_id>/<id:other_id>/apart", methods=("POST",))
@needs(Role.EDITOR)
def hold_apart(party_id: str, other_id: str) -> Page | Response:
    """Say that two parties are not one; the page lists them apart and offers to take it back."""
    duplicates.hold_apart(write_session(), party_id, other_id, known_visitor().account_id)
    return redirect_to("merges.list_duplicates", _anchor="apart")


@page(blueprint, "/parties/duplicates/<id:party_id>/<id:other_id>/undo", methods=("POST",))
@needs(Role.EDITOR)
def take_back_distinction(party_id: str, other_id: str) -> Page | Response:
    """Show two parties among the likely duplicates again."""
    duplicates.take_back_distinction(write_session(), party_id, other_id)
    return redirect_to("merges.list_duplicates")
