"""Recording: a claim or a source together with what it names for the first time, in one go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sqlalchemy.orm import Session

from app.domain.answer import Facet
from app.domain.errors import InvalidRecord, InvalidValue
from app.services.captures import CaptureDraft, add_capture
from app.services.claims import CitationDraft, ClaimDraft, create_claim, edit_claim, newest_capture_with
from app.services.parties import NameDraft, NewParty, PartyDraft, create_party
from app.services.questions import QuestionDraft, create_question
from app.services.records import fetch, take_key
from app.services.scopes import settle_terms
from app.services.sources import SourceDraft, create_source, edit_source
from app.storage.models import Claim, Question, Source
from app.storage.models.party import PartyType
from app.storage.types import new_id

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class NewNames:
    """What is made along with a claim: a question, and parties; None where it was chosen instead.

    `terms` are the terms of its scope by name, of which those that the topic lacks are made if `may_add_terms`.
    """

    question: QuestionDraft | None = None
    claimant: NewParty | None = None
    relayed_by: NewParty | None = None
    terms: Mapping[Facet, str] = field(default_factory=dict)
    may_add_terms: bool = False


def record_claim(session: Session, draft: ClaimDraft, new: NewNames, form_key: str | None = None) -> Claim:
    """A new claim, with the question and the parties that are new; the same form sent again gives the same claim.

    Raises as create_claim does; the fields of its problems are those of the claim form.
    """
    claim_id = new_id()
    if form_key:
        kept_id = take_key(session, form_key, Claim.kind, claim_id)
        if kept_id != claim_id:
            return fetch(session, Claim, kept_id)
    return create_claim(session, _with_new(session, draft, new), claim_id=claim_id)


def record_edit(session: Session, claim_id: str, version: int, draft: ClaimDraft, new: NewNames) -> Claim:
    """A claim, changed, with the parties that are new; raises as edit_claim does."""
    return edit_claim(session, claim_id, version, _with_new(session, draft, new))


def record_source(
    session: Session,
    draft: SourceDraft,
    publisher: NewParty | None,
    text: CaptureDraft | None,
    form_key: str | None = None,
) -> Source:
    """A new source, with its publisher if that is new, and with its text as a first capture if there is one."""
    source_id = new_id()
    if form_key:
        kept_id = take_key(session, form_key, Source.kind, source_id)
        if kept_id != source_id:
            return fetch(session, Source, kept_id)
    source = create_source(session, _with_publisher(session, draft, publisher), source_id=source_id)
    if text is not None:
        add_capture(session, replace(text, source_id=source.id))
    return source


def record_source_edit(
    session: Session, source_id: str, version: int, draft: SourceDraft, publisher: NewParty | None
) -> Source:
    """A source, changed, with its publisher if that is new; raises as edit_source does."""
    return edit_source(session, source_id, version, _with_publisher(session, draft, publisher))


def _with_new(session: Session, draft: ClaimDraft, new: NewNames) -> ClaimDraft:
    if new.question is not None:
        question_draft = new.question
        question = _named("new_question", lambda: create_question(session, question_draft))
        draft = replace(draft, question_id=question.id)
    if any(new.terms.values()) and draft.question_id:
        topic_id = fetch(session, Question, draft.question_id).topic_id
        draft = replace(draft, terms=settle_terms(session, topic_id, new.terms, new.may_add_terms))
    if new.claimant:
        draft = replace(draft, claimant_id=_new_party(session, "claimant", new.claimant))
    if new.relayed_by:
        relayer = _new_party(session, "relayed_by", new.relayed_by)
        citations = tuple(replace(citation, relayed_by_id=relayer) for citation in draft.citations)
        draft = replace(draft, citations=citations)
    return replace(draft, citations=tuple(_with_capture(session, citation) for citation in draft.citations))


def _with_capture(session: Session, citation: CitationDraft) -> CitationDraft:
    """The newest capture in which the quotation stands, where the person chose none."""
    if citation.capture_id or not citation.source_id:
        return citation
    capture = newest_capture_with(session, citation.source_id, citation.quotation)
    return replace(citation, capture_id=capture.id) if capture else citation


def _with_publisher(session: Session, draft: SourceDraft, publisher: NewParty | None) -> SourceDraft:
    if not publisher:
        return draft
    return replace(draft, publisher_id=_new_party(session, "publisher", publisher, PartyType.ORGANISATION))


def _new_party(session: Session, field: str, new: NewParty, party_type: PartyType = PartyType.PERSON) -> str:
    draft = PartyDraft(names=(NameDraft(new.name),), type=party_type)
    return _named(field, lambda: create_party(session, draft, apart_from=new.apart_from)).id


def _named(field: str, make: Callable[[], Made]) -> Made:
    """What `make` makes; its problems are put under the field of the larger form."""
    try:
        return make()
    except InvalidRecord as error:
        raise InvalidRecord([InvalidValue(field, problem.message) for problem in error.problems]) from error
