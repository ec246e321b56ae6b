"""Tests of app.services.loading: what was published comes along as it was, or not at all."""

import json

from app.domain.edition import content_of
from app.services.captures import sha256_of
from app.storage.engine import Database
from app.storage.models import (
    EditionRow,
)
from tests.factories import make_content
from tests.ledgers import export_of, small_ledger
from tests.services.loaded import refusal


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
