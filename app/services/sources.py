"""Sources: making and changing publications."""

from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.asof import parse_as_of
from app.domain.errors import InvalidValue, NotFound
from app.services.citation_keys import imported_key, key_for
from app.services.citing import cite_sources
from app.services.paging import Slice, read_slice
from app.services.quotations import Quoted, tell_lines, told_in_source
from app.services.records import (
    MAX_LINE,
    MAX_PARAGRAPH,
    add_once,
    check_all,
    check_given,
    check_length,
    fetch,
    fetch_for_edit,
    replace_parts,
)
from app.storage.models import Contributor, Party, Source
from app.storage.models.source import ContributorRole, SourceType
from app.storage.queries import captures as capture_queries
from app.storage.queries import sources as queries
from app.storage.types import new_id

MAX_CONTRIBUTORS = 200
WEB_SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class ContributorDraft:
    """A name on a source: `family` with `given`, or `literal` for a body or a name that is not to be split."""

    role: ContributorRole = ContributorRole.AUTHOR
    family: str = ""
    given: str = ""
    literal: str = ""
    party_id: str | None = None


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """What a person says about a source; names and meanings are those of CSL."""

    title: str
    type: SourceType = SourceType.WEB_PAGE
    title_short: str = ""
    container_title: str = ""
    publisher_id: str | None = None
    publisher_place: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    volume: str = ""
    issue: str = ""
    number: str = ""
    page: str = ""
    edition: str = ""
    section: str = ""
    genre: str = ""
    medium: str = ""
    language: str = ""
    archive: str = ""
    archive_location: str = ""
    note: str = ""
    contributors: tuple[ContributorDraft, ...] = field(default=())


COLUMNS = tuple(part.name for part in fields(SourceDraft) if part.name != "contributors")
LINES = tuple(name for name in COLUMNS if name not in {"type", "publisher_id", "note"})


def create_source(
    session: Session,
    draft: SourceDraft,
    form_key: str | None = None,
    source_id: str | None = None,
    citation_key: str = "",
) -> Source:
    """A new source; raises InvalidRecord, or NotFound for its publisher.

    `source_id` is given where the caller has already settled its id. Its citation key is the one given, where that is
    free, or is made of author, year and title; it stays the same whatever becomes of those.
    """
    source = new_source(session, draft, source_id or new_id())
    source.citation_key = imported_key(session, citation_key, made_key(draft, source.id))
    return add_once(session, source, form_key)


def new_source(session: Session, draft: SourceDraft, source_id: str) -> Source:
    """A new source that is not yet added and has no key; raises as create_source does."""
    check_draft(session, draft)
    source = Source(id=source_id, contributors=_made_contributors(draft))
    _apply(source, draft)
    return source


def made_key(draft: SourceDraft, source_id: str) -> str:
    """The citation key that a new source asks for."""
    names = [(name.role, name.family or name.literal) for name in draft.contributors]
    return key_for(names, draft.issued, draft.title, source_id)


def edit_source(session: Session, source_id: str, version: int, draft: SourceDraft) -> Source:
    """The source, changed; raises InvalidRecord, EditConflict, Withdrawn or NotFound."""
    source = fetch_for_edit(session, Source, source_id, version)
    check_draft(session, draft)
    _apply(source, draft)
    if _contributors_of(source) != draft.contributors:
        replace_parts(session, source, "contributors", _made_contributors(draft))
    session.flush()
    return source


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source as it is read: its citation, its captures without their text, and the claims that stand in it.

    `standings` are what the captures say of the quotations, by citation.
    """

    source: Source
    publisher: str
    citation: str
    captures: list[Any]
    claims: list[Any]
    standings: dict[str, Quoted]


def read_source(session: Session, source_id: str) -> SourcePage:
    """One source with what hangs on it; raises NotFound."""
    source = fetch(session, Source, source_id)
    claims = list(session.execute(queries.claims_from_source(source_id)))
    return SourcePage(
        source=source,
        publisher=fetch(session, Party, source.publisher_id).name if source.publisher_id else "",
        citation=cite_sources(session, [source_id])[source_id][1],
        captures=list_captures(session, source_id),
        claims=claims,
        standings=tell_lines(claims, told_in_source(session, source_id)),
    )


def list_sources(session: Session, typed: str, after: str | None) -> Slice:
    """One piece of the sources that hold what was typed, the last recorded first."""
    return read_slice(session, queries.source_list(typed), queries.LIST_KEYS, after, descending=True)


def list_captures(session: Session, source_id: str) -> list[Any]:
    """The captures of a source without their text, newest first."""
    return list(session.execute(capture_queries.captures_of_source(source_id)))


def title_of(session: Session, source_id: str) -> str:
    """The title of a source; raises NotFound."""
    title = session.scalar(select(Source.title).where(Source.id == source_id))
    if title is None:
        raise NotFound(Source.kind, source_id)
    return title


def _contributors_of(source: Source) -> tuple[ContributorDraft, ...]:
    return tuple(
        ContributorDraft(ContributorRole(name.role), name.family, name.given, name.literal, name.party_id)
        for name in source.contributors
    )


def _apply(source: Source, draft: SourceDraft) -> None:
    for name in COLUMNS:
        setattr(source, name, getattr(draft, name))
    source.issued = parse_as_of(draft.issued).text if draft.issued else ""
    source.accessed = parse_as_of(draft.accessed).text if draft.accessed else ""


def _made_contributors(draft: SourceDraft) -> list[Contributor]:
    return [
        Contributor(
            position=place,
            role=name.role,
            family=name.family,
            given=name.given,
            literal=name.literal,
            party_id=name.party_id,
        )
        for place, name in enumerate(draft.contributors)
    ]


def check_draft(session: Session, draft: SourceDraft) -> None:
    """Raises InvalidRecord, or NotFound for the publisher."""
    check_all(
        [
            lambda: check_given("title", draft.title, "Give the source its title, or a description in its place."),
            *(lambda name=name: check_length(name, getattr(draft, name), MAX_LINE) for name in LINES),
            lambda: check_length("note", draft.note, MAX_PARAGRAPH),
            lambda: _check_date("issued", draft.issued),
            lambda: _check_date("accessed", draft.accessed),
            lambda: check_url("url", draft.url),
            lambda: _check_contributors(draft.contributors),
        ]
    )
    if draft.publisher_id:
        fetch(session, Party, draft.publisher_id)


def check_url(field_name: str, url: str) -> None:
    """Raises InvalidValue for anything but an absolute http or https address; empty is allowed."""
    if not url:
        return
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in WEB_SCHEMES and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or any(letter.isspace() for letter in url):
        raise InvalidValue(field_name, "Write the whole address, beginning with https:// or http://.")


def _check_date(field_name: str, text: str) -> None:
    if text:
        parse_as_of(text, field=field_name)


def _check_contributors(names: tuple[ContributorDraft, ...]) -> None:
    if len(names) > MAX_CONTRIBUTORS:
        raise InvalidValue("contributors", f"A source names at most {MAX_CONTRIBUTORS} people; keep the first ones.")
    for name in names:
        if bool(name.family) == bool(name.literal):
            raise InvalidValue("contributors", "Write each name as “Family, Given”, or the name of a body alone.")
        for part in (name.family, name.given, name.literal):
            check_length("contributors", part, MAX_LINE)
