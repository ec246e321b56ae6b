"""Handout columns: what a handout tells of each answer, value by value."""

from collections.abc import Iterator
from typing import Any

from app.domain.anchoring import Match
from app.domain.standing import say_found
from app.exchange.base import Cell, Value
from app.exchange.comparisons.base import Heading, Note
from app.services.columns import Cited, Column
from app.services.exporting import Record

FOR_READERS = (
    Heading("answer", "Answer"),
    Heading("read_as", "Read as"),
    Heading("claimant", "Who"),
    Heading("interest", "Interest"),
    Heading("as_of_words", "As of"),
    Heading("relayed_by", "Relayed by"),
    Heading("scope", "Scope"),
    Heading("mode", "Mode"),
    Heading("quotation", "Quotation"),
    Heading("quotation_found", "Quotation found"),
    Heading("note", "Note"),
    Heading("withdrawn", "Withdrawn"),
)
OF_QUOTATIONS = (
    Heading("quotation_status", "Quotation status", for_data=True),
    Heading("in_no_capture", "In no capture", Cell.FLAG, for_data=True),
    Heading("at_the_words", "At the words", for_data=True),
)
OF_FIGURES = (
    *(Heading(name, name.capitalize(), Cell.NUMBER, for_data=True) for name in ("low", "high")),
    Heading("low_included", "Low included", Cell.FLAG, for_data=True),
    Heading("high_included", "High included", Cell.FLAG, for_data=True),
    Heading("qualifier", "Qualifier", for_data=True),
    Heading("headline", "Headline", Cell.NUMBER, for_data=True),
    Heading("approximate", "Approximate", Cell.FLAG, for_data=True),
    Heading("unit", "Unit", for_data=True),
)
OF_CLAIMS = (
    Heading("id", "Claim", Cell.ID, for_data=True),
    Heading("as_of", "As of (EDTF)", Cell.DATE, for_data=True),
    Heading("date", "Date", Cell.DATE, for_data=True),
    Heading("affirmed", "Affirmed", Cell.FLAG, for_data=True),
    Heading("text", "Text", for_data=True),
)
QUESTION = Heading("question", "Question")
HIDDEN_BY = {
    "who": ("claimant", "interest"),
    "as-of": ("as_of_words", "as_of"),
    "relayed": ("relayed_by",),
    "scope": ("scope",),
    "mode": ("mode",),
    "quotation": ("quotation", "at_the_words"),
    "note": ("note",),
}
NOT_LOOKED_FOR = "no text"


def words_of(column: Column) -> tuple[Value, ...]:
    """The values of FOR_READERS."""
    relayers = dict.fromkeys(cited.relayed_by for cited in column.citations if cited.relayed_by)
    quotations = dict.fromkeys(cited.quotation for cited in column.citations if cited.quotation)
    return (
        column.words or column.bounds,
        column.bounds,
        column.who,
        column.interest,
        column.said_of,
        ", ".join(relayers),
        column.scope,
        column.mode,
        " … ".join(f"“{quotation}”" for quotation in quotations),
        "; ".join(dict.fromkeys(say_found(cited) for cited in column.citations if cited.quotation)),
        column.note,
        column.withdrawn_reason,
    )


def values_of(column: Column, record: Record) -> Iterator[Value]:
    """The values of OF_QUOTATIONS, OF_FIGURES and OF_CLAIMS; the record is that of the claim."""
    quoting = [cited for cited in column.citations if cited.quotation]
    yield "; ".join(cited.found or NOT_LOOKED_FOR for cited in quoting)
    yield column.is_nowhere if quoting else None
    yield " ".join(dict.fromkeys(filter(None, map(at_words, quoting))))
    figure: dict[str, Any] = record["figure"] or {}
    yield from (figure.get(heading.name) for heading in OF_FIGURES)
    yield from (record[heading.name] for heading in OF_CLAIMS)


def note_of(cited: Cited) -> Note:
    """The reference of a citation, with what is said of its quotation."""
    return Note(
        cited.number,
        cited.locator,
        cited.quotation,
        cited.found,
        cited.standing,
        cited.is_nowhere,
        cited.reads,
        at_words(cited),
    )


def at_words(cited: Cited) -> str:
    """The address that opens the source at the quotation; empty where its newest capture does not hold that."""
    return cited.address if cited.found not in ("", Match.MISSING) else ""
