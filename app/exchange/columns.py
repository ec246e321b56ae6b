"""Columns: the ways in which a column of a layout is declared."""

from enum import StrEnum

from app.exchange.base import Cell, Column


def lines(*names: str) -> tuple[Column, ...]:
    """Columns of text that may be left out or empty."""
    return tuple(Column(name) for name in names)


def needed(name: str, cell: Cell = Cell.TEXT) -> Column:
    """A column that must be given."""
    return Column(name, cell, is_needed=True)


def choice(name: str, choices: type[StrEnum], default: StrEnum | None = None) -> Column:
    """A column of a closed list; without a default, loading works it out."""
    return Column(name, choices=tuple(choices), default=default)


def refers(name: str, table: str) -> Column:
    """A column that names a record."""
    return Column(name, Cell.ID, refers_to=table, is_needed=True)


def may_refer(name: str, table: str) -> Column:
    """A column that names a record, or null."""
    return Column(name, Cell.ID, refers_to=table, is_open=True, default=None)


def open_ended(name: str, cell: Cell) -> Column:
    """A column that may be null."""
    return Column(name, cell, is_open=True, default=None)


def worked_out(name: str, cell: Cell = Cell.TEXT) -> Column:
    """A column that loading works out when it is left out."""
    return Column(name, cell, default=None)
