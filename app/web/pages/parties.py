"""Parties: the list that is searched by any spelling, one party with what it says, and the form."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from app.domain.errors import EditConflict, InvalidRecord, Withdrawn
from app.services import parties
from app.services.alike_parties import AlikeParty, alike_to_new
from app.storage.models.account import Role
from app.web.forms.conflicts import conflict
from app.web.forms.parties import NewPartyForm, PartyForm, party_data
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_text
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("parties", __name__)


@page(blueprint, "/parties")
def list_parties() -> Page:
    """Parties by name, or those that bear a name like the one typed."""
    typed = query_text("q")
    found = parties.find_parties(read_session(), typed) if typed else []
    listed = None if typed else parties.list_parties(read_session(), request.args.get("after"))
    return Page(
        "parties/list.html",
        {
            "q": typed,
            "found": found,
            "parties": listed.rows if listed else [],
            "next": listed.next if listed else None,
            "options": [{"id": party.id, "label": party.name, "note": party.spelling} for party in found],
        },
    )


@page(blueprint, "/parties/<id:party_id>")
def show_party(party_id: str) -> Page:
    """One party under all its names, with the claims it makes or relays."""
    party, claims, standings = parties.read_party(read_session(), party_id)
    names = parties.names_of(read_session(), [party.merged_into_id, party.standing_id])
    return Page(
        "parties/show.html",
        {
            "party": record_facts(party),
            "name": party.name,
            "claims": claims,
            "standings": standings,
            "into": names.get(party.merged_into_id),
            "standing": names.get(party.standing_id),
            "merged": parties.list_merged(read_session(), party_id),
        },
    )


@page(blueprint, "/parties/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_party() -> Page | Response:
    """The form of a new party."""
    form = NewPartyForm()
    alike: list[AlikeParty] = []
    if form.is_sent():
        try:
            draft = form.draft()
            alike = [] if form.another.data else alike_to_new(write_session(), draft, form.content_key)
            if not alike:
                party = parties.create_party(
                    write_session(), draft, form_key=form.content_key, apart_from=form.apart_from()
                )
                return redirect_to("parties.show_party", party_id=party.id, done="saved")
            form.ask_whether_another(alike)
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
    shown = {"alike": alike}
    return Page("parties/form.html", shown, status=form.status, form=form, party=None, conflict=None)


@page(blueprint, "/parties/<id:party_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_party(party_id: str) -> Page | Response:
    """The form of a party that is there."""
    party, _, _ = parties.read_party(read_session(), party_id)
    form = PartyForm(data=party_data(record_facts(party)))
    found = None
    if form.is_sent():
        try:
            parties.edit_party(write_session(), party_id, form.version.data, form.draft())
            return redirect_to("parties.show_party", party_id=party_id, done="saved")
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            found = conflict(form, PartyForm(formdata=None, data=party_data(error.current)), error)
    facts = {"id": party.id, "name": party.name}
    return Page("parties/form.html", {"alike": []}, status=form.status, form=form, party=facts, conflict=found)
