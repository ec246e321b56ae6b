"""Exports: the page from which a ledger is taken away, and its files."""

from dataclasses import dataclass
from functools import partial
from importlib.resources import files

from flask import Blueprint, Response, request, url_for
from werkzeug.exceptions import NotFound

from app.exchange import FORMATS
from app.exchange.base import Format
from app.services.exporting import read_ledger
from app.web.bibliographies import source_offers
from app.web.files import send_written
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
    sources = source_offers("bibliographies.take_all")
    data = {"formats": offers, "sources": sources, "schema": url_for("exports.show_schema")}
    return Page("exports/take_away.html", data)


@blueprint.get("/export.<ending>")
def download(ending: str) -> Response:
    """The whole ledger in one format."""
    if ending not in BY_ENDING:
        raise NotFound
    chosen = BY_ENDING[ending]
    ledger = read_ledger(read_session(), request.root_url.rstrip("/"))
    return send_written(partial(chosen.write, ledger), chosen.media_type, f"variorum.{ending}")


@blueprint.get("/schema.json")
@open_to_all
def show_schema() -> Response:
    """The schema of the JSON that is taken away and loaded."""
    return Response(SCHEMA.read_bytes(), mimetype="application/schema+json")


def _offer(ending: str, chosen: Format) -> Offer:
    return Offer(chosen.name, chosen.title, f"variorum.{ending}", url_for("exports.download", ending=ending))
