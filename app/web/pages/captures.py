"""Captures: one capture with its quotations and figures marked, and the form that adds another."""

import io

from flask import Blueprint, request, send_file
from werkzeug.wrappers import Response

from app.domain.errors import InvalidRecord, NotFound
from app.services import candidates, capture_pages, captures
from app.services.marks import label_lines, lines_of, mark_figures
from app.services.sources import title_of
from app.storage.models.account import Role
from app.web.candidates import claim_address, progress_of
from app.web.forms.asked import query_place
from app.web.forms.sources import CaptureForm
from app.web.limits import LARGE_FORM, takes
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs
from app.web.workshops import keeper

blueprint = Blueprint("captures", __name__)


@page(blueprint, "/captures/<id:capture_id>")
def show_capture(capture_id: str) -> Page:
    """The text of a capture with its quotations and figures marked, and the figures beside it as candidates for claims.

    `after` is the place in the text from which the next candidate is sought, `dismissed` that of one just set aside.
    """
    session = read_session()
    found = capture_pages.read_capture(session, capture_id)
    listed = candidates.list_candidates(session, found)
    has_marks = request.args.get("marks") != "off"
    source_id = found.capture.source_id
    lines = lines_of(mark_figures(found.runs, listed.lines if has_marks else ()))
    label_lines(lines, found.capture.places)
    return Page(
        "captures/show.html",
        {
            "capture": record_facts(found.capture),
            "source_title": found.source_title,
            "captured_at": found.capture.captured_at,
            "places": found.places,
            "candidates": listed.lines,
            "progress": progress_of(listed),
        },
        lines=lines,
        has_marks=has_marks,
        addresses={line.number: claim_address(line, source_id, capture_id) for line in listed.lines},
        following=listed.next_after(query_place("after")),
        dismissed=listed.dismissed_at(query_place("dismissed")) if "dismissed" in request.args else None,
    )


@blueprint.get("/captures/<id:capture_id>/file")
@needs(Role.READER)
def download_file(capture_id: str) -> Response:
    """The file that a capture was read from, to be saved and never shown: what is in it is not ours.

    Whoever reads without an account reads the text only.
    """
    capture = captures.find_capture(read_session(), capture_id)
    if capture.file_sha256 is None:
        raise NotFound("file of a capture", capture_id)
    data = io.BytesIO(keeper().read(capture.file_sha256))
    name = capture.file_name or f"capture-{capture_id}"
    response = send_file(data, "application/octet-stream", as_attachment=True, download_name=name)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers.pop("Cache-Control")  # that of every page is stricter, see app/web/headers.py
    return response


@page(blueprint, "/sources/<id:source_id>/captures/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
@takes(LARGE_FORM)
def new_capture(source_id: str) -> Page | Response:
    """Look at the source again: a new capture beside those that are there."""
    title = title_of(read_session(), source_id)
    form = CaptureForm()
    if form.is_sent():
        try:
            capture = captures.add_capture(write_session(), form.draft(source_id))
            return redirect_to("captures.show_capture", capture_id=capture.id, done="saved")
        except InvalidRecord as error:
            form.refuse(error)
    facts = {"id": source_id, "title": title}
    return Page("captures/form.html", {}, status=form.status, form=form, source=facts)
