"""Tests of app.services.intake.quotations."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.intake import quotations
from app.services.intake.quotations import CaptureTexts, place_quotation
from app.storage.engine import Database
from tests.factories import begin, make_capture

TEXT = "Some words. It is believed that between 200 and 500 — “volunteers” — are fighting."
EMPTY = {
    "capture_id": None,
    "source_id": None,
    "quotation": "",
    "prefix": None,
    "suffix": None,
    "offset_start": None,
    "offset_end": None,
    "found": None,
}


@pytest.fixture
def captured(sqlite_database: Database) -> Iterator[tuple[Session, dict[str, Any]]]:
    """A session, and the fields of a citation of a capture of TEXT."""
    with sqlite_database.write() as session:
        capture = make_capture(begin(session), TEXT)
    with sqlite_database.read() as session:
        yield session, EMPTY | {"capture_id": capture.id, "source_id": capture.source_id}


def placed(session: Session, citation: dict[str, Any]) -> tuple[dict[str, Any], list[InvalidValue]]:
    problems: list[InvalidValue] = []
    place_quotation(citation, "citations[0].", CaptureTexts(session), problems)
    return citation, problems


def test_a_quotation_is_found_where_it_stands(captured: tuple[Session, dict[str, Any]]) -> None:
    session, citation = captured
    found, problems = placed(session, citation | {"quotation": "between 200 and 500"})

    assert problems == []
    assert found["found"] == "exact"
    assert TEXT[found["offset_start"] : found["offset_end"]] == "between 200 and 500"
    assert TEXT.partition("between 200 and 500")[0].endswith(found["prefix"])
    assert found["prefix"] != ""


def test_a_quotation_with_other_dashes_and_quotation_marks_is_found_too(
    captured: tuple[Session, dict[str, Any]],
) -> None:
    session, citation = captured
    found, problems = placed(session, citation | {"quotation": '500 - "volunteers"'})

    assert problems == []
    assert found["found"] == "normalised"
    assert TEXT[found["offset_start"] : found["offset_end"]] == "500 — “volunteers”"

    again, problems = placed(session, found)
    assert (again, problems) == (found, [])


def test_words_that_are_given_around_it_are_kept(captured: tuple[Session, dict[str, Any]]) -> None:
    session, citation = captured
    found, _ = placed(session, citation | {"quotation": "200", "prefix": "between ", "suffix": ""})

    assert (found["prefix"], found["suffix"]) == ("between ", "")


def test_without_a_capture_a_quotation_is_missing(captured: tuple[Session, dict[str, Any]]) -> None:
    session, _ = captured
    found, problems = placed(session, EMPTY | {"quotation": "between"})

    assert problems == []
    assert (found["found"], found["offset_start"], found["prefix"]) == ("missing", None, "")


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"quotation": "five thousand"}, "quotation", "do not stand in the capture"),
        ({"quotation": "between", "found": "exact"}, "found", "together"),
        ({"quotation": "between", "offset_start": 1, "offset_end": 8}, "found", "together"),
        ({"quotation": "x", "found": "missing", "offset_start": 0, "offset_end": 1}, "found", "together"),
        ({"quotation": "between", "found": "exact", "offset_start": 33, "offset_end": 40}, "quotation", "At 33 to 40"),
        ({"quotation": "x", "found": "exact", "offset_start": 0, "offset_end": 900}, "offset_end", "is no place"),
        ({"quotation": "x", "found": "exact", "offset_start": 3, "offset_end": 3}, "offset_end", "is no place"),
        ({"quotation": "xyz", "found": "normalised", "offset_start": 0, "offset_end": 3}, "quotation", "“Som”"),
        ({"found": "exact", "offset_start": 0, "offset_end": 3}, "offset_start", "needs a capture_id and a quotation"),
        ({"quotation": "Some", "source_id": "0ther0000000"}, "capture_id", "That capture is of the source"),
    ],
)
def test_a_place_that_does_not_hold_the_words_is_refused(
    captured: tuple[Session, dict[str, Any]], given: dict[str, Any], field: str, words: str
) -> None:
    session, citation = captured
    _, problems = placed(session, citation | given)

    assert [problem.field for problem in problems] == [f"citations[0].{field}"]
    assert words in problems[0].message


def test_a_capture_that_is_not_there_is_left_to_who_checks_references(
    captured: tuple[Session, dict[str, Any]],
) -> None:
    session, citation = captured
    _, problems = placed(session, citation | {"capture_id": "absent000000", "quotation": "between"})

    assert problems == []


def test_texts_are_kept_at_hand_up_to_a_limit(sqlite_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotations, "KEPT_CHARACTERS", 25)
    with sqlite_database.write() as session:
        captures = [make_capture(begin(session), text * 10).id for text in "abc"]
    with sqlite_database.read() as session:
        texts, asked = CaptureTexts(session), []
        event.listen(session, "do_orm_execute", lambda state: asked.append(state))
        for place in (0, 1, 0, 2, 0, 1):
            found = texts.find(captures[place])
            assert found is not None
            assert found[1] == "abc"[place] * 10

    assert len(asked) == 4
