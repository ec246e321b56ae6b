"""Tests of app.services.loading: what a file of Variorum makes of a database, and why one is refused."""

import io
import json
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.edition import content_of
from app.domain.errors import BadFile
from app.services import loading, topics
from app.services.captures import sha256_of
from app.services.checking import find_problems
from app.services.intake.refusals import MOST
from app.services.topics import TopicDraft
from app.storage.base import Base
from app.storage.engine import Database
from app.storage.models import (
    Capture,
    Citation,
    Claim,
    EditionRow,
    FigureRow,
    Party,
    Question,
    Revision,
    Ruling,
    Source,
    Topic,
)
from tests.factories import TESTER, begin, make_content
from tests.ledgers import TEXT, Ledger, export_of, load_ledger, small_ledger


def count_rows(session: Session) -> dict[str, int]:
    """How many rows each table holds, of those that hold any."""
    counts = {
        table.name: session.scalars(select(func.count()).select_from(table)).one()
        for table in Base.metadata.sorted_tables
    }
    return {name: count for name, count in counts.items() if count}


def refusal(database: Database, ledger: Ledger | bytes) -> str:
    """What loading says of the file; the database is as it was before."""
    with database.read() as session:
        before = count_rows(session)
    with pytest.raises(BadFile) as caught, database.write() as session:
        load_ledger(session, ledger)
    with database.read() as session:
        assert count_rows(session) == before
    return str(caught.value)


def changed(path: str, value: Any) -> Ledger:
    """The small ledger with one field set, named by a path such as claims.0.figure.low."""
    ledger = small_ledger()
    place: Any = ledger
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in steps:
        place = place[step]
    place[last] = value
    return ledger


@pytest.fixture
def loaded(database: Database) -> Database:
    """A database into which the small ledger was loaded."""
    with database.write() as session:
        load_ledger(session, small_ledger())
    return database


def test_a_file_written_by_hand_is_completed(loaded: Database) -> None:
    with loaded.read() as session:
        claim = session.get_one(Claim, "c1a1m0000000")
        (citation,) = claim.citations
        assert claim.figure is not None
        assert (claim.answer_kind, claim.mode, claim.status, claim.version) == ("quantity", "asserted", "active", 1)
        assert (str(claim.as_of_earliest), str(claim.as_of_latest)) == ("2022-01-01", "2022-12-31")
        assert claim.figure.unit == "people"
        assert (citation.found, citation.offset_start, citation.offset_end) == ("exact", 30, 49)
        assert (citation.prefix + citation.quotation + citation.suffix) in TEXT
        assert len(citation.prefix) > 10
        assert len(citation.id) == 12


def test_names_captures_and_contributors_are_completed(loaded: Database) -> None:
    with loaded.read() as session:
        party = session.get_one(Party, "party0000000")
        capture = session.get_one(Capture, "captvre00000")
        source = session.get_one(Source, "s0vrce000000")
        assert party.name == "Pavel Latushka"
        assert [name.position for name in party.names] == [0, 1]
        assert all(name.folded for name in party.names)
        assert len(capture.sha256) == 64
        assert source.contributors[0].role == "author"


def test_the_database_is_whole_afterwards(loaded: Database) -> None:
    with loaded.read() as session:
        assert list(find_problems(session)) == []


def test_every_record_has_a_revision_that_says_who_loaded_it(loaded: Database) -> None:
    with loaded.read() as session:
        revisions = session.scalars(select(Revision)).all()
        without = ("variorum", "editions")  # an edition tells itself who made it and when
        records = sum(len(records) for name, records in small_ledger().items() if name not in without)

    assert len(revisions) == records
    assert {(each.act, each.actor, each.account_id, each.before) for each in revisions} == {
        ("loaded", TESTER.name, None, None)
    }


def test_the_report_counts_what_was_made_and_what_was_there(database: Database) -> None:
    with database.write() as session:
        first = load_ledger(session, small_ledger())
    with database.write() as session:
        again = load_ledger(session, small_ledger())

    assert (first.made["claims"], first.unchanged["claims"]) == (2, 0)
    assert (again.made["claims"], again.unchanged["claims"]) == (0, 2)
    assert again.made.total() == 0


def test_loading_again_changes_nothing(loaded: Database) -> None:
    before = export_of(loaded)
    with loaded.write() as session:
        load_ledger(session, small_ledger())
    with loaded.write() as session:
        load_ledger(session, before)

    assert export_of(loaded) == before


