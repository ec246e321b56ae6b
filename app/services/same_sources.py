"""Same sources: sources that are there already, found before the same publication is recorded once more."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.sameness import address_key, doi_key, site_of
from app.services.captures import sha256_of
from app.storage.queries import same_sources as queries


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A source that may be the same publication, and why: one sentence."""

    source_id: str
    title: str
    why: str


def find_duplicates(
    session: Session, addresses: tuple[str, ...] = (), doi: str = "", text: str = "", file_sha256: str = ""
) -> list[Duplicate]:
    """The sources with one of these addresses, that DOI, that text or that file; each once, the surest reason first."""
    found: dict[str, Duplicate] = {}
    for duplicate in _all(session, addresses, doi, text, file_sha256):
        found.setdefault(duplicate.source_id, duplicate)
    return list(found.values())


def source_at(session: Session, url: str) -> str | None:
    """The id of the first source with that address, spelled in whatever way; None when there is none."""
    return next((duplicate.source_id for duplicate in _with_address(session, url)), None)


def sources_of_file(session: Session, file_sha256: str) -> list[str]:
    """The ids of the sources of which that very file was captured."""
    return [row.id for row in session.execute(queries.sources_of_file(file_sha256))]


def _all(session: Session, addresses: tuple[str, ...], doi: str, text: str, file_sha256: str) -> Iterator[Duplicate]:
    for url in addresses:
        yield from _with_address(session, url)
    key = doi_key(doi)
    if key:
        for row in session.execute(queries.sources_with_doi(key)):
            if doi_key(row.doi) == key:
                yield Duplicate(row.id, row.title, "It has the same DOI.")
    if file_sha256:
        for row in session.execute(queries.sources_of_file(file_sha256)):
            yield Duplicate(row.id, row.title, "The very same file was captured there.")
    if text:
        for row in session.execute(queries.sources_of_text(sha256_of(text))):
            yield Duplicate(row.id, row.title, f"It says the same, word for word{_elsewhere(row.url)}.")


def _with_address(session: Session, url: str) -> Iterator[Duplicate]:
    key = address_key(url)
    if not key:
        return
    for row in session.execute(queries.sources_of_site(site_of(key))):
        if address_key(row.url) == key:
            yield Duplicate(row.id, row.title, "It has the same address.")
    captured = session.execute(queries.sources_captured_from(site_of(key)))
    ids = {row.source_id for row in captured if address_key(row.address) == key}
    for row in session.execute(queries.sources_with_ids(ids)) if ids else ():
        yield Duplicate(row.id, row.title, "A capture of it came from the same address.")


def _elsewhere(url: str) -> str:
    return f", at {url}" if url else ""
