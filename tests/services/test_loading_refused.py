"""Tests of app.services.loading: why a file is refused, all of it."""

import json

import pytest

from app.services.intake.refusals import MOST
from app.storage.engine import Database
from tests.ledgers import small_ledger
from tests.services.loaded import changed, refusal


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
