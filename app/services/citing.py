"""Citing: sources as one line of plain text each, and by a short name."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from app.domain.asof import parse_as_of
from app.domain.bibliography import Reference, cite, short_name
from app.domain.phrases import say_date
from app.storage.queries import answers as queries


def cite_sources(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """(status, one-line citation) of each of these sources."""
    found = read_references(session, source_ids)
    return {source_id: (status, cite(reference)) for source_id, (status, reference) in found.items()}


def read_references(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, Reference]]:
    """(status, what a citation shows) of each of these sources."""
    rows, authors = {}, defaultdict(list)
    for row in session.execute(queries.references(source_ids)).all():
        rows[row.id] = row
        if row.family or row.literal:
            authors[row.id].append(short_name(row.family, row.given, row.literal))
    return {source_id: (row.status, _reference(row, authors[source_id])) for source_id, row in rows.items()}


def _reference(row: Any, authors: list[str]) -> Reference:
    return Reference(
        title=row.title,
        authors=tuple(authors),
        container_title=row.container_title,
        publisher=row.publisher,
        volume=row.volume,
        issue=row.issue,
        page=row.page,
        genre=row.genre,
        issued=row.issued,
        accessed=row.accessed,
        url=row.url,
        doi=row.doi,
        archive=row.archive,
    )


def name_source(reference: Reference) -> str:
    """Where it was published and when (“Gazette, 2 May 2023”); the title where the place is not known."""
    name = reference.container_title or reference.publisher or reference.title
    return f"{name}, {_said_of(reference.issued)}" if reference.issued else name


@lru_cache(maxsize=4096)
def _said_of(text: str) -> str:
    return say_date(parse_as_of(text))
