"""Columns: answers as a comparison shows them, with the sources that they cite numbered."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.domain.answer import Answer, Term
from app.domain.bibliography import cite
from app.domain.coins import coins
from app.domain.display import show
from app.domain.nowhere import stands_nowhere
from app.domain.phrases import say_date
from app.domain.standing import NOTED
from app.domain.text_changes import Stretch, compare_words
from app.services.answer_rows import AnswerRow, CitationRow
from app.services.citing import name_source, read_references, said_of
from app.services.quotations import Quoted, ToldById, tell


class Cited(NamedTuple):
    """One citation of an answer; `number` is that of its source in the list of references, `source` its short name.

    From `found` on it is told as in `app.services.quotations.Quoted`, `standing` being its words.
    """

    number: int
    id: str
    source: str
    source_id: str
    capture_id: str | None
    quotation: str
    offset_start: int | None
    offset_end: int | None
    locator: str
    relayed_by_id: str | None
    relayed_by: str
    found: str
    sign: str
    standing: str
    is_nowhere: bool
    reads: str
    address: str

    @property
    def is_noted(self) -> bool:
        """Captures have the quotation in other words, or not at all."""
        return self.found in NOTED

    @property
    def difference(self) -> tuple[Stretch, ...]:
        """From its words to those of the newest capture that has it in others; empty for any other."""
        return compare_words(" ".join(self.quotation.split()), self.reads) if self.reads else ()


class Column(NamedTuple):
    """One answer as it is shown: `words` as they stood, `bounds` as they were read, `said_of` the as-of in words.

    `scope` is in the words of the source, `terms` are those of the topic. `said_as` is the name of the party that was
    merged into the claimant, where the claim names it otherwise.
    """

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
    terms: tuple[Term, ...] = ()
    said_as: str = ""

    @property
    def who(self) -> str:
        """The claimant, with its name in the claim where that is another: Pavel Latushko (as “Latuschka”)."""
        return who_says(self.claimant, self.said_as)

    @property
    def is_nowhere(self) -> bool:
        """It is quoted, and all its words stand in none of the captures of its sources."""
        return stands_nowhere(self.citations)


def who_says(claimant: str, said_as: str) -> str:
    """The name of a claimant, with that in the claim where it is another."""
    return f"{claimant} (as “{said_as}”)" if said_as else claimant


class Numbered(NamedTuple):
    """One line of the list of references."""

    number: int
    source_id: str
    status: str
    citation: str
    coins: str = ""


def lay_out(
    session: Session,
    first: int,
    rows: Sequence[AnswerRow],
    answers: Sequence[Answer],
    cited: Mapping[str, Sequence[CitationRow]],
    told: ToldById = MappingProxyType({}),
) -> tuple[tuple[Column, ...], tuple[Numbered, ...]]:
    """The columns of some answers, numbered from `first` on, and their sources, numbered as they are first cited.

    `told` is what captures tell of their quotations.
    """
    citations = [cited.get(row.id, ()) for row in rows]
    numbers = _number_sources(citations)
    sources = read_references(session, list(numbers))
    names = {source_id: (name_source(reference), reference.url) for source_id, (_, reference) in sources.items()}
    columns = tuple(
        _column(number, row, answer, tuple(_cited(citation, numbers, names, told) for citation in found))
        for number, (row, answer, found) in enumerate(zip(rows, answers, citations, strict=True), start=first)
    )
    references = []
    for source_id, number in numbers.items():
        status, reference = sources[source_id]
        references.append(Numbered(number, source_id, status, cite(reference), coins(reference)))
    return columns, tuple(references)


def _number_sources(cited: Iterable[Sequence[CitationRow]]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for citations in cited:
        for row in citations:
            numbers.setdefault(row.source_id, len(numbers) + 1)
    return numbers


def _column(number: int, row: AnswerRow, answer: Answer, citations: tuple[Cited, ...]) -> Column:
    return Column(
        number=number,
        claim_id=row.id,
        question_id=row.question_id,
        claimant_id=row.claimant_id,
        claimant=row.claimant,
        interest=row.interest,
        words=row.words,
        bounds=_bounds(answer),
        as_of=row.as_of,
        said_of=said_of(row.as_of) if row.as_of else "",
        scope=row.scope,
        mode=row.mode,
        note=row.note,
        status=row.status,
        withdrawn_reason=row.withdrawn_reason,
        citations=citations,
        terms=answer.terms,
        said_as=row.said_as,
    )


def _cited(row: CitationRow, numbers: Mapping[str, int], names: Mapping[str, tuple[str, str]], told: ToldById) -> Cited:
    name, url = names[row.source_id]
    quoted: Quoted = tell(row, url, told.get(row.id))
    return Cited(
        numbers[row.source_id],
        row.id,
        name,
        row.source_id,
        row.capture_id,
        row.quotation,
        row.offset_start,
        row.offset_end,
        row.locator,
        row.relayed_by_id,
        row.relayed_by,
        *quoted,
    )


def _bounds(answer: Answer) -> str:
    if answer.figure is not None:
        return show(answer.figure)
    if answer.affirmed is not None:
        return "yes" if answer.affirmed else "no"
    return say_date(answer.date) if answer.date is not None else answer.text or ""
