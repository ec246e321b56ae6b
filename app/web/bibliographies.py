"""Bibliographies: the links to take sources away in the formats of reference managers, and the files behind them."""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from flask import Response, url_for
from werkzeug.exceptions import NotFound

from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import Record
from app.web.files import send_written

BY_NAME = {each.name: each for each in FORMATS}


class SourceOffer(NamedTuple):
    """One format as a page offers it."""

    label: str
    title: str
    url: str
    media_type: str


def source_offers(endpoint: str, **values: Any) -> list[SourceOffer]:
    """Every format, with the address of its file."""
    return [
        SourceOffer(each.label, each.title, url_for(endpoint, bibliography=each.name, **values), each.media_type)
        for each in FORMATS
    ]


def send_bibliography(name: str, records: Sequence[Record], file: str) -> Response:
    """The records in the format of that name; raises NotFound for another format."""
    if name not in BY_NAME:
        raise NotFound
    chosen = BY_NAME[name]
    return send_written(partial(chosen.write, records), chosen.media_type, f"{file}{chosen.suffix}")
