"""Claims: recording who answers a question how, and where that stands."""

from collections.abc import Set
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.anchoring import Match, find_quotation, find_verbatim, quote_at
from app.domain.answer import Kind, Mode
from app.domain.asof import parse_as_of
from app.domain.errors import InvalidValue, Withdrawn
from app.domain.figure import Figure
from app.services.captures import find_words, place_of
from app.services.placing import forget_places, place_citations
from app.services.records import (
    MAX_LINE,
    MAX_PARAGRAPH,
    add_once,
    check_all,
    check_given,
    check_length,
    check_standing,
    fetch,
    fetch_for_edit,
    replace_parts,
)
from app.services.scopes import check_claim_terms, claim_terms_of
from app.storage.models import Capture, Citation, Claim, FigureRow, Party, Question, Source
from app.storage.models.figure import FIGURE_COLUMNS
from app.storage.types import new_id

ANSWER_FIELDS = {Kind.QUANTITY: "figure", Kind.DATE: "date", Kind.YES_NO: "affirmed", Kind.TEXT: "text"}


@dataclass(frozen=True, slots=True)
class CitationDraft:
    """Where a claim stands; `id` names the citation that is edited, None makes a new one."""

    source_id: str
    capture_id: str | None = None
    quotation: str = ""
    locator: str = ""
    relayed_by_id: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """What a person records: exactly one of figure, date, affirmed and text, as the question asks.

    `scope` is in the words of the source; `terms` are the ids of terms of the topic that it means, a facet each.
    """

    question_id: str
    claimant_id: str
    words: str = ""
    figure: Figure | None = None
    date: str | None = None
    affirmed: bool | None = None
    text: str | None = None
    as_of: str = ""
    scope: str = ""
    mode: Mode = Mode.ASSERTED
    note: str = ""
    citations: tuple[CitationDraft, ...] = ()
    terms: tuple[str, ...] = ()

    def with_citations(self, *more: CitationDraft) -> "ClaimDraft":
        """The same with these citations after its own."""
        return replace(self, citations=(*self.citations, *more))


def create_claim(
    session: Session, draft: ClaimDraft, form_key: str | None = None, claim_id: str | None = None
) -> Claim:
    """A new claim with its figure and citations; `claim_id` where the caller has already settled its id.

    Raises InvalidRecord (its problems may hold a QuotationNotFound), NotFound or Withdrawn for what it refers to.
    """
    question = _check(session, draft)
    claim = Claim(id=claim_id or new_id(), citations=[], terms=[])
    _apply(session, claim, question, draft)
    added = add_once(session, claim, form_key)
    place_quotations(session, added)
    return added


def edit_claim(session: Session, claim_id: str, version: int, draft: ClaimDraft) -> Claim:
    """The claim, changed; raises InvalidRecord, EditConflict, Withdrawn or NotFound."""
    claim = fetch_for_edit(session, Claim, claim_id, version)
    question = _check(session, draft)
    _apply(session, claim, question, draft)
    session.flush()
    place_quotations(session, claim)
    return claim


def _apply(session: Session, claim: Claim, question: Question, draft: ClaimDraft) -> None:
    claim.question_id = question.id
    claim.answer_kind = question.answer_kind
    claim.claimant_id = draft.claimant_id
    claim.words = draft.words
    claim.scope = draft.scope
    claim.mode = draft.mode
    claim.note = draft.note
    claim.affirmed = draft.affirmed
    claim.text = draft.text
    as_of = parse_as_of(draft.as_of) if draft.as_of else None
    claim.as_of = as_of.text if as_of else ""
    claim.as_of_earliest, claim.as_of_latest = (as_of.earliest, as_of.latest) if as_of else (None, None)
    date = parse_as_of(draft.date, field="date") if draft.date else None
    claim.date = date.text if date else None
    claim.date_earliest, claim.date_latest = (date.earliest, date.latest) if date else (None, None)
    _apply_figure(session, claim, draft.figure, question.unit)
    apply_citations(session, claim, draft.citations)
    if {term.term_id for term in claim.terms} != set(draft.terms):
        replace_parts(session, claim, "terms", claim_terms_of(session, draft.terms))


def _apply_figure(session: Session, claim: Claim, figure: Figure | None, unit: str) -> None:
    if figure is None:
        if claim.figure is not None:
            replace_parts(session, claim, "figure", [])  # at once: a claim that moves would take the row along
        return
    row = claim.figure or FigureRow()
    counted = figure if figure.unit else replace(figure, unit=unit)
    for name in FIGURE_COLUMNS:
        setattr(row, name, getattr(counted, name))
    claim.figure = row


def apply_citations(session: Session, claim: Claim, drafts: tuple[CitationDraft, ...]) -> None:
    """Make these the citations of the claim, in this order; those that `id` names are changed, the rest are new."""
    present = {citation.id: citation for citation in claim.citations}
    kept = []
    if others := [key for key, citation in present.items() if _is_other(citation, drafts)]:
        forget_places(session, others)
    for place, draft in enumerate(drafts):
        citation = present.get(draft.id or "") or Citation(id=new_id())
        citation.position = place
        citation.source_id = draft.source_id
        citation.locator = draft.locator
        citation.relayed_by_id = draft.relayed_by_id
        _place_quotation(session, citation, draft)
        kept.append(citation)
    claim.citations = kept


