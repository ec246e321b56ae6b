"""Matching: which source that is here a record of a bibliography is about.

By the public id, the citation key, the DOI, the address of a page, the ISBN together with the title, or the title, year
and first author where nothing else differs, in this order. A key does not count where both have a DOI and those differ:
two libraries give one key to two works.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from app.domain.caseless import caseless
from app.domain.citation_key import is_key
from app.exchange.bibliographies.base import Record
from app.exchange.bibliographies.types import OTHER
from app.storage.queries import sources as queries

ALIKE = "title, year and author"


class Match(NamedTuple):
    """A source, its version and status, and in words what it was known by."""

    id: str
    version: int
    withdrawn_reason: str | None
    by: str


@dataclass(slots=True)
class Known:
    """The sources that records could be about, by each thing that they are known by.

    `alike` are those of one title, year and first author, `given` the ones that earlier records were found to be about.
    """

    marks: dict[tuple[str, str], Any] = field(default_factory=dict)
    alike: dict[str, list[Any]] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    def find(self, record: Record) -> Match | None:
        """The source that a record is about; None for a new one. Of several that are alike, each is given once."""
        found = self._by_mark(record) or self._alike(record)
        if found:
            self.given.add(found.id)
        return found

    def _by_mark(self, record: Record) -> Match | None:
        doi = plain_doi(record.item.doi)
        for mark in marks_of(record):
            row = self.marks.get(mark)
            is_other = mark[0] == "citation key" and row and doi and row.doi and plain_doi(row.doi) != doi
            if row and not is_other:
                return Match(row.id, row.version, row.withdrawn_reason, mark[0])
        return None

    def _alike(self, record: Record) -> Match | None:
        for row in self.alike.get(likeness_of(record), ()):
            if row.id not in self.given and not _differs(record, row):
                return Match(row.id, row.version, row.withdrawn_reason, ALIKE)
        return None


def read_known(session: Session, records: Iterable[Record]) -> Known:
    """Those of the sources that any of the records could be about; the rows of the others are let go at once."""
    records = list(records)
    wanted = {mark for record in records for mark in marks_of(record)}
    likenesses = set(map(likeness_of, records))
    known = Known()
    if not records:
        return known
    for row in session.execute(queries.source_marks(), execution_options={"yield_per": 1_000}):
        for mark in _marks(row.id, row.citation_key or "", row.doi, row.url, row.isbn, row.title):
            if mark in wanted:
                known.marks.setdefault(mark, row)
        likeness = _likeness(row.title, row.issued, row.author)
        if likeness in likenesses:
            known.alike.setdefault(likeness, []).append(row)
    return known


def likeness_of(record: Record) -> str:
    """Title, year and first author of a record, without case."""
    authors = (name.family + name.literal for name in record.item.names if name.role == "author")
    return _likeness(record.item.title, record.item.issued, next(authors, ""))


def _likeness(title: str, issued: str, author: str) -> str:
    return caseless(f"{title}|{issued[:4]}|{author}")


def _differs(record: Record, row: Any) -> bool:
    """Something that both say is not the same, or one of them says too little to be told from another work."""
    item = record.item
    pairs = [
        (item.type.replace(OTHER, ""), row.type.replace(OTHER, "")),
        (plain_doi(item.doi), plain_doi(row.doi)),
        (_plain_url(item.url), _plain_url(row.url)),
        *((getattr(item, name), getattr(row, name)) for name in ("container_title", "volume", "issue", "page", "isbn")),
    ]
    is_certain = bool(row.author) and bool(row.issued)
    return any(ours != theirs and ((ours and theirs) or not is_certain) for ours, theirs in pairs)


def marks_of(record: Record) -> Sequence[tuple[str, str]]:
    """What a record is known by, the surest first."""
    item = record.item
    key = record.key if is_key(record.key) else ""
    return _marks(item.id, key, item.doi, item.url, item.isbn, item.title)


def plain_doi(doi: str) -> str:
    """A DOI without case and without an address in front."""
    return doi.lower().rpartition("doi.org/")[2].removeprefix("doi:").strip()


def _marks(id_: str, key: str, doi: str, url: str, isbn: str, title: str) -> list[tuple[str, str]]:
    digits = "".join(letter for letter in isbn.split(" ")[0].upper() if letter.isdigit() or letter == "X")
    marks = [
        ("id", id_),
        ("citation key", key),
        ("DOI", plain_doi(doi)),
        ("address", _plain_url(url)),
        ("ISBN and title", f"{digits[-10:-1]} {caseless(title)}" if len(digits) >= 10 else ""),
    ]
    return [mark for mark in marks if mark[1]]


def _plain_url(url: str) -> str:
    """An address without scheme, www., fragment and last slash; that of a whole site tells no page from another."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if not path and not parts.query:
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{path}?{parts.query}"
