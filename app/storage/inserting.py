"""Inserting: many rows handed to the driver itself, which spares the greater part of what SQLAlchemy does for each."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert
from sqlalchemy.orm import Session

KEPT_VALUES = 256

Processor = Callable[[Any], Any] | None


def insert_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all with the same columns; those that are left out get their default."""
    if not rows:
        return
    connection = session.connection()
    names = [column.name for column in table.columns]
    if any(name not in rows[0] for name in names):
        connection.execute(insert(table), list(rows))  # with the defaults that the model knows
        return
    processors = _processors(connection, table)
    compiled = insert(table).values({name: bindparam(name) for name in names}).compile(dialect=connection.dialect)
    order = compiled.positiontup
    if order is None:
        named = [{name: _bound(processors[name], row[name]) for name in names} for row in rows]
        connection.exec_driver_sql(str(compiled), named)
    else:
        bound = [(name, processors[name]) for name in order]
        connection.exec_driver_sql(
            str(compiled), [tuple([row[name] if to is None else to(row[name]) for name, to in bound]) for row in rows]
        )


def _bound(processor: Processor, value: Any) -> Any:
    return value if processor is None else processor(value)


def _processors(connection: Connection, table: Table) -> dict[str, Processor]:
    """What turns the values of each column into those of the driver; of many rows some values are the same."""
    dialect = connection.dialect
    found = {column.name: column.type.dialect_impl(dialect).bind_processor(dialect) for column in table.columns}
    return {name: lru_cache(KEPT_VALUES)(to) if to else None for name, to in found.items()}
