"""Capturing: from an address, a file or a text to a source or another capture, with a look at it before it is saved."""

from flask import Blueprint, request
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from app.domain.errors import FetchRefused, InvalidRecord, InvalidValue, UnreadableDocument, Withdrawn
from app.exchange.documents.base import Given
from app.services import recording
from app.services.captures import add_capture, sha256_of
from app.services.capturing import capture_draft, keep_file, stated
from app.services.parties import NewParty, find_party_by_spelling
from app.services.pending import Pending
from app.services.preparing import Prepared, prepare_text
from app.services.same_sources import Duplicate, find_duplicates
from app.services.sources import list_captures, read_source, title_of
from app.storage.keeper import digest_of
from app.storage.models.account import Role
from app.storage.models.capture import CaptureType
from app.storage.types import is_public_id
from app.web.forms.capturing import FoundSourceForm, KeepForm, StartForm, found_data, origins_of
from app.web.forms.picking import Named, settle_party
from app.web.limits import UPLOAD, takes
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, request_session, write_session
from app.web.visitors import known_visitor, needs
from app.web.workshops import keeper, shelf, workshop

blueprint = Blueprint("capturing", __name__)

MOST_SELECTED = 2_000  # characters that go on to the form of a claim, in its address
BEGINNING = 3_000  # characters of the text that are shown before it is saved


@page(blueprint, "/capture", methods=("GET", "POST"))
@needs(Role.EDITOR)
@takes(UPLOAD)
def start() -> Page | Response:
    """What to capture: an address, a file or a text; `?source=` makes it another capture of that source."""
    source_id = _asked_source()
    source = read_source(read_session(), source_id).source if source_id else None
    facts = {"id": source.id, "title": source.title, "url": source.url} if source else None
    form = StartForm(data={"url": source.url if source else ""})
    account_id = known_visitor().account_id
    if form.is_sent():
        request_session().finish(commit=False)  # nothing is held while a slow site is waited for
        try:
            pending = Pending(_prepare(form, request.files.get("file")), source_id)
            return redirect_to("capturing.confirm", token=shelf().put(pending, account_id))
        except (FetchRefused, InvalidValue, UnreadableDocument) as error:
            form.refuse(error)
    return Page("capturing/start.html", {"source": facts}, status=form.status, form=form)


@page(blueprint, "/capture/waiting/<token:token>", methods=("GET", "POST"))
@needs(Role.EDITOR)
def confirm(token: str) -> Page | Response:
    """What was found in a document, to be corrected and saved; nothing was written before.

    `?source=` saves it as another capture of a source that is there.
    """
    pending = shelf().get(token, known_visitor().account_id)
    source_id = _asked_source() or pending.source_id
    if source_id:
        return _confirm_capture(token, pending.prepared, source_id)
    return _confirm_source(token, pending)


def _confirm_capture(token: str, prepared: Prepared, source_id: str) -> Page | Response:
    form, title = KeepForm(), title_of(read_session(), source_id)
    if form.is_sent():
        keep_file(keeper(), prepared)
        try:
            draft = capture_draft(prepared, source_id, CaptureType(form.capture_type.data))
            capture = add_capture(write_session(), draft)
            return redirect_to("captures.show_capture", capture_id=capture.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    digest = sha256_of(prepared.document.text)
    same = [line for line in list_captures(read_session(), source_id) if line.sha256 == digest]
    source = {"id": source_id, "title": title}
    return Page(
        "capturing/confirm.html",
        {"token": token, "source": source, "document": _document(prepared), "duplicates": [], "fields": {}},
        status=form.status,
        form=form,
        same=same,
    )


def _confirm_source(token: str, pending: Pending) -> Page | Response:
    prepared = pending.prepared
    form = FoundSourceForm(data=found_data(prepared, _publisher(read_session(), prepared)))
    form.explain(prepared)
    if form.is_sent():
        keep_file(keeper(), prepared)
        try:
            publisher = settle_party(write_session(), form.publisher, form.new_publisher.data)
            draft = capture_draft(prepared, "", CaptureType(form.capture_type.data))
            source = recording.record_source(
                write_session(), form.draft(publisher), publisher.new, draft, form.content_key
            )
            if form.then == "claim":
                quotation = pending.selection if len(pending.selection) <= MOST_SELECTED else None
                return redirect_to("claims.new_claim", source=source.id, quotation=quotation or None, done="saved")
            [captured, *_] = list_captures(write_session(), source.id)
            return redirect_to("captures.show_capture", capture_id=captured.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    return Page(
        "capturing/confirm.html",
        {
            "token": token,
            "source": None,
            "document": _document(prepared),
            "duplicates": _duplicates(read_session(), prepared),
            "fields": {
                name: {"value": stated(prepared)[name], "origin": each} for name, each in origins_of(prepared).items()
            },
        },
        status=form.status,
        form=form,
        same=[],
    )


def _prepare(form: StartForm, file: FileStorage | None) -> Prepared:
    """What the form names, fetched or read; raises InvalidValue unless that is one thing."""
    if file is not None and file.filename:
        with workshop() as using:
            return using.read(Given(file.read(), file.mimetype, file.filename, form.url.data))
    if form.text.data:
        return prepare_text(form.text.data, form.url.data)
    if form.url.data:
        with workshop() as using:
            return using.fetch(form.url.data)
    raise InvalidValue("url", "Give an address, choose a file, or paste the text.")


def _asked_source() -> str:
    asked = request.args.get("source", "")
    return asked if is_public_id(asked) else ""


def _publisher(session: Session, prepared: Prepared) -> Named:
    name = stated(prepared).get("publisher", "")
    bearers = find_party_by_spelling(session, name) if name else []
    if len(bearers) == 1:
        return Named(bearers[0].id)
    return Named(new=NewParty(name) if name and not bearers else None)


def _duplicates(session: Session, prepared: Prepared) -> list[Duplicate]:
    fields = stated(prepared)
    digest = digest_of(prepared.data) if prepared.data else ""
    addresses = (fields["url"], prepared.address)
    return find_duplicates(session, addresses, fields.get("doi", ""), prepared.document.text, digest)


def _document(prepared: Prepared) -> dict[str, object]:
    document = prepared.document
    return {
        "method": prepared.method,
        "media_type": document.media_type,
        "name": prepared.name,
        "size": len(prepared.data),
        "address": prepared.address,
        "beginning": document.text[:BEGINNING],
        "characters": len(document.text),
        "places": [{"kind": place.kind.value, "label": place.label} for place in document.places[:BEGINNING]],
        "warnings": list(document.warnings),
    }
