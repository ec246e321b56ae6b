"""Editions: publishing a comparison, which fixes it under a number, and reading what was published."""

import dataclasses
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.domain.edition import Edition, content_of
from app.domain.edition_changes import EditionChanges, compare_editions
from app.domain.edition_reading import read_content
from app.domain.errors import InvalidValue, NotFound
from app.services.captures import sha256_of
from app.services.records import MAX_PARAGRAPH, check_length, fetch, fetch_for_edit, take_key
from app.storage.history import plain_value
from app.storage.models import Comparison, EditionRow
from app.storage.queries import comparisons as queries
from app.storage.types import new_id, utc_now

MOST_ANSWERS = 1_000
LONGEST_CONTENT = 20_000_000  # characters


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition in a list."""

    number: int
    published_at: datetime.datetime
    published_by: str
    note: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Published:
    """An edition with its canonical content as text, and the SHA-256 of that."""

    edition: Edition
    content: str
    sha256: str


def list_recent_editions(session: Session, limit: int) -> list[Any]:
    """The editions published last, rows of `queries.newest_editions`: an edition has no revisions, it tells itself."""
    return list(session.execute(queries.newest_editions(limit)))


def publish(
    session: Session,
    printed: Edition,
    version: int,
    *,
    note: str,
    by: str,
    form_key: str | None = None,
    now: datetime.datetime | None = None,
) -> EditionRow:
    """Fix what was printed of a comparison under the next number; the same form gives the same edition again.

    Raises InvalidValue, EditConflict when the comparison is no longer at that version, Withdrawn or NotFound. Two that
    publish at once get two numbers: one waits for the other at the comparison.
    """
    check_length("note", note, MAX_PARAGRAPH)
    if not printed.answers:
        raise InvalidValue("note", "There is no answer in this view, so there is nothing to publish.")
    edition_id = new_id()
    if form_key:
        kept_id = take_key(session, form_key, EditionRow.kind, edition_id)
        if kept_id != edition_id:
            return fetch(session, EditionRow, kept_id)
    fetch_for_edit(session, Comparison, printed.comparison, version)
    moment = (now or utc_now()).replace(microsecond=0)
    edition = dataclasses.replace(
        printed,
        number=(session.scalar(queries.last_number(printed.comparison)) or 0) + 1,
        published_at=plain_value(moment),
        published_by=by,
        note=note,
    )
    content = content_of(edition)
    if len(content) > LONGEST_CONTENT:
        raise InvalidValue("note", f"This would have {len(content):,} characters; leave out answers by a filter.")
    row = row_of(edition, content, edition_id)
    session.add(row)
    session.flush()
    return row


def row_of(edition: Edition, content: str, edition_id: str) -> EditionRow:
    """The row that keeps an edition with its content."""
    return EditionRow(
        id=edition_id,
        comparison_id=edition.comparison,
        number=edition.number,
        published_at=datetime.datetime.fromisoformat(edition.published_at),
        published_by=edition.published_by,
        note=edition.note,
        sha256=sha256_of(content),
        content=content,
    )


def list_editions(session: Session, comparison_id: str) -> list[EditionLine]:
    """The editions of a comparison, the newest first."""
    return [EditionLine(*row) for row in session.execute(queries.editions_of(comparison_id))]


def read_published(session: Session, comparison_id: str, number: int) -> Published:
    """One edition of a comparison; raises NotFound."""
    row = session.scalars(queries.edition_numbered(comparison_id, number)).one_or_none()
    if row is None:
        raise NotFound("edition", f"{comparison_id}, number {number}")
    return Published(read_content(row.content), row.content, row.sha256)


def read_changes(session: Session, comparison_id: str, before: int, after: int) -> EditionChanges:
    """What changed from one edition to another; raises NotFound."""
    earlier, later = (read_published(session, comparison_id, number) for number in (before, after))
    return compare_editions(earlier.edition, later.edition)


def disagreements(row: EditionRow) -> Iterator[str]:
    """What is wrong with an edition as it is kept, in words: its hash, its form, or what its columns say otherwise."""
    if sha256_of(row.content) != row.sha256:
        yield "its content is not the one that its SHA-256 was made of"
        return
    try:
        edition = read_content(row.content)
    except InvalidValue as error:
        yield f"its content cannot be read: {error.field}: {error.message}"
        return
    kept = row_of(edition, row.content, row.id)
    for name in ("comparison_id", "number", "published_at", "published_by", "note"):
        if getattr(kept, name) != getattr(row, name):
            yield f"its content says otherwise about: {name}"
