"""Tests of app.services.intake.refusals."""

import pytest

from app.domain.errors import BadFile
from app.services.intake import refusals
from app.services.intake.entries import Incoming
from app.services.intake.refusals import Refusals


def record(record_id: str, *fields: str) -> Incoming:
    made = Incoming("topics, record 1, line 2", {}, {"id": record_id})
    for field in fields:
        made.refuse(field, "This is empty.")
    return made


def test_without_problems_nothing_is_raised() -> None:
    found = Refusals()
    found.add(record("a"))
    found.raise_any()

    assert found.left_out == set()


def test_problems_are_told_with_their_place_and_field() -> None:
    found = Refusals()
    found.add(record("a", "title"))

    with pytest.raises(BadFile) as caught:
        found.raise_any()

    assert str(caught.value) == (
        "Nothing was loaded, because the file has one problem.\ntopics, record 1, line 2, “title”: This is empty."
    )


def test_what_refers_to_a_refused_record_is_left_out_too() -> None:
    found = Refusals()
    follower = record("b")
    follower.is_left_out = True
    found.add(record("a", "title"))
    found.add(follower)

    assert found.left_out == {"a", "b"}


def test_too_many_problems_end_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "MOST", 3)
    found = Refusals()
    found.add(record("a", "x", "y"))

    with pytest.raises(BadFile, match="3 problems"):
        found.add(record("b", "x", "y"))


def test_too_many_records_left_out_end_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "MOST_LEFT_OUT", 2)
    found = Refusals()
    found.add(record("a", "x"))
    follower = record("b")
    follower.is_left_out = True

    with pytest.raises(BadFile, match="These are the first"):
        found.add(follower)
