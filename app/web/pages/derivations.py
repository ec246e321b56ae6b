"""Derivations: the form that says where a source comes from, and both sources side by side."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import InvalidRecord, InvalidValue, Withdrawn
from app.services import derivations, origin_suggestions, sources
from app.storage.models.account import Role
from app.web.forms.derivations import DerivationForm, derivation_type
from app.web.forms.places import pick_source, settle_source
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_text
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import known_visitor, needs

blueprint = Blueprint("derivations", __name__)


@page(blueprint, "/sources/<id:source_id>/origins/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_derivation(source_id: str) -> Page | Response:
    """The form of one more source that this one comes from."""
    title = sources.title_of(read_session(), source_id)
    picked = pick_source(read_session(), query_text("origin") or None)
    form = DerivationForm(data={"origin": picked, "type": derivation_type(query_text("type"))})
    if form.is_sent():
        try:
            session = write_session()
            draft = form.draft(source_id, settle_source(session, form.origin))
            made = derivations.record_derivation(session, draft, form.content_key)
            return redirect_to("derivations.show_derivation", derivation_id=made.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    source = {"id": source_id, "title": title}
    return Page("derivations/form.html", {}, status=form.status, form=form, source=source)


@page(blueprint, "/questions/<id:question_id>/origins")
def suggest_derivations(question_id: str) -> Page:
    """Which sources of a question seem to come from each other, by their newest texts, each to be recorded."""
    found = origin_suggestions.suggest_derivations(read_session(), question_id)
    return Page(
        "derivations/suggestions.html",
        {
            "question": {"id": question_id, "title": found.question},
            "suggestions": found.suggestions,
            "rejected": found.rejected,
            "quotations": found.quotations,
            "sources": found.sources,
        },
    )


@page(blueprint, "/questions/<id:question_id>/origins/<id:source_id>/<id:other_id>/reject", methods=("POST",))
@needs(Role.EDITOR)
def reject(question_id: str, source_id: str, other_id: str) -> Page | Response:
    """Say that neither of two sources comes from the other; the page lists it apart and offers to take it back."""
    origin_suggestions.reject(write_session(), source_id, other_id, known_visitor().account_id)
    return redirect_to("derivations.suggest_derivations", question_id=question_id, _anchor="rejected")


@page(blueprint, "/questions/<id:question_id>/origins/<id:source_id>/<id:other_id>/undo", methods=("POST",))
@needs(Role.EDITOR)
def take_back_rejection(question_id: str, source_id: str, other_id: str) -> Page | Response:
    """Suggest two sources again."""
    origin_suggestions.take_back_rejection(write_session(), source_id, other_id)
    return redirect_to("derivations.suggest_derivations", question_id=question_id)


@page(blueprint, "/derivations/<id:derivation_id>")
def show_derivation(derivation_id: str) -> Page:
    """One derivation, with what the newest texts of both sources share."""
    found = derivations.read_derivation(read_session(), derivation_id)
    return Page(
        "derivations/show.html",
        {
            "derivation": record_facts(found.derivation),
            "source": found.source,
            "origin": found.origin,
            "why": found.why,
            "passages": found.passages,
        },
    )
