"""Snapshots of many records: what their revisions keep, read as rows or made of what is kept, without any entity."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from app.services.intake.entries import Incoming
from app.services.layouts import LAYOUTS
from app.storage.history import Snapshot, plain_value

OWNERS = {(layout.part_of, layout.field): layout.columns[0].name for layout in LAYOUTS if layout.part_of}
PLAIN = (str, type(None), bool, int)


def read_snapshots(session: Session, model: type[Any], ids: Sequence[str]) -> list[Snapshot]:
    """The records with these ids as `snapshot` of app/storage/history.py has them, in the order of their ids."""
    names = _names(model, model.private_columns)
    columns = [getattr(model, name) for name in names]
    rows = session.execute(select(*columns).where(model.id.in_(ids)).order_by(model.id))
    shots = {shot["id"]: shot for shot in (_shot(names, row) for row in rows)}
    for field in model.part_names:
        _add_parts(session, model, field, shots)
    return list(shots.values())


def snapshots_of(model: type[Any], records: Sequence[Incoming]) -> list[Snapshot]:
    """Records that are kept just now, as `read_snapshots` would read them."""
    names = _names(model, model.private_columns)
    parts = [(field, *_part(model, field)) for field in model.part_names]
    shots = []
    for record in records:
        shot = _shot(names, map(record.values.__getitem__, names))
        for field, part_names, is_list in parts:
            nested = [_shot(part_names, map(values.__getitem__, part_names)) for values in record.parts[field]]
            shot[field] = nested if is_list else next(iter(nested), None)
        shots.append(shot)
    return shots


def _part(model: type[Any], field: str) -> tuple[list[str], bool]:
    """The columns of a part of a record, and whether a record has any number of it."""
    relationship = inspect(model).relationships[field]
    return _names(relationship.mapper.class_, relationship.mapper.class_.private_columns), bool(relationship.uselist)


def _add_parts(session: Session, model: type[Any], field: str, shots: dict[str, Snapshot]) -> None:
    relationship = inspect(model).relationships[field]
    part = relationship.mapper.class_
    names, owner = _names(part, ()), OWNERS[model.__tablename__, field]
    for shot in shots.values():
        shot[field] = [] if relationship.uselist else None
    columns = [getattr(part, name) for name in names]
    # joined to the record, because the parts of a claim are indexed by its question first
    statement = select(*columns).join(model).where(model.id.in_(shots)).order_by(getattr(part, owner))
    for row in session.execute(statement.order_by(*(relationship.order_by or ()))):
        shot = _shot(names, row)
        if relationship.uselist:
            shots[shot[owner]][field].append(shot)
        else:
            shots[shot[owner]][field] = shot


def _names(model: type[Any], private: Iterable[str]) -> list[str]:
    return [attribute.key for attribute in inspect(model).column_attrs if attribute.key not in private]


def _shot(names: Sequence[str], row: Iterable[Any]) -> Snapshot:
    return {name: value if isinstance(value, PLAIN) else _plain(value) for name, value in zip(names, row, strict=True)}


_plain = lru_cache(maxsize=1_024)(plain_value)  # many records share their times, days and numbers
