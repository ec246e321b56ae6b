"""The pages, one room per file; all blueprints listed here."""

from flask import Blueprint

from app.web.pages.accounts import blueprint as accounts
from app.web.pages.bibliographies import blueprint as bibliographies
from app.web.pages.candidates import blueprint as candidates
from app.web.pages.captures import blueprint as captures
from app.web.pages.capturing import blueprint as capturing
from app.web.pages.changes import blueprint as changes
from app.web.pages.citations import blueprint as citations
from app.web.pages.claim_derivations import blueprint as claim_derivations
from app.web.pages.claims import blueprint as claims
from app.web.pages.comparisons import blueprint as comparisons
from app.web.pages.derivations import blueprint as derivations
from app.web.pages.editions import blueprint as editions
from app.web.pages.exports import blueprint as exports
from app.web.pages.handouts import blueprint as handouts
from app.web.pages.home import blueprint as home
from app.web.pages.invitations import blueprint as invitations
from app.web.pages.merges import blueprint as merges
from app.web.pages.owners import blueprint as owners
from app.web.pages.parties import blueprint as parties
from app.web.pages.questions import blueprint as questions
from app.web.pages.readings import blueprint as readings
from app.web.pages.receiving import blueprint as receiving
from app.web.pages.records import blueprint as records
from app.web.pages.rulings import blueprint as rulings
from app.web.pages.search import blueprint as search
from app.web.pages.second_factors import blueprint as second_factors
from app.web.pages.shared import blueprint as shared
from app.web.pages.sharing import blueprint as sharing
from app.web.pages.sources import blueprint as sources
from app.web.pages.topics import blueprint as topics
from app.web.pages.versions import blueprint as versions

BLUEPRINTS: tuple[Blueprint, ...] = (
    accounts,
    bibliographies,
    candidates,
    captures,
    capturing,
    changes,
    citations,
    claim_derivations,
    claims,
    comparisons,
    derivations,
    editions,
    exports,
    handouts,
    home,
    invitations,
    merges,
    owners,
    parties,
    questions,
    readings,
    receiving,
    records,
    rulings,
    search,
    second_factors,
    shared,
    sharing,
    sources,
    topics,
    versions,
)
