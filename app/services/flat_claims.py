"""Flat claims: all claims in one table for a spreadsheet, a row for each citation, with a permalink."""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.domain.figure import plain
from app.exchange.base import Cell, Column, Layout, Row
from app.services.citing import cite_sources
from app.services.columns import who_says
from app.storage.history import plain_value
from app.storage.queries import exports as queries
from app.storage.queries.scopes import terms_of_claims

ROWS_AT_ONCE = 500
NUMBERS = ("low", "high", "headline")
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
        *(Column(name) for name in ("url", "citation")),
    ),
)


def flat_rows(session: Session, base_url: str) -> Iterator[Row]:
    """The rows, from one query and, for every batch of them, one look at its sources and one at its terms."""
    statement = queries.claims_with_citations(queries.BYTE_ORDER[session.get_bind().dialect.name])
    result = session.execute(statement, execution_options={"yield_per": ROWS_AT_ONCE})
    for batch in result.mappings().partitions():
        cited = cite_sources(session, sorted({row["source_id"] for row in batch if row["source_id"]}))
        terms = _terms(session, sorted({row["id"] for row in batch}))
        for row in batch:
            record = dict(row)
            record["permalink"] = f"{base_url}/claims/{row['id']}"
            record["claimant"] = who_says(row["claimant"], row["said_as"])
            record["terms"] = terms.get(row["id"], "")
            record["citation"] = cited[row["source_id"]][1] if row["source_id"] else None
            record.update({name: plain(row[name]) for name in NUMBERS if row[name] is not None})
            record.update({name: plain_value(row[name]) for name in DAYS})
            yield tuple(record[column.name] for column in FLAT_CLAIMS.columns)


def _terms(session: Session, claim_ids: Sequence[str]) -> dict[str, str]:
    """The terms of each claim that has some: “place: Kyiv; period: the first month”."""
    told: dict[str, list[str]] = {}
    for row in session.execute(terms_of_claims(claim_ids)):
        told.setdefault(row.claim_id, []).append(f"{row.facet}: {row.label}")
    return {claim_id: "; ".join(terms) for claim_id, terms in told.items()}
