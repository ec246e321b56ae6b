"""Columns: the rows of a comparison as answers that the domain compares, and as columns that a page shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.domain.answer import Answer, Interest, Kind, Mode
from app.domain.asof import AsOf, parse_as_of
from app.domain.display import show
from app.domain.figure import Figure, Qualifier
from app.domain.phrases import say_date


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation of an answer; `number` is that of its source in the list of references, `source` its short name."""

    number: int
    id: str
    source: str
    source_id: str
    capture_id: str | None
    quotation: str
    offset_start: int | None
    offset_end: int | None
    found: str
    locator: str
    relayed_by_id: str | None
    relayed_by: str


@dataclass(frozen=True, slots=True)
class Column:
    """One answer as it is shown: `words` as they stood, `bounds` as they were read, `said_of` the as-of in words."""

    number: int
    claim_id: str
    question_id: str
    claimant_id: str
    claimant: str
    interest: str | None
    words: str
    bounds: str
    as_of: str
    said_of: str
    scope: str
    mode: str
    note: str
    status: str
    withdrawn_reason: str | None
    citations: tuple[Cited, ...]


def cited_by_claim(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """The rows of citations, under the claim that each belongs to, in their order."""
    by_claim: dict[str, list[Any]] = {}
    for row in rows:
        by_claim.setdefault(row.claim_id, []).append(row)
    return by_claim


def number_sources(cited: Iterable[Sequence[Any]]) -> dict[str, int]:
    """The number of each source, counted from 1 as they are first cited."""
    numbers: dict[str, int] = {}
    for citations in cited:
        for row in citations:
            numbers.setdefault(row.source_id, len(numbers) + 1)
    return numbers


def column_of(place: int, row: Any, citations: Sequence[Any], numbers: dict[str, int]) -> Column:
    """The column that a page shows for a claim, from its row, the rows of its citations and the numbers of sources."""
    return Column(
        number=place,
        claim_id=row.id,
        question_id=row.question_id,
        claimant_id=row.claimant_id,
        claimant=row.claimant,
        interest=row.interest,
        words=row.words,
        bounds=_bounds(row),
        as_of=row.as_of,
        said_of=_said_of(row.as_of),
        scope=row.scope,
        mode=row.mode,
        note=row.note,
        status=row.status,
        withdrawn_reason=row.withdrawn_reason,
        citations=tuple(_cited(citation, numbers) for citation in citations),
    )


def _cited(row: Any, numbers: dict[str, int]) -> Cited:
    return Cited(
        number=numbers[row.source_id],
        id=row.id,
        source=_short_name(row),
        source_id=row.source_id,
        capture_id=row.capture_id,
        quotation=row.quotation,
        offset_start=row.offset_start,
        offset_end=row.offset_end,
        found=row.found,
        locator=row.locator,
        relayed_by_id=row.relayed_by_id,
        relayed_by=row.relayed_by or "",
    )


def _short_name(row: Any) -> str:
    """Where it was published and when; the title where that is not known."""
    name = row.container_title or row.publisher or row.title
    return f"{name}, {_said_of(row.issued)}" if row.issued else str(name)


def _bounds(row: Any) -> str:
    if row.qualifier is not None:
        return show(_figure(row))
    if row.affirmed is not None:
        return "yes" if row.affirmed else "no"
    return _said_of(row.date) if row.date is not None else str(row.text or "")


def _figure(row: Any) -> Figure:
    return Figure(
        low=row.low,
        high=row.high,
        qualifier=Qualifier(row.qualifier),
        low_included=row.low_included,
        high_included=row.high_included,
        headline=row.headline,
        approximate=row.approximate,
        unit=row.unit,
    )


def answer_of(row: Any, citations: Sequence[Any]) -> Answer:
    """The claim as comparing sees it, from its row and the rows of its citations."""
    return Answer(
        claim_id=row.id,
        question_id=row.question_id,
        kind=Kind(row.answer_kind),
        claimant_id=row.claimant_id,
        claimant=row.claimant,
        interest=Interest(row.interest) if row.interest else None,
        as_of=_as_of(row.as_of) if row.as_of else None,
        scope=row.scope,
        mode=Mode(row.mode),
        source_ids=frozenset(citation.source_id for citation in citations),
        words=row.words,
        figure=_figure(row) if row.qualifier is not None else None,
        date=_as_of(row.date) if row.date is not None else None,
        affirmed=row.affirmed,
        text=row.text,
    )


@lru_cache(maxsize=4096)
def _as_of(text: str) -> AsOf:
    return parse_as_of(text)


@lru_cache(maxsize=4096)
def _said_of(text: str) -> str:
    return say_date(parse_as_of(text)) if text else ""
