"""Every page there is: the addresses of all rules of the application, filled with records that are there."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flask import Flask
from sqlalchemy import select

from app.storage.engine import Database
from app.storage.models import (
    Account,
    Capture,
    Citation,
    ClaimDerivation,
    Comparison,
    Derivation,
    Party,
    Question,
    Ruling,
    Source,
    Topic,
)
from app.storage.types import new_id
from app.web.rendering import JSON_ENDPOINT
from tests.factories import (
    begin,
    make_account,
    make_capture,
    make_citation,
    make_claim,
    make_claim_derivation,
    make_comparison,
    make_derivation,
    make_edition,
    make_ruling,
    make_second_factor,
)

MODELS = {
    **{"topic_id": Topic, "question_id": Question, "party_id": Party, "source_id": Source, "capture_id": Capture},
    **{"citation_id": Citation, "account_id": Account, "derivation_id": Derivation, "comparison_id": Comparison},
    **{"ruling_id": Ruling, "claim_derivation_id": ClaimDerivation},
}
MEANT_TO_FAIL = {"trial.fail", "trial.refuse", "trial.fail_to_commit", "trial.answer"}
FIXED: dict[str, str | int] = {
    "version": 1,
    "position": 1,
    "number": 1,
    "room": "claims",
    "ending": "json",
    "format_name": "json",
    "bibliography": "ris",
    "place": "0-7",
    "before": 1,
    "after": 1,
}


class Address(NamedTuple):
    """One address with the methods it takes; `endpoint` is that of the page, also where this is its data."""

    endpoint: str
    url: str
    methods: frozenset[str]


def make_records(database: Database) -> dict[str, str]:
    """A claim with two citations, all that it stands on, a published comparison of it, and an account.

    Gives the id for each argument of a rule.
    """
    with database.write() as session:
        capture = make_capture(begin(session))
        claim = make_claim(session, citations=[make_citation(capture), make_citation(capture, "200")])
        make_edition(session, make_comparison(session, address=f"/compare?claims={claim.id}"))
        other = make_claim(session, question=session.get_one(Question, claim.question_id))
        make_ruling(session, claims=(claim, other))
        make_claim_derivation(session, claim_id=claim.id, origin_id=other.id)
        make_second_factor(session, make_account(session))
        make_derivation(session)
        ids = {name: str(session.scalars(select(model.id)).first()) for name, model in MODELS.items()}
        return {**ids, "claim_id": claim.id, "record_id": claim.id, "citation_id": claim.citations[0].id}


def every_page(app: Flask, ids: Mapping[str, str]) -> list[Address]:
    """All addresses, in order; an argument that `ids` does not tell gets an id that no record has."""
    return sorted(set(_addresses(app, ids)), key=lambda address: (address.url, sorted(address.methods)))


def _addresses(app: Flask, ids: Mapping[str, str]) -> Iterator[Address]:
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if rule.endpoint not in MEANT_TO_FAIL:
            values = {name: FIXED.get(name) or ids.get(name) or new_id() for name in rule.arguments}
            url = adapter.build(rule.endpoint, values)
            yield Address(rule.endpoint.removesuffix(JSON_ENDPOINT), url, frozenset(rule.methods or ()))
