"""Answer rows: what the queries of a comparison give, and the answers that the domain compares."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from app.domain.answer import Answer, Facet, Interest, Kind, Mode, Term
from app.domain.asof import AsOf, parse_as_of
from app.domain.figure import Figure, Qualifier

# To look a value up takes a third of the time that the enum takes to find it.
KINDS = {kind.value: kind for kind in Kind}
INTERESTS = {interest.value: interest for interest in Interest}
FACETS = {facet.value: facet for facet in Facet}
MODES = {mode.value: mode for mode in Mode}


class AnswerRow(NamedTuple):
    """A row of `queries.answers`, in the order of its columns; the last eight are those of its figure, if it has one.

    A named tuple is read several times faster than the row that the database library gives.
    """

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
    said_as: str
    low: Decimal | None
    high: Decimal | None
    low_included: bool | None
    high_included: bool | None
    qualifier: str | None
    headline: Decimal | None
    approximate: bool | None
    unit: str | None


FIRST_OF_FIGURE = AnswerRow._fields.index("low")


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
    relayed_by: str
    prefix: str
    suffix: str


def cited_by_claim(rows: Iterable[Any]) -> dict[str, list[CitationRow]]:
    """Citations by the id of their claim, in their order."""
    by_claim: dict[str, list[CitationRow]] = {}
    for row in map(CitationRow._make, rows):
        by_claim.setdefault(row.claim_id, []).append(row)
    return by_claim


def terms_by_claim(rows: Iterable[Any]) -> dict[str, tuple[Term, ...]]:
    """The terms of each claim that has some, from rows of `queries.scopes.terms_of_answers`."""
    by_claim: dict[str, tuple[Term, ...]] = {}
    for claim_id, facet, term_id, label in rows:
        by_claim[claim_id] = (*by_claim.get(claim_id, ()), Term(FACETS[facet], term_id, label))
    return by_claim


def answer_of(
    row: AnswerRow, citations: Sequence[CitationRow], terms: tuple[Term, ...] = (), is_cumulative: bool = False
) -> Answer:
    """The answer of a row with what it is cited from, the terms of its scope, and whether its question counts on."""
    return Answer(
        claim_id=row.id,
        question_id=row.question_id,
        kind=KINDS[row.answer_kind],
        claimant_id=row.claimant_id,
        claimant=row.claimant,
        interest=INTERESTS[row.interest] if row.interest else None,
        as_of=_as_of(row.as_of) if row.as_of else None,
        scope=row.scope,
        mode=MODES[row.mode],
        source_ids=frozenset([citation.source_id for citation in citations]),
        words=row.words,
        figure=_figure(*row[FIRST_OF_FIGURE:]) if row.qualifier else None,
        date=_as_of(row.date) if row.date is not None else None,
        affirmed=row.affirmed,
        text=row.text,
        terms=terms,
        is_cumulative=is_cumulative,
    )


@lru_cache(maxsize=8192)
def _figure(
    low: Decimal | None,
    high: Decimal | None,
    low_included: bool,
    high_included: bool,
    qualifier: str,
    headline: Decimal | None,
    approximate: bool,
    unit: str,
) -> Figure:
    return Figure(low, high, Qualifier(qualifier), low_included, high_included, headline, approximate, unit)


@lru_cache(maxsize=4096)
def _as_of(text: str) -> AsOf:
    return parse_as_of(text)
