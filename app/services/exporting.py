"""Exporting: the whole ledger as plain tables, read row by row from one state of the database."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.domain.figure import plain
from app.exchange.base import Cell, Dataset, Layout, Row, Table
from app.services.flat_claims import FLAT_CLAIMS, flat_rows
from app.services.flat_quotations import FLAT_QUOTATIONS, quotation_rows
from app.services.layouts import LAYOUTS
from app.services.revisions import PUBLIC_KINDS
from app.storage.base import Base
from app.storage.history import plain_value
from app.storage.models import Revision
from app.storage.queries import exports as queries
from app.storage.types import AnySelect

ROWS_AT_ONCE = 500
LONG_ROWS_AT_ONCE = 20
LONG_ROWS = ("captures", "editions", "revisions")  # a row may hold a whole article
AS_TEXT: dict[Cell, Callable[[Any], str]] = {Cell.NUMBER: plain, Cell.DAY: plain_value, Cell.MOMENT: plain_value}

Record = dict[str, Any]


def read_ledger(session: Session, base_url: str) -> Dataset:
    """The ledger, read from the session as its rows are asked for.

    `base_url` is the address of this Variorum without a slash at its end; permalinks begin with it.
    """
    tables = tuple(Table(layout, read_rows(session, layout, select_rows(session, layout))) for layout in LAYOUTS)
    flat = Table(FLAT_CLAIMS, flat_rows(session, base_url))
    return Dataset(tables, flat, Table(FLAT_QUOTATIONS, quotation_rows(session)))


def read_rows(session: Session, layout: Layout, statement: AnySelect) -> Iterator[Row]:
    """The rows of a query for the columns of the layout, as plain values; the parts of a record are numbered from 0."""
    converters = [
        (place, AS_TEXT[column.cell]) for place, column in enumerate(layout.columns) if column.cell in AS_TEXT
    ]
    owner, position = None, 0
    at_once = LONG_ROWS_AT_ONCE if layout.name in LONG_ROWS else ROWS_AT_ONCE
    for row in session.execute(statement, execution_options={"yield_per": at_once}):
        values = list(row)
        for place, as_text in converters:
            if values[place] is not None:
                values[place] = as_text(values[place])
        if layout.is_list:
            position = position + 1 if values[0] == owner else 0
            owner, values[1] = values[0], position
        yield tuple(values)


def read_records(session: Session, layout: Layout, ids: Sequence[str]) -> dict[str, Record]:
    """Those of the records with these ids that there are, each with its parts, by id."""
    records = Base.metadata.tables[layout.name]
    names = [column.name for column in layout.columns]
    rows = read_rows(session, layout, select_rows(session, layout).where(records.c.id.in_(ids)))
    found: dict[str, Record] = {str(row[0]): dict(zip(names, row, strict=True)) for row in rows}
    for part in (part for part in LAYOUTS if part.part_of == layout.name and found):
        # by way of the record, because the parts of a claim are indexed by its question first
        statement = select_rows(session, part).join(records).where(records.c.id.in_(list(found)))
        _nest(part, read_rows(session, part, statement), found)
    return found


def _nest(part: Layout, rows: Iterable[Row], records: dict[str, Record]) -> None:
    names = [column.name for column in part.nested_columns]
    for record in records.values():
        record[part.field] = [] if part.is_list else None
    for row in rows:
        values = dict(zip(names, row[part.key_length :], strict=True))
        if part.is_list:
            records[str(row[0])][part.field].append(values)
        else:
            records[str(row[0])][part.field] = values


def select_rows(session: Session, layout: Layout) -> AnySelect:
    """The query for all rows of a table, in the order of its key; accounts and their history stay where they are."""
    columns = [column.name for column in layout.columns]
    order = [*columns[: layout.key_length], *(["id"] if "id" in columns[layout.key_length :] else [])]
    collation = queries.BYTE_ORDER[session.get_bind().dialect.name]
    statement = queries.rows_in_order(Base.metadata.tables[layout.name], columns, order, collation)
    return statement.where(Revision.kind.in_(PUBLIC_KINDS)) if layout.name == Revision.__tablename__ else statement
