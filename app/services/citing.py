"""Citing: sources as one line of plain text each."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.domain.bibliography import Reference, cite, short_name
from app.storage.queries import answers as queries


def cite_sources(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """(status, one-line citation) of each of these sources."""
    authors: dict[str, list[str]] = {}
    for row in session.execute(queries.authors_of(source_ids)):
        authors.setdefault(row.source_id, []).append(short_name(row.family, row.given, row.literal))
    cited = {}
    for row in session.execute(queries.references(source_ids)):
        reference = Reference(
            title=row.title,
            authors=tuple(authors.get(row.id, ())),
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
        cited[row.id] = (row.status, cite(reference))
    return cited
