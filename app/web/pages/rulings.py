"""Rulings: a person's word on what stands between two claims, and the form that gives it."""

from typing import Any

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, NotFound, Withdrawn
from app.services import comparing, rulings
from app.services.answered import View
from app.services.comparing import Compared
from app.services.rulings import RulingDraft
from app.storage.models.account import Role
from app.storage.queries.answers import AnswerFilter
from app.web.forms.conflicts import conflict
from app.web.forms.rulings import RulingForm
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_ids
from app.web.session import read_session, write_session
from app.web.verdicts import LOOKS
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("rulings", __name__)


@page(blueprint, "/rulings/<id:ruling_id>")
def show_ruling(ruling_id: str) -> Page:
    """One ruling with its two claims, and what the ladder says of them."""
    ruling = rulings.read_ruling(read_session(), ruling_id)
    compared = _side_by_side(ruling.first_id, ruling.second_id)
    return Page("rulings/show.html", {"ruling": record_facts(ruling), **_facts(compared)}, looks=LOOKS)


@page(blueprint, "/rulings/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_ruling() -> Page | Response:
    """The form of a ruling on the two claims that the address names (?claims=a,b); one that is there is shown."""
    claims = query_ids("claims")
    if len(claims) != 2:
        return Page("rulings/choose.html", {})
    compared = _side_by_side(*claims)
    form = RulingForm(data={"rung": compared.verdicts[0].rung})
    found = None if form.was_posted else rulings.find_ruling(read_session(), claims)
    if found is not None:
        return redirect_to("rulings.show_ruling", ruling_id=found.id)
    if form.is_sent():
        try:
            draft = RulingDraft((claims[0], claims[1]), form.rung.data, form.note.data)
            ruling = rulings.create_ruling(write_session(), draft, form_key=form.content_key)
            return redirect_to("rulings.show_ruling", ruling_id=ruling.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    return _form_page(form, compared, None, None)


@page(blueprint, "/rulings/<id:ruling_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_ruling(ruling_id: str) -> Page | Response:
    """The form of a ruling that is there."""
    ruling = rulings.read_ruling(read_session(), ruling_id)
    facts = record_facts(ruling)
    compared = _side_by_side(ruling.first_id, ruling.second_id)
    form = RulingForm(data=facts)
    found = None
    if form.is_sent():
        try:
            rulings.edit_ruling(write_session(), ruling_id, form.version.data, form.rung.data, form.note.data)
            return redirect_to("rulings.show_ruling", ruling_id=ruling_id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            found = conflict(form, RulingForm(formdata=None, data=error.current), error)
    return _form_page(form, compared, facts, found)


def _form_page(form: RulingForm, compared: Compared, facts: dict[str, Any] | None, found: object) -> Page:
    extras = {"form": form, "ruling": facts, "conflict": found, "looks": LOOKS, **_facts(compared)}
    return Page("rulings/form.html", {}, status=form.status, **extras)


def _side_by_side(first: str, second: str) -> Compared:
    """The two claims, withdrawn ones too, in the order of recording; raises NotFound for one that is not there."""
    view = View(wanted=AnswerFilter(with_withdrawn=True))
    compared = comparing.compare_claims(read_session(), [first, second], view)
    if len(compared.columns) != 2:
        raise NotFound("claim", second)
    return compared


def _facts(compared: Compared) -> dict[str, Any]:
    return {"claims": compared.columns, "verdict": compared.verdicts[0]}
