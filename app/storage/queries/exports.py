"""Selects over whole tables, in an order that every database agrees on."""

from collections.abc import Sequence

from sqlalchemy import String, Table, collate, select
from sqlalchemy.orm import aliased

from app.storage.models import Citation, Claim, FigureRow, PartyName, Question, Source
from app.storage.queries.parties import standing_names
from app.storage.types import AnySelect

# The collation by which each database sorts text as its bytes, which all databases do alike.
BYTE_ORDER = {"sqlite": "BINARY", "postgresql": "C"}


def rows_in_order(table: Table, columns: Sequence[str], order: Sequence[str], collation: str) -> AnySelect:
    """All rows of a table: these columns, in the order of those."""
    keys = [
        collate(key, collation) if isinstance(key.type, String) else key for key in (table.c[name] for name in order)
    ]
    return select(*(table.c[name] for name in columns)).order_by(*keys)


def claims_with_citations(collation: str) -> AnySelect:
    """Every claim with each of its citations, one row for a claim that has none, in order of claim and place.

    Columns: id, question, claimant, said_as, those of the claim and its figure, source_id, source, issued, url,
    publisher, locator, relayed_by, and of the citation citation_id, quotation, prefix, suffix, found.
    """
    publisher, relayer, claimants = aliased(PartyName), aliased(PartyName), standing_names().subquery()
    return (
        select(
            Claim.id,
            Question.title.label("question"),
            claimants.c.name.label("claimant"),
            claimants.c.said_as,
            Claim.words,
            FigureRow.low,
            FigureRow.high,
            FigureRow.low_included,
            FigureRow.high_included,
            FigureRow.qualifier,
            FigureRow.headline,
            FigureRow.unit,
            FigureRow.approximate,
            Claim.date,
            Claim.affirmed,
            Claim.text,
            Claim.as_of,
            Claim.as_of_earliest,
            Claim.as_of_latest,
            Claim.scope,
            Claim.mode,
            Claim.status,
            Citation.id.label("citation_id"),
            Citation.quotation,
            Citation.prefix,
            Citation.suffix,
            Citation.found,
            Citation.locator,
            relayer.spelling.label("relayed_by"),
            Source.title.label("source"),
            publisher.spelling.label("publisher"),
            Source.issued,
            Source.url,
            Citation.source_id,
        )
        .join(Question, Question.id == Claim.question_id)
        .outerjoin(claimants, claimants.c.party_id == Claim.claimant_id)
        .outerjoin(FigureRow, (FigureRow.question_id == Claim.question_id) & (FigureRow.claim_id == Claim.id))
        .outerjoin(Citation, (Citation.question_id == Claim.question_id) & (Citation.claim_id == Claim.id))
        .outerjoin(relayer, (relayer.party_id == Citation.relayed_by_id) & relayer.is_preferred)
        .outerjoin(Source, Source.id == Citation.source_id)
        .outerjoin(publisher, (publisher.party_id == Source.publisher_id) & publisher.is_preferred)
        .order_by(collate(Claim.id, collation), Citation.position, collate(Citation.id, collation))
    )


def quotations(collation: str) -> AnySelect:
    """Every citation that quotes, with the address of its source, in the order of its id.

    Columns: citation_id, quotation, prefix, suffix, found, url.
    """
    return (
        select(
            Citation.id.label("citation_id"),
            *(Citation.quotation, Citation.prefix, Citation.suffix, Citation.found, Source.url),
        )
        .join(Source, Source.id == Citation.source_id)
        .where(Citation.quotation != "")
        .order_by(collate(Citation.id, collation))
    )
