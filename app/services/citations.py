"""Citations: adding one to a claim, changing it, taking it off."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotFound
from app.services.claims import CitationDraft, apply_citations, check_citations, newest_capture_with, place_quotations
from app.services.parties import NameDraft, NewParty, PartyDraft, create_party
from app.services.records import fetch_for_edit
from app.storage.models import Claim


def drafts_of(claim: Claim) -> list[CitationDraft]:
    """The citations of a claim as drafts, in order."""
    return [
        CitationDraft(
            source_id=citation.source_id,
            capture_id=citation.capture_id,
            quotation=citation.quotation,
            locator=citation.locator,
            relayed_by_id=citation.relayed_by_id,
            id=citation.id,
        )
        for citation in claim.citations
    ]


def save_citation(
    session: Session, claim_id: str, version: int, draft: CitationDraft, new_relayer: NewParty | None = None
) -> Claim:
    """A claim with one more citation, or with the one that `draft.id` names changed.

    A citation that is the same as one that is there is not added again. Raises InvalidRecord, EditConflict, Withdrawn,
    or NotFound for the claim or the citation.
    """
    claim = fetch_for_edit(session, Claim, claim_id, version)
    if new_relayer:
        relayer = PartyDraft(names=(NameDraft(new_relayer.name),))
        made = create_party(session, relayer, apart_from=new_relayer.apart_from)
        draft = replace(draft, relayed_by_id=made.id)
    if not draft.capture_id and draft.source_id:
        capture = newest_capture_with(session, draft.source_id, draft.quotation)
        draft = replace(draft, capture_id=capture.id if capture else None)
    drafts = drafts_of(claim)
    places = [place for place, present in enumerate(drafts) if present.id == draft.id]
    if draft.id is not None and not places:
        raise NotFound("citation", draft.id)
    if places:
        drafts[places[0]] = draft
    elif any(replace(present, id=None) == draft for present in drafts):
        raise InvalidValue("quotation", "The claim has this very citation already.")
    else:
        drafts.append(draft)
    return _save(session, claim, drafts)


def remove_citation(session: Session, claim_id: str, version: int, citation_id: str) -> Claim:
    """A claim without that citation; raises InvalidValue for the last one, for a claim needs a source."""
    claim = fetch_for_edit(session, Claim, claim_id, version)
    kept = [draft for draft in drafts_of(claim) if draft.id != citation_id]
    if len(kept) == len(claim.citations):
        raise NotFound("citation", citation_id)
    return _save(session, claim, kept)


def _save(session: Session, claim: Claim, drafts: list[CitationDraft]) -> Claim:
    check_citations(session, tuple(drafts))
    apply_citations(session, claim, tuple(drafts))
    session.flush()
    place_quotations(session, claim)
    return claim