def test_more_is_added_beside_what_is_there(loaded: Database) -> None:
    more = {
        "variorum": {"format": 1},
        "questions": [{"id": "0ther0000000", "topic_id": "t0p1c0000000", "title": "Who?"}],
    }
    with loaded.write() as session:
        report = load_ledger(session, more)

    assert report.made.total() == 1


def test_a_record_that_differs_from_the_one_there_is_refused_with_both_named(loaded: Database) -> None:
    message = refusal(loaded, changed("topics.0.title", "Others"))

    assert "topics, record 1, line 1, “id”: t0p1c0000000 is already in the database" in message
    assert "“title” is “Volunteers” there and “Others” in the file" in message


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("claims.0.figure.low", "201", "“figure.low” is “200” there and “201” in the file"),
        ("claims.0.citations.0.locator", "p. 1", "“citations[0].locator” is “” there and “p. 1” in the file"),
        ("parties.0.names", [{"spelling": "Pavel Latushka"}], "“names”: 2 there and 1 in the file"),
        ("claims.1.created_at", "2020-01-01T00:00:00Z", "“created_at” is “"),
    ],
)
def test_parts_that_differ_are_refused_as_well(loaded: Database, path: str, value: Any, words: str) -> None:
    assert words in refusal(loaded, changed(path, value))


def test_a_record_that_stands_twice_is_held_against_the_first(database: Database) -> None:
    ledger = small_ledger()
    ledger["topics"] *= 2
    with database.write() as session:
        report = load_ledger(session, ledger)
    assert (report.made["topics"], report.unchanged["topics"]) == (1, 1)

    ledger["topics"] = [*ledger["topics"], {"id": "t0p1c0000000", "title": "Others"}]
    assert "topics, record 3" in refusal(database, ledger)


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


def test_what_was_published_is_kept_with_its_hash(loaded: Database) -> None:
    with loaded.read() as session:
        edition = session.get_one(EditionRow, "ed1t10n00000")
        assert (edition.number, edition.published_by) == (1, "Ada")
        assert edition.published_at.isoformat() == "2026-11-27T14:05:00+00:00"
        assert edition.content == content_of(make_content())
        assert edition.sha256 == sha256_of(edition.content)


def test_two_editions_of_one_number_are_refused(loaded: Database) -> None:
    ledger = small_ledger()
    ledger["editions"][0]["id"] = "ed1t10n00001"
    assert "“number”: Another edition of this comparison has this number." in refusal(loaded, ledger)


def test_an_edition_that_was_changed_is_refused(loaded: Database) -> None:
    ledger = json.loads(export_of(loaded))
    ledger["editions"][0]["content"]["title"] = "Otherwise"
    assert "“sha256”: The content says otherwise" in refusal(loaded, ledger)
    del ledger["editions"][0]["sha256"]
    assert "is already in the database, with other values" in refusal(loaded, ledger)


def test_an_edition_nested_without_end_is_refused(sqlite_database: Database) -> None:
    ledger = small_ledger()
    ledger["editions"][0]["content"] = {"title": "deep"}
    data = json.dumps(ledger).replace('"deep"', "[" * 600 + "]" * 600).encode()
    assert "editions, record 1" in refusal(sqlite_database, data)


def test_half_a_character_is_refused(sqlite_database: Database) -> None:
    data = json.dumps(changed("topics.0.title", "a\ud800")).encode()

    assert "Character 2 is U+D800, which cannot be kept" in refusal(sqlite_database, data)


def test_all_problems_are_told_at_once_and_none_that_only_follow(sqlite_database: Database) -> None:
    ledger = changed("topics.0.title", "")
    ledger["comparisons"][0]["title"] = ""

    lines = refusal(sqlite_database, ledger).splitlines()

    assert lines[0] == "Nothing was loaded, because the file has 2 problems."
    assert [line.partition(",")[0] for line in lines[1:]] == ["topics", "comparisons"]


def test_after_many_problems_loading_gives_up(sqlite_database: Database) -> None:
    ledger = small_ledger()
    ledger["topics"] = [{"id": f"{number:012}", "title": ""} for number in range(MOST + 20)]

    lines = refusal(sqlite_database, ledger).splitlines()

    assert (
        lines[0] == f"Nothing was loaded, because the file has {MOST} problems. These are the first; there may be more."
    )
    assert len(lines) == MOST + 1


