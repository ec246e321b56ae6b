"""Readings: what words state, shown while a form is filled in; nothing is saved."""

from flask import Blueprint

from app.domain.asof import describe, parse_as_of
from app.domain.display import show
from app.domain.edtf_words import suggest_edtf
from app.domain.entry import read_words
from app.domain.errors import InvalidDate
from app.web.rendering import Page, page
from app.web.requests import query_text

blueprint = Blueprint("readings", __name__)


@page(blueprint, "/readings/figure")
def read_figure() -> Page:
    """The figure that the words in `words` state."""
    words = query_text("words")
    reading = read_words(words)
    if reading is None:
        return Page("readings/figure.html", {"words": words, "is_read": False})
    return Page(
        "readings/figure.html",
        {
            "words": words,
            "is_read": True,
            "bounds": show(reading.figure),
            "low": reading.figure.low,
            "high": reading.figure.high,
            "low_included": reading.figure.low_included,
            "high_included": reading.figure.high_included,
            "qualifier": reading.figure.qualifier,
            "headline": reading.figure.headline,
            "approximate": reading.figure.approximate,
            "unit": reading.figure.unit,
            "convention": reading.convention,
        },
    )


@page(blueprint, "/readings/date")
def read_date() -> Page:
    """The days that the EDTF in `date` covers, or an EDTF for what was written in words."""
    written = query_text("date")
    try:
        return Page(
            "readings/date.html", {"date": written, "covers": describe(parse_as_of(written)), "suggestion": None}
        )
    except InvalidDate as error:
        data = {"date": written, "covers": None, "suggestion": suggest_edtf(written), "problem": error.message}
        return Page("readings/date.html", data)
