"""Handouts for the tests: a comparison of three answers with all that one can carry, to be changed."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from app.domain.csl import Item, Name
from app.exchange.base import Cell
from app.exchange.comparisons.base import Format, Handout, Heading, Line, Note, Pair, Reference

PERMALINK = "https://variorum.example/questions/0t88rksh1z2b?sort=low&order=down"
TAKEN = datetime(2026, 11, 27, 14, 5, 9, tzinfo=UTC)
HEADINGS = (
    Heading("words", "Answer"),
    Heading("bounds", "Read as"),
    Heading("claimant", "Who"),
    Heading("low", "Low", Cell.NUMBER, for_data=True),
    Heading("as_of", "As of", Cell.DATE),
    Heading("affirmed", "Affirmed", Cell.FLAG),
)
ITEMS = (
    Item(
        "s0vrce000000",
        "article-newspaper",
        "Side by side",
        (Name("author", "Friedman", "Max"),),
        container_title="Gazette",
        issued="2023-01-18",
        url="https://gazette.example/side-by-side",
    ),
    Item("b00k00000000", "book", "Volunteers", (Name("author", literal="Institute"),), issued="2022~"),
)
REFERENCES = (
    Reference(
        1,
        "Friedman, Max. “Side by side”. Gazette, 2023-01-18. https://gazette.example/side-by-side.",
        ITEMS[0].url,
        ITEMS[0],
    ),
    Reference(2, "Institute. “Volunteers”. 2022~.", "", ITEMS[1]),
)
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 120"><style>.axis{stroke:#1f1c18}</style>'
    '<line class="axis" x1="0" x2="960" y1="60" y2="60"/><text x="10" y="40">1. Friedman</text></svg>'
)


def make_handout(**changed: Any) -> Handout:
    """Three answers to one question, two sources, three verdicts, and a chart."""
    lines = (
        Line(1, ("between 200 and 500", "200–500", "Max Friedman", "200", "2022~", None), (Note(1),), "/claims/a"),
        Line(2, ("some 300−500", "about 300–500", "Gazette", "300", "2023-01", True), (Note(1), Note(2, "p. 4"))),
        Line(3, ("−5", "−5", "", "-5", "", False), (Note(2),)),
    )
    pairs = (
        Pair(1, 2, "agrees", "One lies within the other.", ("They share three fifths.",)),
        Pair(1, 3, "conflicts", "Nothing satisfies both.", (), "Put here by Ada: “another war”."),
        Pair(2, 3, "conflicts", "Nothing satisfies both."),
    )
    whole = Handout(
        title="How many fight?",
        permalink=PERMALINK,
        taken=TAKEN,
        headings=HEADINGS,
        lines=lines,
        pairs=pairs,
        derived=("The first two agree.", "One origin stands behind two of them."),
        references=REFERENCES,
        footnotes=("Withdrawn answers are left out.",),
        description="Those who bear arms.",
        chart=CHART,
        chart_text="Three answers on a linear scale.",
    )
    return replace(whole, **changed)


def make_empty(**changed: Any) -> Handout:
    """A comparison without answers."""
    given = {"lines": (), "pairs": (), "derived": (), "references": (), "chart": "", "chart_text": ""}
    return make_handout(**given | changed)


def written(chosen: Format, handout: Handout) -> bytes:
    """What a format makes of a handout."""
    stream = io.BytesIO()
    chosen.write(handout, stream)
    assert not stream.closed
    return stream.getvalue()
