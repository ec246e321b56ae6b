"""Tests of app.services.intake.rules: what is worked out; what is refused stands in tests/services/test_loading.py."""

import datetime
from typing import Any

import pytest

from app.exchange.base import Entry
from app.services.intake.around import Around
from app.services.intake.entries import Incoming, read_entry
from app.services.intake.quotations import CaptureTexts
from app.services.intake.rules import complete
from app.services.layouts import LAYOUTS
from app.storage.engine import Database

NOW = datetime.datetime(2024, 3, 1, tzinfo=datetime.UTC)
LAYOUT = {layout.name: layout for layout in LAYOUTS}
PAGE = {"offset_start": 0, "kind": "page", "label": "1"}
ASKED = {"qvant1ty0000": ("quantity", "people"), "date00000000": ("date", "")}


def completed(database: Database, table: str, **fields: Any) -> Incoming:
    """A record of these fields, after the rules; nothing is wrong with it."""
    record = checked(database, table, **fields)
    assert record.problems == []
    return record


def checked(database: Database, table: str, **fields: Any) -> Incoming:
    """A record of these fields, after the rules, with what is wrong with it."""
    record = read_entry(LAYOUT[table], Entry(table, "here", 1, {"id": "0123456789ab", **fields}))
    with database.read() as session:
        complete(table, record, Around(ASKED, CaptureTexts(session), NOW))
    return record


def test_times_are_now_or_those_of_the_file(sqlite_database: Database) -> None:
    loaded = completed(sqlite_database, "topics", title="A").values
    kept = completed(sqlite_database, "topics", title="A", created_at="2020-01-01T00:00:00Z").values

    assert (loaded["created_at"], loaded["updated_at"]) == (NOW, NOW)
    assert kept["updated_at"] == kept["created_at"] == datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def test_the_first_name_is_preferred_unless_another_is(sqlite_database: Database) -> None:
    def preferred(*names: dict[str, Any]) -> list[bool]:
        record = completed(sqlite_database, "parties", names=list(names))
        return [name["is_preferred"] for name in record.parts["names"]]

    assert preferred({"spelling": "A"}, {"spelling": "B"}) == [True, False]
    assert preferred({"spelling": "A"}, {"spelling": "B", "is_preferred": True}) == [False, True]
    assert preferred({"spelling": "A", "is_preferred": False}) == [True]


def test_a_capture_gets_its_digest_and_its_time(sqlite_database: Database) -> None:
    values = completed(sqlite_database, "captures", source_id="s0vrce000000", text="abc").values

    assert values["sha256"] == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert values["captured_at"] == values["created_at"] == NOW
    assert values["media_type"] == "text/plain"


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"file_sha256": "0" * 64, "file_size": 3}, []),
        ({"file_sha256": "0" * 64}, ["file_size"]),
        ({"file_size": 3}, ["file_size"]),
        ({"file_sha256": "x" * 64, "file_size": 3}, ["file_sha256"]),
        ({"address": "javascript:alert(1)"}, ["address"]),
        ({"places": [PAGE, PAGE | {"offset_start": 3}]}, []),
        ({"places": [PAGE | {"offset_start": 1}, PAGE]}, ["places[1].offset_start"]),
        ({"places": [PAGE | {"offset_start": 4}]}, ["places[0].offset_start"]),
    ],
)
def test_the_file_and_the_places_of_a_capture_can_be(
    sqlite_database: Database, fields: dict[str, Any], problems: list[str]
) -> None:
    record = checked(sqlite_database, "captures", source_id="s0vrce000000", text="abc", **fields)

    assert [problem.field for problem in record.problems] == problems


def test_a_figure_counts_what_the_question_counts_unless_it_says_otherwise(sqlite_database: Database) -> None:
    def unit(**more: str) -> str:
        figure = {"low": "1", "qualifier": "at_least", **more}
        record = completed(sqlite_database, "claims", **claim("qvant1ty0000", figure=figure))
        return str(record.parts["figure"][0]["unit"])

    assert unit() == "people"
    assert unit(unit="units") == "units"
    assert unit(unit="") == ""


def test_dates_get_the_days_that_they_can_mean(sqlite_database: Database) -> None:
    values = completed(sqlite_database, "claims", **claim("date00000000", date="2023-02", as_of="../2022")).values

    assert (values["date_earliest"], values["date_latest"]) == (datetime.date(2023, 2, 1), datetime.date(2023, 2, 28))
    assert (values["as_of_earliest"], values["as_of_latest"]) == (None, datetime.date(2022, 12, 31))
    assert values["answer_kind"] == "date"


def test_citations_get_ids_of_their_own(sqlite_database: Database) -> None:
    record = completed(sqlite_database, "claims", **claim("date00000000", date="2023"))

    assert len(record.parts["citations"][0]["id"]) == 12


def claim(question_id: str, **fields: Any) -> dict[str, Any]:
    cited = [{"source_id": "s0vrce000000"}]
    return {"question_id": question_id, "claimant_id": "party0000000", "citations": cited, **fields}
