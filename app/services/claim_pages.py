"""Claims as they are read: one claim with its question, people, sources and citations named."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.asof import describe, parse_as_of
from app.domain.display import show
from app.services.citing import cite_sources
from app.services.quotations import tell, told_among
from app.services.records import fetch
from app.services.standings import Traced, trace
from app.storage.models import Claim, Question, Source
from app.storage.queries import parties as party_queries
from app.storage.queries.scopes import terms_named


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim with what its ids stand for: names of parties, labels of terms, (status, citation) of sources, by id.

    `claimant` is the party that stands for the claimant, as id, name and said_as, its name in the claim where that is
    another. `urls` are the addresses of the quotations in their sources, `traced` what the captures say of them, by
    citation.
    """

    claim: Claim
    question: Question
    bounds: str
    said_of: str
    names: dict[str, str]
    claimant: dict[str, str]
    terms: dict[str, str]
    sources: dict[str, tuple[str, str]]
    urls: dict[str, str]
    traced: dict[str, Traced]


def read_claim(session: Session, claim_id: str) -> ClaimPage:
    """One claim; raises NotFound."""
    claim = fetch(session, Claim, claim_id)
    relayers = [citation.relayed_by_id for citation in claim.citations if citation.relayed_by_id]
    rows = session.execute(party_queries.preferred_names([claim.claimant_id, *relayers]))
    return ClaimPage(
        claim=claim,
        question=fetch(session, Question, claim.question_id),
        bounds=answer_in_words(claim),
        said_of=describe(parse_as_of(claim.as_of)) if claim.as_of else "",
        names={row.party_id: row.spelling for row in rows},
        claimant=_claimant(session, claim.claimant_id),
        terms={row.id: row.label for row in session.execute(terms_named([term.term_id for term in claim.terms]))},
        urls=_addresses(session, claim),
        traced=trace(session, {each.id: each.quotation for each in claim.citations if each.quotation}),
        sources=cite_sources(session, sorted({citation.source_id for citation in claim.citations})),
    )


def _claimant(session: Session, party_id: str) -> dict[str, str]:
    """The party that stands for the claimant, and its name in the claim where that is another."""
    row = session.execute(party_queries.standing_name(party_id)).one()
    return {"id": row.standing_id, "name": row.name, "said_as": row.said_as}


def _addresses(session: Session, claim: Claim) -> dict[str, str]:
    """The address of the source of each citation that has one, at its words where the newest capture holds them."""
    found = select(Source.id, Source.url).where(Source.id.in_({citation.source_id for citation in claim.citations}))
    urls = {row.id: row.url for row in session.execute(found)}
    told = told_among(session, [citation.id for citation in claim.citations])
    addresses = {
        citation.id: tell(citation, urls.get(citation.source_id, ""), told.get(citation.id)).address
        for citation in claim.citations
    }
    return {citation_id: address for citation_id, address in addresses.items() if address}


def answer_in_words(claim: Claim) -> str:
    """The answer as it was read: the bounds of a figure, the days of a date, yes or no, or the text."""
    if claim.figure is not None:
        return show(claim.figure.value)
    if claim.date is not None:
        return describe(parse_as_of(claim.date, field="date"))
    if claim.affirmed is not None:
        return "yes" if claim.affirmed else "no"
    return claim.text or ""