def test_lists_must_come_in_order(sqlite_database: Database) -> None:
    ledger = small_ledger()
    ledger["topics"] = ledger.pop("topics")

    assert "“topics” must come once, and in this order: variorum, topics, questions" in refusal(sqlite_database, ledger)


def test_a_file_that_breaks_off_loads_nothing(database: Database) -> None:
    data = json.dumps(small_ledger()).encode()

    for length in (len(data) - 1, len(data) // 2):
        assert refusal(database, data[:length]).startswith("Line 1: ")


def test_a_fault_of_the_database_loads_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = small_ledger()
    ledger["claims"][0]["citations"] *= 2
    for citation in ledger["claims"][0]["citations"]:
        citation["id"] = "c1tat10n0000"

    assert "“citations[1].id”: Another citation has this id." in refusal(database, ledger)


def test_a_derivation_that_says_the_same_as_another_is_refused(loaded: Database) -> None:
    ledger = changed("derivations.0.id", "an0ther00000")

    assert "Another derivation says the same" in refusal(loaded, ledger)


def test_a_second_ruling_on_two_claims_is_refused(loaded: Database) -> None:
    ledger = changed("rulings.0.id", "an0ther00000")

    assert "Another ruling is about these two claims" in refusal(loaded, ledger)


def test_a_term_of_another_topic_is_refused(sqlite_database: Database) -> None:
    ledger = small_ledger()
    term = {"id": "f0re1gn00000", "facet": "place", "label": "Kyiv"}
    ledger["topics"].append({"id": "0ther0000000", "title": "Others", "terms": [term]})
    ledger["claims"][0]["terms"] = [{"term_id": "f0re1gn00000"}]

    assert "of another topic than the question" in refusal(sqlite_database, ledger)


def test_the_facet_of_a_term_and_the_time_of_a_ruling_are_worked_out(loaded: Database) -> None:
    with loaded.read() as session:
        claim = session.get_one(Claim, "c1a1m0000000")
        ruling = session.get_one(Ruling, "rv11ng000000")

        assert [(term.facet, term.term_id) for term in claim.terms] == [
            ("population", "act1ve000000"),
            ("place", "kyjv00000000"),
        ]
        assert ruling.ruled_at == ruling.created_at


def test_many_batches_make_one_ledger(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "RECORDS_AT_ONCE", 2)
    monkeypatch.setattr(loading, "CHARACTERS_AT_ONCE", 100)
    with database.write() as session:
        report = load_ledger(session, small_ledger())
    with database.read() as session:
        assert count_rows(session)["claims"] == 2

    assert report.made["questions"] == 4


def test_what_changed_in_the_database_since_is_not_overwritten(loaded: Database) -> None:
    with loaded.write() as session:
        topics.edit_topic(begin(session), "t0p1c0000000", 1, TopicDraft("Volunteers abroad"))

    assert "“title” is “Volunteers abroad” there and “Volunteers” in the file" in refusal(loaded, small_ledger())


def test_numbers_may_be_written_as_numbers(sqlite_database: Database) -> None:
    data = json.dumps(small_ledger()).replace('"low": "200"', '"low": 0.1').replace('"high": "500"', '"high": 500')
    with sqlite_database.write() as session:
        load_ledger(session, data.encode())
    with sqlite_database.read() as session:
        (figure,) = session.scalars(select(FigureRow))
        assert (str(figure.low), str(figure.high)) == ("0.1", "500")


def test_a_file_may_hold_questions_alone(sqlite_database: Database) -> None:
    ledger = {name: small_ledger()[name] for name in ("variorum", "topics", "questions")}
    with sqlite_database.write() as session:
        load_ledger(session, ledger)
    with sqlite_database.read() as session:
        assert session.scalars(select(func.count(Question.id))).one() == 4


def test_an_empty_file_of_variorum_loads_nothing(sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        report = loading.load(session, io.BytesIO(b'{"variorum": {"format": 1}}'), TESTER)

    assert report.made.total() == 0


def test_quotations_that_are_missing_may_stay_missing(sqlite_database: Database) -> None:
    ledger = changed("claims.0.citations.0.quotation", "five thousand")
    ledger["claims"][0]["citations"][0]["found"] = "missing"
    with sqlite_database.write() as session:
        load_ledger(session, ledger)
    with sqlite_database.read() as session:
        (found,) = session.scalars(select(Citation.found).where(Citation.quotation != ""))
        assert found == "missing"
        assert session.scalars(select(Topic.title)).all() == ["Volunteers"]
