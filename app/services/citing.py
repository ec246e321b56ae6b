"""Citing: sources as one line of plain text each, and by a short name."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from app.domain.asof import parse_as_of
from app.domain.bibliography import Reference, cite, short_name
from app.domain.phrases import say_date
from app.storage.queries import answers as queries

AT_ONCE = 5_000


def cite_sources(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """(status, one-line citation) of each of these sources."""
    found = read_references(session, source_ids)
    return {source_id: (status, cite(reference)) for source_id, (status, reference) in found.items()}


def read_references(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, Reference]]:
    """(status, what a citation shows) of each of these sources."""
    rows: dict[str, tuple[str, list[Any]]] = {}
    authors: dict[str, list[str]] = {source_id: [] for source_id in source_ids}
    for start in range(0, len(source_ids), AT_ONCE):
        found = session.execute(queries.references(source_ids[start : start + AT_ONCE])).all()
        for source_id, status, family, given, literal, *shown in found:
            rows[source_id] = status, shown
            if family or literal:
                authors[source_id].append(short_name(family, given, literal))
    return {
        source_id: (status, Reference._make((*shown, tuple(authors[source_id]))))
        for source_id, (status, shown) in rows.items()
    }


def name_source(reference: Reference) -> str:
    """Where it was published and when (“Gazette, 2 May 2023”); the title where the place is not known."""
    name = reference.container_title or reference.publisher or reference.title
    return f"{name}, {said_of(reference.issued)}" if reference.issued else name


@lru_cache(maxsize=4096)
def said_of(text: str) -> str:
    """The date that an EDTF states, as say_date gives it."""
    return say_date(parse_as_of(text))
