"""Exports: the page from which a ledger is taken away, and its files."""

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import files

from flask import Blueprint, Response, request, send_file, url_for
from werkzeug.exceptions import NotFound

from app.exchange import FORMATS
from app.exchange.base import Format
from app.services.exporting import read_ledger
from app.web.rendering import Page, page
from app.web.session import read_session
from app.web.visitors import open_to_all

blueprint = Blueprint("exports", __name__)

BY_ENDING = {each.suffix.removeprefix("."): each for each in FORMATS}
SCHEMA = files("app.exchange") / "variorum.schema.json"


@dataclass(frozen=True, slots=True)
class Offer:
    """One format as the page offers it."""

    name: str
    title: str
    file: str
    url: str


@page(blueprint, "/take-away")
def take_away() -> Page:
    """What can be taken away, and how."""
    offers = [_offer(ending, chosen) for ending, chosen in BY_ENDING.items()]
    return Page("exports/take_away.html", {"formats": offers, "schema": url_for("exports.show_schema")})


@blueprint.get("/export.<ending>")
def download(ending: str) -> Response:
    """The whole ledger in one format.

    It is written to a temporary file first: memory does not grow with the ledger, the transaction ends before a slow
    network begins, and a fault on the way is an error page and no half file.
    """
    if ending not in BY_ENDING:
        raise NotFound
    chosen = BY_ENDING[ending]
    with ExitStack() as closing:
        stream = closing.enter_context(tempfile.TemporaryFile())
        chosen.write(read_ledger(read_session(), request.root_url.rstrip("/")), stream)
        size = stream.tell()
        stream.seek(0)
        response = send_file(stream, chosen.media_type, as_attachment=True, download_name=f"variorum.{ending}")
        closing.pop_all()  # the response closes it
    response.content_length = size
    response.headers.pop("Cache-Control")  # that of every page is stricter, see app/web/headers.py
    return response


@blueprint.get("/schema.json")
@open_to_all
def show_schema() -> Response:
    """The schema of the JSON that is taken away and loaded."""
    return Response(SCHEMA.read_bytes(), mimetype="application/schema+json")


def _offer(ending: str, chosen: Format) -> Offer:
    return Offer(chosen.name, chosen.title, f"variorum.{ending}", url_for("exports.download", ending=ending))
