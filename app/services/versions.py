"""Versions: the captures of a source in the order of time, what changed between two, and where each quotation stood."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.domain.moved_figures import MovedFigure, moved_figures
from app.domain.reading import LANGUAGES
from app.domain.text_changes import Comparison, compare_texts
from app.services.records import fetch
from app.services.standings import Seen, Traced, trace
from app.storage.models import Capture, Source
from app.storage.queries import captures as queries

MOST_SHOWN = 200  # changes of one comparison
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Version:
    """A capture without its text, numbered from 1 in the order of time."""

    number: int
    id: str
    captured_at: datetime
    type: str
    method: str
    length: int


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """A quotation with what stands in each version, None where it was not looked for."""

    claim_id: str
    citation_id: str
    quotation: str
    traced: Traced
    seen: tuple[Seen | None, ...]


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """All versions of a source, and what changed from number `before` to number `after` (both 0: only one is there).

    Only the first MOST_SHOWN changes are in `comparison.changes`; `changes` counts all.
    """

    source_title: str
    versions: tuple[Version, ...]
    quotations: tuple[QuotationRow, ...]
    before: int
    after: int
    comparison: Comparison | None
    changes: int
    figures: tuple[MovedFigure, ...]


def read_versions(
    session: Session, source_id: str, before: int | None = None, after: int | None = None
) -> VersionsPage:
    """The versions of a source; without numbers the last two that hold all of the text are compared, else the last two.

    Raises NotFound, and InvalidValue for a number that no version has.
    """
    source = fetch(session, Source, source_id)
    versions = _versions(session, source_id)
    first, second = _chosen(versions, before, after)
    comparison, figures = None, list[MovedFigure]()
    if first and second:
        comparison = compare_texts(_text(session, versions[first - 1]), _text(session, versions[second - 1]))
        figures = moved_figures(comparison.changes[:MOST_SHOWN], _language(source))
    return VersionsPage(
        source_title=source.title,
        versions=versions,
        quotations=_quotations(session, source_id, versions),
        before=first,
        after=second,
        comparison=Comparison(comparison.changes[:MOST_SHOWN], comparison.unchanged) if comparison else None,
        changes=len(comparison.changes) if comparison else 0,
        figures=tuple(figures),
    )


def _versions(session: Session, source_id: str) -> tuple[Version, ...]:
    rows = reversed(session.execute(queries.captures_of_source(source_id)).all())
    return tuple(
        Version(number, row.id, row.captured_at, row.type, row.method, row.length)
        for number, row in enumerate(rows, start=1)
    )


def _chosen(versions: Sequence[Version], before: int | None, after: int | None) -> tuple[int, int]:
    for name, number in (("before", before), ("after", after)):
        if number is not None and not 1 <= number <= len(versions):
            raise InvalidValue(name, f"There is no version {number:,}; this source has {len(versions):,}.")
    if len(versions) < 2:
        return 0, 0
    if before is None and after is None:
        alike = [pair for pair in pairwise(versions) if pair[0].type == pair[1].type]
        pair = alike[-1] if alike else (versions[-2], versions[-1])
        return pair[0].number, pair[1].number
    if after is None:
        return before or 1, min((before or 1) + 1, len(versions))
    return before if before is not None else max(after - 1, 1), after


def _text(session: Session, version: Version) -> str:
    return session.scalars(select(Capture.text).where(Capture.id == version.id)).one()


def _language(source: Source) -> str:
    language = source.language.partition("-")[0].lower()
    return language if language in LANGUAGES else ENGLISH


def _quotations(session: Session, source_id: str, versions: Sequence[Version]) -> tuple[QuotationRow, ...]:
    rows: dict[str, Any] = {row.citation_id: row for row in session.execute(queries.quotations_of_source(source_id))}
    traced = trace(session, {citation_id: row.quotation for citation_id, row in rows.items()})
    return tuple(
        QuotationRow(
            rows[citation_id].claim_id,
            citation_id,
            rows[citation_id].quotation,
            found,
            tuple({seen.capture_id: seen for seen in found.seen}.get(version.id) for version in versions),
        )
        for citation_id, found in traced.items()
    )
