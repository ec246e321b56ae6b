"""Flat claims: all claims in one table for a spreadsheet, a row for each citation, with a permalink."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.domain.figure import plain
from app.exchange.base import Cell, Column, Layout, Row
from app.services.citing import cite_sources
from app.services.columns import who_says
from app.services.quotations import Told, tell, told_among
from app.storage.history import plain_value
from app.storage.queries import exports as queries
from app.storage.queries.scopes import terms_of_claims

ROWS_AT_ONCE = 500
NUMBERS = ("low", "high", "headline")
OF_QUOTATION = ("quotation_status", "quotation_found", "in_no_capture", "at_the_words")
DAYS = ("as_of_earliest", "as_of_latest")

FLAT_CLAIMS = Layout(
    "claims",
    (
        Column("permalink"),
        *(Column(name) for name in ("question", "claimant", "words")),
        *(Column(name, Cell.NUMBER) for name in ("low", "high")),
        *(Column(name, Cell.FLAG) for name in ("low_included", "high_included")),
        Column("qualifier"),
        Column("headline", Cell.NUMBER),
        Column("unit"),
        Column("approximate", Cell.FLAG),
        Column("date", Cell.DATE),
        Column("affirmed", Cell.FLAG),
        Column("text"),
        Column("as_of", Cell.DATE),
        *(Column(name, Cell.DAY) for name in DAYS),
        *(Column(name) for name in ("scope", "terms", "mode", "status", "quotation", "locator", "relayed_by")),
        *(Column(name) for name in ("source", "publisher")),
        Column("issued", Cell.DATE),
        *(Column(name) for name in ("url", "citation", "quotation_status", "quotation_found")),
        Column("in_no_capture", Cell.FLAG),
        Column("at_the_words"),
    ),
)


def flat_rows(session: Session, base_url: str) -> Iterator[Row]:
    """The rows, from one query and, for every batch of them, a look at its sources, its terms and its quotations."""
    statement = queries.claims_with_citations(queries.BYTE_ORDER[session.get_bind().dialect.name])
    result = session.execute(statement, execution_options={"yield_per": ROWS_AT_ONCE})
    for batch in result.partitions():
        cited = cite_sources(session, sorted({row.source_id for row in batch if row.source_id}))
        terms = _terms(session, sorted({row.id for row in batch}))
        told = told_among(session, [row.citation_id for row in batch if row.quotation])
        for row in batch:
            record = dict(row._mapping)
            record["permalink"] = f"{base_url}/claims/{row.id}"
            record["claimant"] = who_says(row.claimant, row.said_as)
            record["terms"] = terms.get(row.id, "")
            record["citation"] = cited[row.source_id][1] if row.source_id else None
            record.update(_told(row, told.get(row.citation_id)))
            record.update({name: plain(record[name]) for name in NUMBERS if record[name] is not None})
            record.update({name: plain_value(record[name]) for name in DAYS})
            yield tuple(record[column.name] for column in FLAT_CLAIMS.columns)


def _told(row: Any, told: Told | None) -> dict[str, Any]:
    """What is said of the quotation of a row, null where there is none."""
    if not row.quotation:
        return dict.fromkeys(OF_QUOTATION)
    quoted = tell(row, row.url, told)
    return dict(zip(OF_QUOTATION, (quoted.found, quoted.said, quoted.is_nowhere, quoted.at_words), strict=True))


def _terms(session: Session, claim_ids: Sequence[str]) -> dict[str, str]:
    """The terms of each claim that has some: “place: Kyiv; period: the first month”."""
    told: dict[str, list[str]] = {}
    for row in session.execute(terms_of_claims(claim_ids)):
        told.setdefault(row.claim_id, []).append(f"{row.facet}: {row.label}")
    return {claim_id: "; ".join(terms) for claim_id, terms in told.items()}
