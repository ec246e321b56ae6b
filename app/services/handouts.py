"""Handouts: a comparison as plain values, all its pages in one, for the formats in which it is taken away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import compress

from sqlalchemy.orm import Session

from app.domain.csl import Item
from app.domain.nowhere import say_nowhere
from app.exchange.comparisons.base import Handout, Line, Pair, Reference
from app.services.answered import View
from app.services.comparing import Compared, compare_claims, compare_question
from app.services.exporting import Record, read_records
from app.services.handout_columns import (
    FOR_READERS,
    HIDDEN_BY,
    OF_CLAIMS,
    OF_FIGURES,
    OF_QUOTATIONS,
    QUESTION,
    note_of,
    values_of,
    words_of,
)
from app.services.layouts import LAYOUTS
from app.services.pair_verdicts import PairVerdict
from app.services.source_items import read_items
from app.storage.base import Status
from app.storage.models import Question

CHOSEN = "Claims side by side"
CLAIMS = next(layout for layout in LAYOUTS if layout.name == "claims")
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Whole:
    """A comparison, all of it or one page; `question` is the one that its claims answer, None for several or none."""

    question: Question | None
    compared: Compared

    @property
    def title(self) -> str:
        """What it is headed by."""
        return self.question.title if self.question else CHOSEN


@dataclass(frozen=True, slots=True)
class Taken:
    """What the one who takes a comparison away adds: where and when, how the answers were chosen, and the chart.

    `root` is the address of this Variorum without a slash at its end; `hidden` names the columns that are left out, as
    an address does.
    """

    permalink: str
    root: str
    at: datetime
    footnotes: tuple[str, ...] = ()
    chart: str = ""
    hidden: tuple[str, ...] = ()


def whole_question(session: Session, question_id: str, view: View, today: date | None = None) -> Whole:
    """All answers to a question that a view shows, with `today` also summed up together; raises NotFound."""
    question, _, compared = compare_question(session, question_id, replace(view, page=0), today)
    return Whole(question, compared)


def whole_claims(session: Session, claim_ids: Sequence[str], view: View) -> Whole:
    """The chosen claims that a view shows; raises NotFound."""
    compared = compare_claims(session, claim_ids, replace(view, page=0))
    asked = {column.question_id for column in compared.columns}
    return Whole(session.get(Question, asked.pop()) if len(asked) == 1 else None, compared)


def hand_out(session: Session, whole: Whole, taken: Taken) -> Handout:
    """The comparison as it leaves, without the columns that the view hides; the sources are never left out."""
    compared = whole.compared
    titles = {} if whole.question else _titles(session, compared)
    hidden = {name for column in taken.hidden for name in HIDDEN_BY.get(column, ())}
    headings = ((QUESTION,) if titles else ()) + FOR_READERS + OF_QUOTATIONS + OF_FIGURES + OF_CLAIMS
    shown = [heading.name not in hidden for heading in headings]
    return Handout(
        title=whole.title,
        permalink=taken.permalink,
        taken=taken.at,
        headings=tuple(compress(headings, shown)),
        lines=[
            replace(line, cells=tuple(compress(line.cells, shown)))
            for line in _lines(session, compared, titles, taken.root)
        ],
        pairs=[] if "verdict" in taken.hidden else [_pair(verdict) for verdict in compared.verdicts],
        derived=(*compared.summary, *say_derived(compared)),
        references=_references(session, compared),
        footnotes=taken.footnotes,
        description=whole.question.definition if whole.question else "",
        chart=taken.chart,
        chart_text=compared.chart_text,
        cautions=say_nowhere([column.number for column in compared.columns if column.is_nowhere]),
    )


def say_derived(compared: Compared) -> Iterator[str]:
    """What was worked out from all answers to one question, each sentence with what it came from."""
    sections = compared.over_all.sections if compared.over_all else ()
    return (f"{each.words} (Derived {each.basis}.)" for _, lines in sections for each in lines)


def _references(session: Session, compared: Compared) -> list[Reference]:
    items = read_items(session, [line.source_id for line in compared.references])
    references = []
    for line in compared.references:
        item = items[line.source_id][1]
        citation = f"{line.citation} (withdrawn)" if line.status == Status.WITHDRAWN else line.citation
        references.append(Reference(line.number, citation, address_in(item, citation), item))
    return references


def address_in(item: Item, citation: str) -> str:
    """The address that the citation gives, empty where it gives none that can be opened."""
    known = (f"https://doi.org/{item.doi}" if item.doi else "", item.url, item.archive)
    return next((address for address in known if address.startswith("http") and address in citation), "")


def _titles(session: Session, compared: Compared) -> dict[str, str]:
    ids = {column.question_id for column in compared.columns}
    return {question.id: question.title for question_id in ids if (question := session.get(Question, question_id))}


def _lines(session: Session, compared: Compared, titles: Mapping[str, str], root: str) -> Iterator[Line]:
    records = _records(session, [column.claim_id for column in compared.columns])
    groups = {number: heading for heading, members in compared.groups for number in members}
    for column in compared.columns:
        title = (titles.get(column.question_id),) if titles else ()
        yield Line(
            number=column.number,
            cells=(*title, *words_of(column), *values_of(column, records[column.claim_id])),
            notes=tuple(note_of(cited) for cited in column.citations),
            url=f"{root}/claims/{column.claim_id}",
            group=groups[column.number],
        )


def _records(session: Session, claim_ids: Sequence[str]) -> dict[str, Record]:
    records: dict[str, Record] = {}
    for start in range(0, len(claim_ids), AT_ONCE):
        records |= read_records(session, CLAIMS, claim_ids[start : start + AT_ONCE])
    return records


def _pair(verdict: PairVerdict) -> Pair:
    findings = tuple(finding.words for finding in verdict.findings if finding.words != verdict.ladder_reason)
    return Pair(verdict.a, verdict.b, verdict.rung.value, verdict.ladder_reason, findings, verdict.overruled)
