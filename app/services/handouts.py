"""Handouts: a comparison as plain values, all its pages in one, for the formats in which it is taken away."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.domain.csl import Item
from app.domain.standing import FOUND_WORDS
from app.exchange.base import Cell, Value
from app.exchange.comparisons.base import Handout, Heading, Line, Note, Pair, Reference
from app.services.answered import View
from app.services.columns import Cited, Column
from app.services.comparing import Compared, PairVerdict, compare_claims, compare_question
from app.services.exporting import Record, read_records
from app.services.layouts import LAYOUTS
from app.services.source_items import read_items
from app.services.standings import NO_TEXT
from app.storage.base import Status
from app.storage.models import Question

CHOSEN = "Claims side by side"
CLAIMS = next(layout for layout in LAYOUTS if layout.name == "claims")
FOR_READERS = (
    Heading("answer", "Answer"),
    Heading("read_as", "Read as"),
    Heading("claimant", "Who"),
    Heading("interest", "Interest"),
    Heading("as_of_words", "As of"),
    Heading("relayed_by", "Relayed by"),
    Heading("scope", "Scope"),
    Heading("mode", "Mode"),
    Heading("quotation", "Quotation"),
    Heading("quotation_found", "Quotation found"),
    Heading("note", "Note"),
    Heading("withdrawn", "Withdrawn"),
)
OF_FIGURES = (
    *(Heading(name, name.capitalize(), Cell.NUMBER, for_data=True) for name in ("low", "high")),
    Heading("low_included", "Low included", Cell.FLAG, for_data=True),
    Heading("high_included", "High included", Cell.FLAG, for_data=True),
    Heading("qualifier", "Qualifier", for_data=True),
    Heading("headline", "Headline", Cell.NUMBER, for_data=True),
    Heading("approximate", "Approximate", Cell.FLAG, for_data=True),
    Heading("unit", "Unit", for_data=True),
)
OF_CLAIMS = (
    Heading("id", "Claim", Cell.ID, for_data=True),
    Heading("as_of", "As of (EDTF)", Cell.DATE, for_data=True),
    Heading("date", "Date", Cell.DATE, for_data=True),
    Heading("affirmed", "Affirmed", Cell.FLAG, for_data=True),
    Heading("text", "Text", for_data=True),
)
QUESTION = Heading("question", "Question")


@dataclass(frozen=True, slots=True)
class Whole:
    """A comparison with all its pages; `question` is the one that its claims answer, None for several or none."""

    question: Question | None
    pages: Sequence[Compared]

    @property
    def title(self) -> str:
        """What it is headed by."""
        return self.question.title if self.question else CHOSEN


@dataclass(frozen=True, slots=True)
class Taken:
    """What the one who takes a comparison away adds: where and when, how the answers were chosen, and the chart.

    `root` is the address of this Variorum without a slash at its end.
    """

    permalink: str
    root: str
    at: datetime
    footnotes: tuple[str, ...] = ()
    chart: str = ""


def whole_question(session: Session, question_id: str, view: View) -> Whole:
    """All answers to a question that a view shows; raises NotFound."""
    question, _, first = compare_question(session, question_id, replace(view, page=1))
    return Whole(question, _pages(first, lambda page: compare_question(session, question_id, page)[2], view))


def whole_claims(session: Session, claim_ids: Sequence[str], view: View) -> Whole:
    """The chosen claims that a view shows; raises NotFound."""
    first = compare_claims(session, claim_ids, replace(view, page=1))
    pages = _pages(first, lambda page: compare_claims(session, claim_ids, page), view)
    asked = {column.question_id for page in pages for column in page.columns}
    return Whole(session.get(Question, asked.pop()) if len(asked) == 1 else None, pages)


def hand_out(session: Session, whole: Whole, taken: Taken) -> Handout:
    """The comparison as it leaves: answers and sources numbered from 1 on through all pages."""
    first = whole.pages[0]
    references = _references(session, whole.pages)
    numbers = {reference.item.id: reference.number for reference in references}
    titles = {} if whole.question else _titles(session, whole.pages)
    return Handout(
        title=whole.title,
        permalink=taken.permalink,
        taken=taken.at,
        headings=((QUESTION,) if titles else ()) + FOR_READERS + OF_FIGURES + OF_CLAIMS,
        lines=[line for page in whole.pages for line in _lines(session, page, numbers, titles, taken.root)],
        pairs=[_pair(verdict) for page in whole.pages for verdict in page.verdicts],
        derived=first.summary,
        references=references,
        footnotes=taken.footnotes,
        description=whole.question.definition if whole.question else "",
        chart=taken.chart,
        chart_text=first.chart_text,
    )


def _pages(first: Compared, compare: Callable[[View], Compared], view: View) -> list[Compared]:
    return [first, *(compare(replace(view, page=page)) for page in range(2, first.pages + 1))]


def _references(session: Session, pages: Sequence[Compared]) -> list[Reference]:
    """The sources of all pages, numbered anew: each page counts its own from 1."""
    cited = {line.source_id: line for page in pages for line in page.references}
    items = read_items(session, list(cited))
    references = []
    for number, (source_id, line) in enumerate(cited.items(), start=1):
        item = items[source_id][1]
        citation = f"{line.citation} (withdrawn)" if line.status == Status.WITHDRAWN else line.citation
        references.append(Reference(number, citation, address_in(item, citation), item))
    return references


def address_in(item: Item, citation: str) -> str:
    """The address that the citation gives, empty where it gives none that can be opened."""
    known = (f"https://doi.org/{item.doi}" if item.doi else "", item.url, item.archive)
    return next((address for address in known if address.startswith("http") and address in citation), "")


def _titles(session: Session, pages: Sequence[Compared]) -> dict[str, str]:
    ids = {column.question_id for page in pages for column in page.columns}
    return {question.id: question.title for question_id in ids if (question := session.get(Question, question_id))}


def _lines(
    session: Session, page: Compared, numbers: Mapping[str, int], titles: Mapping[str, str], root: str
) -> Iterator[Line]:
    records = read_records(session, CLAIMS, [column.claim_id for column in page.columns])
    groups = _groups(page, numbers)
    for column in page.columns:
        title = (titles.get(column.question_id),) if titles else ()
        yield Line(
            number=column.number,
            cells=(*title, *_words(column), *_values(records[column.claim_id])),
            notes=tuple(Note(numbers[cited.source_id], cited.locator) for cited in column.citations),
            url=f"{root}/claims/{column.claim_id}",
            group=groups[column.number],
        )


def _groups(page: Compared, numbers: Mapping[str, int]) -> dict[int, str]:
    """The heading of each answer of a page; a source is called by its number among those of all pages."""
    called = {
        f"[{line.number}] {line.citation}": f"[{numbers[line.source_id]}] {line.citation}" for line in page.references
    }
    return {number: called.get(heading, heading) for heading, members in page.groups for number in members}


def _words(column: Column) -> tuple[Value, ...]:
    relayers = dict.fromkeys(cited.relayed_by for cited in column.citations if cited.relayed_by)
    quotations = dict.fromkeys(cited.quotation for cited in column.citations if cited.quotation)
    return (
        column.words or column.bounds,
        column.bounds,
        column.claimant,
        column.interest,
        column.said_of,
        ", ".join(relayers),
        column.scope,
        column.mode,
        " … ".join(f"“{quotation}”" for quotation in quotations),
        "; ".join(dict.fromkeys(_standing(cited) for cited in column.citations if cited.quotation)),
        column.note,
        column.withdrawn_reason,
    )


def _standing(cited: Cited) -> str:
    """What captures say of a quotation, in words."""
    match = Match(cited.found)
    return cited.standing or (NO_TEXT if match is Match.MISSING else FOUND_WORDS[match])


def _values(record: Record) -> Iterator[Value]:
    figure: dict[str, Any] = record["figure"] or {}
    yield from (figure.get(heading.name) for heading in OF_FIGURES)
    yield from (record[heading.name] for heading in OF_CLAIMS)


def _pair(verdict: PairVerdict) -> Pair:
    findings = tuple(finding.words for finding in verdict.findings if finding.words != verdict.ladder_reason)
    return Pair(verdict.a, verdict.b, verdict.rung.value, verdict.ladder_reason, findings, verdict.overruled)
