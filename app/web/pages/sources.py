"""Sources: the list, one source with its captures and claims, and the forms."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from app.domain.coins import coins
from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, Withdrawn
from app.domain.page_metadata import page_metadata
from app.services import derivations, recording, sources, styling
from app.services.citing import read_references
from app.services.source_items import read_items
from app.storage.models.account import Role
from app.web.bibliographies import source_offers
from app.web.forms.conflicts import conflict
from app.web.forms.picking import settle_party
from app.web.forms.sources import NewSourceForm, SourceForm, source_data, type_label
from app.web.limits import LARGE_FORM, takes
from app.web.rendering import Page, page, redirect_to
from app.web.requests import query_text
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs
from app.web.wiring import wiring

blueprint = Blueprint("sources", __name__)


@page(blueprint, "/sources")
def list_sources() -> Page:
    """Sources, newest first, or those whose title, container or address holds what was typed."""
    typed = query_text("q")
    listed = sources.list_sources(read_session(), typed, request.args.get("after"))
    options = [
        {"id": row.id, "label": row.title, "note": ", ".join(filter(None, (row.container_title, row.issued)))}
        for row in listed.rows[:12]
        if row.status == "active"
    ]
    return Page("sources/list.html", {"q": typed, "sources": listed.rows, "next": listed.next, "options": options})


@page(blueprint, "/sources/<id:source_id>")
def show_source(source_id: str) -> Page:
    """One source: its citation in a style (?style=apa), its captures, and the claims that stand in it."""
    found = sources.read_source(read_session(), source_id)
    [(_, item)] = read_items(read_session(), [source_id]).values()
    [(_, reference)] = read_references(read_session(), [source_id]).values()
    shelf = styling.open_shelf(wiring().settings.instance)
    styled = styling.style_source(read_session(), source_id, found.citation, query_text("style", 100), shelf)
    return Page(
        "sources/show.html",
        {
            "source": record_facts(found.source),
            "citation": found.citation,
            "styled": styled,
            "publisher": found.publisher,
            "captures": found.captures,
            "claims": found.claims,
            "standings": found.standings,
            "derivations": derivations.list_derivations(read_session(), source_id),
        },
        kind=type_label(found.source.type),
        metadata=page_metadata(item),
        source_offers=source_offers("bibliographies.take_source", source_id=source_id),
        coins=coins(reference),
        shelf=shelf,
    )


@page(blueprint, "/sources/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
@takes(LARGE_FORM)
def new_source() -> Page | Response:
    """The form of a new source, with its text."""
    form = NewSourceForm()
    if form.is_sent():
        try:
            publisher = settle_party(write_session(), form.publisher, form.new_publisher.data)
            source = recording.record_source(
                write_session(), form.draft(publisher), publisher.new, form.capture(), form.content_key
            )
            if form.then == "claim":
                return redirect_to("claims.new_claim", source=source.id, done="saved")
            captured = sources.list_captures(write_session(), source.id)
            if captured:  # its text was pasted: go on to the figures in it
                return redirect_to("captures.show_capture", capture_id=captured[0].id, done="saved")
            return redirect_to("sources.show_source", source_id=source.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    return Page("sources/form.html", {}, status=form.status, form=form, source=None, conflict=None)


@page(blueprint, "/sources/<id:source_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
@takes(LARGE_FORM)
def edit_source(source_id: str) -> Page | Response:
    """The form of a source that is there."""
    found = sources.read_source(read_session(), source_id)
    facts = record_facts(found.source)
    form = SourceForm(data=source_data(facts, found.publisher))
    differing = None
    if form.is_sent():
        try:
            publisher = settle_party(write_session(), form.publisher, form.new_publisher.data)
            recording.record_source_edit(
                write_session(), source_id, form.version.data, form.draft(publisher), publisher.new
            )
            return redirect_to("sources.show_source", source_id=source_id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            theirs = SourceForm(formdata=None, data=source_data(error.current, found.publisher))
            differing = conflict(form, theirs, error)
    return Page("sources/form.html", {}, status=form.status, form=form, source=facts, conflict=differing)
