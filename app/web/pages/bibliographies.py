"""Bibliographies: taking one in, after a look at what it would do, and the sources as files of reference managers."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response
from werkzeug.wrappers import Response as AnyResponse

from app.domain.errors import BadFile, EditConflict, InvalidRecord, NotFound, Withdrawn
from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import Format, Reading
from app.exchange.bibliographies.opening import open_bibliography
from app.services import source_items
from app.services.bibliographies.preview import preview
from app.services.bibliographies.taking_in import take_in, was_taken_in
from app.services.sources import title_of
from app.storage.models.account import Role
from app.web.bibliographies import send_bibliography
from app.web.forms.bibliographies import ImportForm, preview_facts
from app.web.limits import LARGE_FORM, takes
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_ids
from app.web.session import read_session, write_session
from app.web.visitors import needs

blueprint = Blueprint("bibliographies", __name__)

CHANGED = "Sources were changed since you looked. This is what would be done now; look again, then take it in."


@page(blueprint, "/sources/import", methods=("GET", "POST"))
@needs(Role.EDITOR)
@takes(LARGE_FORM)
def import_sources() -> Page | AnyResponse:
    """Choose a file; look at what it would do, record by record; take it in."""
    form = ImportForm()
    if not form.was_posted:
        return _page(form)
    try:
        chosen, reading = open_bibliography(form.sent_file())
    except BadFile as error:
        form.refuse(error)
        return _page(form)
    form.keep_text()
    if form.then != "take":
        return _look(form, chosen, reading, status=200)
    session = write_session()
    if was_taken_in(session, form.content_key):
        return redirect_to("sources.list_sources", done="taken-in")
    found = preview(session, reading)
    if found.state != form.state:
        return _look(form, chosen, reading, status=409, problem=CHANGED)
    try:
        take_in(session, found, form.choice(found))
    except (InvalidRecord, EditConflict, Withdrawn, NotFound) as error:
        return _look(form, chosen, reading, status=409, problem=str(error))
    return redirect_to("sources.list_sources", done="taken-in")


def _look(form: ImportForm, chosen: Format, reading: Reading, status: int, problem: str = "") -> Page:
    found = preview(read_session(), reading)
    form.state = found.state
    return _page(form, {"format": chosen.label, **preview_facts(found)}, status=status, problem=problem)


def _page(form: ImportForm, found: Mapping[str, Any] | None = None, status: int = 0, problem: str = "") -> Page:
    formats = [{"name": each.name, "label": each.label, "title": each.title} for each in FORMATS]
    data = {"formats": formats, "preview": found}
    return Page("bibliographies/import.html", data, status or form.status, form=form, problem=problem)


@blueprint.get("/sources/take-away/<bibliography>")
def take_all(bibliography: str) -> Response:
    """Every source that stands."""
    return send_bibliography(bibliography, source_items.all_sources(read_session()), "sources")


@blueprint.get("/sources/<id:source_id>/take-away/<bibliography>")
def take_source(source_id: str, bibliography: str) -> Response:
    """One source; raises NotFound."""
    title_of(read_session(), source_id)
    [record] = source_items.read_bibliography(read_session(), [source_id])
    return send_bibliography(bibliography, [record], _file_name(record.key or source_id))


@blueprint.get("/questions/<id:question_id>/sources/<bibliography>")
def take_question(question_id: str, bibliography: str) -> Response:
    """The sources that standing answers to a question are cited from."""
    records = source_items.sources_of_question(read_session(), question_id)
    return send_bibliography(bibliography, records, f"sources-{question_id}")


@blueprint.get("/compare/sources/<bibliography>")
def take_claims(bibliography: str) -> Response:
    """The sources of the claims that the address names (?claims=a,b,c)."""
    records = source_items.sources_of_claims(read_session(), query_ids("claims"))
    return send_bibliography(bibliography, records, "sources-of-claims")


def _file_name(key: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in key)