def place_quotations(session: Session, claim: Claim) -> None:
    """Look for the quotations of a claim in all captures of their sources, where that was not done yet."""
    quoting = [citation.id for citation in claim.citations if citation.quotation]
    place_citations(session, quoting, lambda capture_id: _capture(session, capture_id).text)


def _is_other(citation: Citation, drafts: tuple[CitationDraft, ...]) -> bool:
    """What is noted of the places of a citation does not hold for any of the drafts."""
    told = (citation.id, citation.source_id, citation.capture_id, citation.quotation)
    return all((draft.id, draft.source_id, draft.capture_id, draft.quotation) != told for draft in drafts)


def _place_quotation(session: Session, citation: Citation, draft: CitationDraft) -> None:
    citation.quotation = draft.quotation
    citation.capture_id = draft.capture_id
    citation.prefix = citation.suffix = ""
    citation.offset_start = citation.offset_end = None
    citation.found = Match.MISSING
    if draft.capture_id and draft.quotation:
        capture = _capture(session, draft.capture_id)
        text = capture.text
        anchor = find_quotation(text, draft.quotation)
        quoted = quote_at(text, anchor.start, anchor.end)
        citation.found = anchor.match
        citation.prefix, citation.suffix = quoted.prefix, quoted.suffix
        citation.offset_start, citation.offset_end = anchor.start, anchor.end
        citation.locator = draft.locator or place_of(capture.places, anchor.start)


def _check(session: Session, draft: ClaimDraft) -> Question:
    check_given("question", draft.question_id, "Choose the question that this answers.")
    question = fetch(session, Question, draft.question_id)
    if question.is_withdrawn:
        raise Withdrawn(question.kind, question.withdrawn_reason)
    check_all(
        [
            lambda: check_given("claimant", draft.claimant_id, "Say who claims this."),
            lambda: check_answer(Kind(question.answer_kind), _answers_given(draft)),
            lambda: _check_date("as_of", draft.as_of),
            lambda: _check_date("date", draft.date or ""),
            lambda: check_length("words", draft.words, MAX_LINE),
            lambda: check_length("text", draft.text or "", MAX_LINE),
            lambda: check_length("scope", draft.scope, MAX_LINE),
            lambda: check_claim_terms(session, question.topic_id, draft.terms),
            lambda: check_length("note", draft.note, MAX_PARAGRAPH),
            lambda: check_citations(session, draft.citations),
        ]
    )
    check_standing(session, Party, draft.claimant_id)
    return question


def _answers_given(draft: ClaimDraft) -> set[str]:
    return {name for name in ANSWER_FIELDS.values() if getattr(draft, name) is not None}


def check_answer(kind: Kind, given: Set[str]) -> None:
    """Raises InvalidValue unless the answer that the question asks for is given, and no other of ANSWER_FIELDS."""
    asked = ANSWER_FIELDS[kind]
    if asked not in given:
        raise InvalidValue(asked, f"The question asks for a {kind.value} answer; give one.")
    if given != {asked}:
        raise InvalidValue(asked, f"The question asks for a {kind.value} answer only; take the other answers out.")


def _check_date(field: str, text: str) -> None:
    if text:
        parse_as_of(text, field=field)


def check_citations(session: Session, drafts: tuple[CitationDraft, ...]) -> None:
    """Raises InvalidValue, NotFound or Withdrawn for the first citation that cannot stand."""
    if not drafts:
        raise InvalidValue("source", "Say where this stands: a claim needs a source.")
    for draft in drafts:
        check_given("source", draft.source_id, "Choose the source in which this stands.")
        check_length("quotation", draft.quotation, MAX_PARAGRAPH)
        check_length("locator", draft.locator, MAX_LINE)
        check_standing(session, Source, draft.source_id)
        if draft.relayed_by_id:
            check_standing(session, Party, draft.relayed_by_id)
        if draft.capture_id:
            _check_capture(session, draft, draft.capture_id)


def _check_capture(session: Session, draft: CitationDraft, capture_id: str) -> None:
    capture = _capture(session, capture_id)
    if capture.source_id != draft.source_id:
        raise InvalidValue("capture", "That capture is of another source; choose one of this source.")
    if draft.quotation:
        find_words("quotation", capture.text, draft.quotation)


def _capture(session: Session, capture_id: str) -> Capture:
    """A capture, held by the session: its text is looked at several times, and may be long."""
    held: dict[str, Capture] = session.info.setdefault("captures", {})
    if capture_id not in held:
        held[capture_id] = fetch(session, Capture, capture_id)
    return held[capture_id]


def newest_capture_with(session: Session, source_id: str, quotation: str) -> Capture | None:
    """The newest capture of the source in which the quotation stands, else the newest one, else None."""
    captures = session.scalars(
        select(Capture).where(Capture.source_id == source_id).order_by(Capture.captured_at.desc(), Capture.id)
    ).all()
    session.info.setdefault("captures", {}).update({capture.id: capture for capture in captures})
    for capture in captures:
        if find_verbatim(capture.text, quotation).match is not Match.MISSING:
            return capture
    return captures[0] if captures else None
