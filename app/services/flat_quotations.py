"""Flat quotations: what the captures say of each quotation on the day of an export, in a table of its own."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from app.exchange.base import Cell, Column, Layout, Row
from app.exchange.columns import refers
from app.services.quotations import tell, told_among
from app.storage.queries import exports as queries

ROWS_AT_ONCE = 500

FLAT_QUOTATIONS = Layout(
    "quotations",
    (
        refers("citation_id", "citations"),
        *(Column(name) for name in ("status", "said")),
        Column("in_no_capture", Cell.FLAG),
        *(Column(name) for name in ("reads", "at_the_words")),
    ),
)


def quotation_rows(session: Session) -> Iterator[Row]:
    """A row for each citation that quotes: how its quotation stands, and the address at its words."""
    statement = queries.quotations(queries.BYTE_ORDER[session.get_bind().dialect.name])
    result = session.execute(statement, execution_options={"yield_per": ROWS_AT_ONCE})
    for batch in result.partitions():
        told = told_among(session, [row.citation_id for row in batch])
        for row in batch:
            quoted = tell(row, row.url, told.get(row.citation_id))
            yield row.citation_id, quoted.found, quoted.words, quoted.is_nowhere, quoted.reads, quoted.at_words
