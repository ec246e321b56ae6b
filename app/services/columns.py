"""Columns: the rows of a comparison as answers that the domain compares, and as columns that a page shows."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from app.domain.answer import Answer, Interest, Kind, Mode
from app.domain.asof import AsOf, parse_as_of
from app.domain.display import show
from app.domain.figure import Figure, Qualifier
from app.domain.phrases import say_date


class AnswerRow(NamedTuple):
    """A row of `queries.answers`, in the order of its columns: reading these is much faster than reading the row."""

    id: str
    question_id: str
    answer_kind: str
    claimant_id: str
    claimant: str
    interest: str | None
    words: str
    as_of: str
    scope: str
    mode: str
    note: str
    date: str | None
    affirmed: bool | None
    text: str | None
    status: str
    withdrawn_reason: str | None
    low: Decimal | None
    high: Decimal | None
    low_included: bool
    high_included: bool
    qualifier: str | None
    headline: Decimal | None
    approximate: bool
    unit: str


class CitationRow(NamedTuple):
    """A row of `queries.citations_of_answers`, in the order of its columns."""

    claim_id: str
    id: str
    source_id: str
    capture_id: str | None
    quotation: str
    offset_start: int | None
    offset_end: int | None
    found: str
    locator: str
    relayed_by_id: str | None
    relayed_by: str | None


class Cited(NamedTuple):
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


class Column(NamedTuple):
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


def cited_by_claim(rows: Iterable[Any]) -> dict[str, list[CitationRow]]:
    """The citations of each claim, by its id, in their order."""
    by_claim: dict[str, list[CitationRow]] = {}
    for row in map(CitationRow._make, rows):
        by_claim.setdefault(row.claim_id, []).append(row)
    return by_claim


def number_sources(cited: Iterable[Sequence[CitationRow]]) -> dict[str, int]:
    """The number of each source, by its id, counted from 1 as they are first cited."""
    numbers: dict[str, int] = {}
    for citations in cited:
        for row in citations:
            numbers.setdefault(row.source_id, len(numbers) + 1)
    return numbers


def answer_of(row: AnswerRow, citations: Sequence[CitationRow]) -> Answer:
    """The claim as comparing sees it."""
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
        source_ids=frozenset([citation.source_id for citation in citations]),
        words=row.words,
        figure=_figure(row) if row.qualifier is not None else None,
        date=_as_of(row.date) if row.date is not None else None,
        affirmed=row.affirmed,
        text=row.text,
    )


def column_of(place: int, row: AnswerRow, answer: Answer, citations: tuple[Cited, ...]) -> Column:
    """The claim as a page shows it, at its place, counted from 1."""
    return Column(
        number=place,
        claim_id=row.id,
        question_id=row.question_id,
        claimant_id=row.claimant_id,
        claimant=row.claimant,
        interest=row.interest,
        words=row.words,
        bounds=_bounds(answer),
        as_of=row.as_of,
        said_of=say_date(answer.as_of) if answer.as_of else "",
        scope=row.scope,
        mode=row.mode,
        note=row.note,
        status=row.status,
        withdrawn_reason=row.withdrawn_reason,
        citations=citations,
    )


def citation_of(row: CitationRow, numbers: Mapping[str, int], names: Mapping[str, str]) -> Cited:
    """The citation as a page shows it; `numbers` and `names` are those of the sources, by their ids."""
    return Cited(
        number=numbers[row.source_id],
        id=row.id,
        source=names[row.source_id],
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


def _bounds(answer: Answer) -> str:
    if answer.figure is not None:
        return show(answer.figure)
    if answer.affirmed is not None:
        return "yes" if answer.affirmed else "no"
    return say_date(answer.date) if answer.date is not None else answer.text or ""


def _figure(row: AnswerRow) -> Figure:
    return Figure(
        low=row.low,
        high=row.high,
        qualifier=Qualifier(row.qualifier or ""),
        low_included=row.low_included,
        high_included=row.high_included,
        headline=row.headline,
        approximate=row.approximate,
        unit=row.unit,
    )


@lru_cache(maxsize=4096)
def _as_of(text: str) -> AsOf:
    return parse_as_of(text)
