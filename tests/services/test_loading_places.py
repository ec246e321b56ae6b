"""Tests of app.services.loading: what is wrong with a field is told with its place."""

from typing import Any

import pytest

from app.storage.engine import Database
from tests.services.loaded import changed, refusal

NO_PARTY = "There is no record n0b0dy000000 in parties"


@pytest.mark.parametrize(
    ("path", "value", "place", "words"),
    [
        ("variorum.format", 2, "", "has format 2"),
        ("topics.0.id", "t0p1c", "topics, record 1, line 1, “id”", "12 characters of"),
        ("topics.0.id", "l0p1c0000000", "“id”", "12 characters of"),
        ("topics.0.title", "  ", "“title”", "empty"),
        ("topics.0.title", None, "“title”", "cannot be null"),
        ("topics.0.title", 7, "“title”", "must be text"),
        ("topics.0.title", "a\u0000b", "“title”", "Character 2 is U+0000"),
        ("topics.0.title", "a\x1bb", "“title”", "U+001B"),
        ("topics.0.title", "a\r\nb", "“title”", "write line ends as \\n"),
        ("topics.0.titel", "x", "“titel”", "no such field"),
        ("topics.0.status", "gone", "“status”", "none of active, withdrawn"),
        ("topics.0.status", "withdrawn", "“withdrawn_reason”", "needs a reason"),
        ("topics.0.withdrawn_reason", "Wrong.", "“withdrawn_reason”", "only a withdrawn one"),
        ("topics.0.version", 0, "“version”", "count from 1"),
        ("topics.0.version", 2**31, "“version”", "whole number"),
        ("topics.0.version", True, "“version”", "whole number"),
        ("topics.0.created_at", "2020-01-01", "“created_at”", "with its zone"),
        ("topics.0.created_at", "2020-01-01T00:00:00", "“created_at”", "with its zone"),
        ("topics.0.created_at", "0001-01-01T00:00:00+05:00", "“created_at”", "with its zone"),
        (
            "questions.0.topic_id",
            "n0t0p1c00000",
            "questions, record 1, line 1, “topic_id”",
            "no record n0t0p1c00000 in topics",
        ),
        ("questions.0.answer_kind", "number", "“answer_kind”", "none of quantity, date, yes-no, text"),
        ("questions.1.unit", "days", "questions, record 2, line 1, “unit”", "Only a quantity"),
        ("parties.0.names", [], "“names”", "at least one name"),
        ("parties.0.names", None, "“names”", "must be a list"),
        ("parties.0.names.0", "Pavel", "“names[0]”", "must be an object"),
        ("parties.0.names.0.spelling", "", "“names[0].spelling”", "empty"),
        ("parties.0.names.1", {"spelling": "Pavel Latushka"}, "“names”", "twice"),
        ("parties.0.names", [{"spelling": name, "is_preferred": True} for name in "ab"], "“names”", "Only one"),
        ("parties.0.interest", "keen", "“interest”", "none of interested, observer, press"),
        ("sources.0.publisher_id", "n0b0dy000000", "“publisher_id”", NO_PARTY),
        ("sources.0.url", "javascript:alert(1)", "“url”", "beginning with https://"),
        ("sources.0.issued", "last May", "“issued”", "“last May” is not a date"),
        ("sources.0.contributors.0", {"given": "Max"}, "“contributors[0]”", "either “family”"),
        ("sources.0.contributors.0.party_id", "n0b0dy000000", "“contributors[0].party_id”", NO_PARTY),
        ("captures.0.sha256", "0" * 64, "“sha256”", "The text was changed"),
        ("captures.0.text", "", "“text”", "empty"),
        ("claims.0.question_id", "n0b0dy000000", "“question_id”", "no record n0b0dy000000 in questions"),
        ("claims.0.answer_kind", "date", "“answer_kind”", "asks for a quantity answer"),
        ("claims.0.figure", None, "“figure”", "asks for a quantity answer; give one"),
        ("claims.0.text", "many", "“figure”", "take the other answers out"),
        ("claims.0.figure.low", "2e2", "“figure.low”", "is no number"),
        ("claims.0.figure.low", "１２", "“figure.low”", "is no number"),
        ("claims.0.figure.low", "1" * 39, "“figure.low”", "more than 38 digits"),
        ("claims.0.figure.low", "600", "“figure.low”", "above the high end"),
        ("claims.0.figure.qualifier", "exact", "“figure.qualifier”", "same number at both ends"),
        ("claims.0.figure.low_included", 1, "“figure.low_included”", "must be true or false"),
        ("claims.0.as_of", "2022-13", "“as_of”", "no month 13"),
        ("claims.0.as_of_latest", "2022-12-30", "“as_of_latest”", "makes this 2022-12-31"),
        ("claims.0.as_of_latest", "2022-W01-1", "“as_of_latest”", "is no day"),
        ("claims.1.date", "", "“date”", "The date is empty"),
        ("claims.0.citations", [], "“citations”", "needs a source"),
        ("claims.0.citations.0.source_id", "c0py00000000", "“citations[0].capture_id”", "of the source s0vrce000000"),
        ("claims.0.citations.0.capture_id", "n0b0dy000000", "“citations[0].capture_id”", "in captures"),
        ("claims.0.citations.0.relayed_by_id", "n0b0dy000000", "“citations[0].relayed_by_id”", NO_PARTY),
        ("claims.0.citations.0.quotation", "five thousand", "“citations[0].quotation”", "do not stand in the capture"),
        ("claims.0.citations.0.found", "exact", "“citations[0].found”", "together"),
        ("topics.0.terms.1.facet", "colour", "“terms[1].facet”", "none of population"),
        ("topics.0.terms.1", {"facet": "population", "label": "active fighters"}, "“terms[1].label”", "twice"),
        ("topics.0.terms.1.id", "act1ve000000", "“terms[1].id”", "Another term has this id"),
        ("questions.1.is_cumulative", True, "“is_cumulative”", "Only a quantity"),
        ("claims.0.terms.0.term_id", "n0b0dy000000", "“terms[0].term_id”", "no record n0b0dy000000 in scope_terms"),
        ("claims.0.terms.0.facet", "place", "“terms[0].facet”", "The term is one of population"),
        ("claims.0.terms.1.term_id", "act1ve000000", "“terms[1].term_id”", "has a term of population already"),
        ("rulings.0.second_id", "c1a1m0000000", "“second_id”", "the one with the smaller id first"),
        ("rulings.0.rung", "quarrels", "“rung”", "none of same statement"),
        ("rulings.0.note", "", "“note”", "This is empty"),
        ("rulings.0.second_id", "n0b0dy000000", "“second_id”", "in claims"),
        ("derivations.0.origin_id", "c0py00000000", "“origin_id”", "cannot come from itself"),
        ("derivations.0.type", "steals", "“type”", "none of copies"),
        ("comparisons.0.address", "https://elsewhere.example/", "“address”", "beginning with one slash"),
        ("comparisons.0.address", "//elsewhere.example/", "“address”", "beginning with one slash"),
        ("editions.0.comparison_id", "n0b0dy000000", "“comparison_id”", "There is no record n0b0dy000000"),
        ("editions.0.sha256", "0" * 64, "“sha256”", "The content says otherwise: 5e1fffa6"),
        ("editions.0.number", 2, "“number”", "The content says otherwise: 1"),
        ("editions.0.published_at", "2026-11-27T14:05:01Z", "“published_at”", "The content says otherwise"),
        ("editions.0.published_by", "Bea", "“published_by”", "The content says otherwise: Ada"),
        ("editions.0.content", {}, "“content.comparison”", "This is missing"),
        ("editions.0.content.comparison", "0" * 12, "“comparison_id”", "The content says otherwise"),
        ("editions.0.content.title", "a\x07", "“content”", "Character 2 is U+0007"),
        ("editions.0.content.sources.0.url", "javascript:alert(1)", "“content.sources”", "Write the whole address"),
        ("editions.0.content.sources.0.item.url", "javascript:x", "“content.sources”", "Write the whole address"),
        ("editions.0.content.answers.0.figure.low", "2e2", "“content.answers[0]”", "is no number"),
        ("revisions", [{"kind": "account"}], "revisions, record 1, line 1, “kind”", "none of topic"),
    ],
)
def test_what_is_wrong_is_named_with_its_place_and_nothing_is_loaded(
    sqlite_database: Database, path: str, value: Any, place: str, words: str
) -> None:
    message = refusal(sqlite_database, changed(path, value))

    assert place in message
    assert words in message
