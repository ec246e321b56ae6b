"""Capturing records what a document says about itself with its text, its file and its places, once."""

from pathlib import Path
from typing import Any

import pytest

from app.exchange.documents.base import Document, Found, Person, Place
from app.exchange.documents.base import PlaceKind as ReadKind
from app.services.capturing import capture_again, capture_new, keep_file, source_draft, stated
from app.services.citations import save_citation
from app.services.claims import CitationDraft
from app.services.preparing import Prepared, prepare_text
from app.services.sources import ContributorDraft, list_captures
from app.storage.engine import Database
from app.storage.keeper import Keeper, digest_of
from app.storage.models import Capture, Claim, Party, Source
from app.storage.models.capture import PlaceKind
from app.storage.models.source import ContributorRole, SourceType
from tests import factories

TEXT = "Preface. Between 200 and 500 are fighting."
DATA = b"%PDF of it"


def prepared(**given: Any) -> Prepared:
    """A document of two pages that says a little about itself."""
    fields = {
        "title": Found("Side by side", "JSON-LD"),
        "publisher": Found("The Daily", "JSON-LD"),
        "issued": Found("yesterday", "citation_date"),
        "type": Found("article-newspaper", "JSON-LD"),
        "url": Found("javascript:alert(1)", "canonical"),
    }
    places = (Place(0, ReadKind.PAGE, "xii"), Place(9, ReadKind.PAGE, "1"), Place(9, ReadKind.CHAPTER, "Figures"))
    people = (Person("author", "Friedman", "Max"), Person("cook", literal="The Bureau"), Person("author"))
    document = Document(TEXT, "application/pdf", places, given.pop("fields", fields), people)
    return Prepared(
        document, **{"method": "fetched", "data": DATA, "name": "a.pdf", "address": "https://a.example/a"} | given
    )


def test_the_kinds_of_places_are_those_that_are_read() -> None:
    assert [kind.value for kind in PlaceKind] == [kind.value for kind in ReadKind]


def test_what_cannot_stand_is_left_out_and_what_is_known_is_filled_in() -> None:
    fields = stated(prepared())

    assert fields["url"] == "https://a.example/a"
    assert fields["type"] == "article-newspaper"
    assert "issued" not in fields
    assert len(fields["accessed"]) == 10


def test_a_document_that_says_nothing_is_named_after_its_file_its_address_or_its_first_line() -> None:
    nameless = [prepared(fields={}), prepared(fields={}, name=""), prepare_text("First line\nsecond")]

    assert [stated(each)["title"] for each in nameless] == ["a.pdf", "https://a.example/a", "First line"]
    assert source_draft(nameless[0]).type == SourceType.WEB_PAGE
    assert source_draft(nameless[2]).type == SourceType.DOCUMENT


def test_people_are_taken_as_printed() -> None:
    assert source_draft(prepared()).contributors == (
        ContributorDraft(ContributorRole.AUTHOR, "Friedman", "Max"),
        ContributorDraft(ContributorRole.AUTHOR, literal="The Bureau"),
    )


@pytest.mark.parametrize("is_known", [False, True])
def test_a_new_source_has_its_publisher_its_text_its_file_and_its_places(
    sqlite_database: Database, tmp_path: Path, is_known: bool
) -> None:
    # given
    keeper = Keeper(tmp_path / "captures")
    keep_file(keeper, prepared())
    with sqlite_database.write() as session:
        factories.begin(session)
        known = factories.make_party(session, "The Daily").id if is_known else None
        # when
        source = capture_new(session, prepared())

    # then
    with sqlite_database.read() as session:
        kept = session.get_one(Source, source.id)
        [line] = list_captures(session, source.id)
        capture = session.get_one(Capture, line.id)
        assert session.get_one(Party, kept.publisher_id).name == "The Daily"
        assert known in (None, kept.publisher_id)
        assert (kept.title, kept.url) == ("Side by side", "https://a.example/a")
        assert (capture.file_sha256, capture.file_size, capture.file_name) == (digest_of(DATA), len(DATA), "a.pdf")
        assert (capture.address, capture.method) == ("https://a.example/a", "fetched")
        assert [(place.offset_start, place.label) for place in capture.places] == [(0, "xii"), (9, "1"), (9, "Figures")]
        assert keeper.read(digest_of(DATA)) == DATA


def test_the_same_text_and_file_is_captured_once_and_another_file_again(sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        factories.begin(session)
        source = capture_new(session, prepared())
        same, other = (
            capture_again(session, source.id, prepared()),
            capture_again(session, source.id, prepared(data=b"2")),
        )

    with sqlite_database.read() as session:
        assert {row.id for row in list_captures(session, source.id)} == {same.id, other.id}
        assert same.id != other.id


@pytest.mark.parametrize(
    ("quotation", "locator", "expected"),
    [("Between 200 and 500", "", "p. 1"), ("Preface", "", "p. xii"), ("Preface", "line 1", "line 1")],
)
def test_a_locator_that_is_left_empty_is_the_place_of_the_quotation(
    sqlite_database: Database, quotation: str, locator: str, expected: str
) -> None:
    with sqlite_database.write() as session:
        factories.begin(session)
        source = capture_new(session, prepared())
        claim = factories.make_claim(session)
        draft = CitationDraft(source.id, quotation=quotation, locator=locator)
        save_citation(session, claim.id, claim.version, draft)

    with sqlite_database.read() as session:
        assert session.get_one(Claim, claim.id).citations[-1].locator == expected
