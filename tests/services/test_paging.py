import base64
import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.paging import PAGE_LENGTH, Slice
from app.services.parties import list_parties
from app.services.sources import list_sources
from app.storage.engine import Database
from tests.factories import begin, make_party, make_source

NOON = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
MOMENT = "2026-01-01T00:00:00"
FORGED: dict[str, Any] = {
    "no JSON": b"\xff\xfe",
    "no base64": None,
    "nested without end": b"[" * 40_000,
    "half a character": [["s", "\ud800"], ["s", "x"]],
    "a NUL": [["s", "\0"], ["s", "\0"]],
    "a NUL after a moment": [["t", MOMENT], ["s", "\0"]],
    "two moments": [["t", MOMENT], ["t", MOMENT]],
    "no moment": [["t", "yesterday"], ["s", "x"]],
    "a number for a moment": [["t", 5], ["s", "x"]],
    "an unknown kind": [["x", "a"], ["s", "a"]],
    "a list for a kind": [[["s"], "a"], ["s", "a"]],
    "one key": [["s", "a"]],
    "three keys": [["s", "a"], ["s", "a"], ["s", "a"]],
    "an object": {"st": 1, "ts": 2},
    "a number": 7,
    "too many digits": b"9" * 5_000,
}


def token_of(forged: Any) -> str:
    if forged is None:
        return "é" * 7
    text = forged if isinstance(forged, bytes) else json.dumps(forged).encode()
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def followed(session: Session, read: Callable[[Session, str | None], Slice]) -> list[str]:
    """The ids of all rows, page after page."""
    found, after = [], None
    for _ in range(10):
        piece = read(session, after)
        found += [row.id for row in piece.rows]
        after = piece.next
        if after is None:
            return found
    raise AssertionError("The pages have no end.")


def test_every_row_stands_on_exactly_one_page(database: Database) -> None:
    # given more parties and sources than one page holds, most of them of one name and one moment
    with database.write() as session:
        begin(session)
        made = [make_party(session, "Bel" if number < PAGE_LENGTH + 5 else f"Ada {number}").id for number in range(120)]
        written = [make_source(session, created_at=NOON).id for _ in range(PAGE_LENGTH + 1)]
    # when the pages are followed to the end, then each row came once
    with database.read() as session:
        assert sorted(followed(session, list_parties)) == sorted(made)
        assert sorted(followed(session, lambda session, after: list_sources(session, "", after))) == sorted(written)


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_token_is_refused_whatever_it_holds(database: Database, name: str) -> None:
    # given a token that no page of ours gave out
    token = token_of(FORGED[name])
    # when a list is asked to go on after it, then it is refused, and never reaches the database
    with database.read() as session, pytest.raises(InvalidValue, match="begin again at the first"):
        list_sources(session, "", token)
    with database.read() as session, pytest.raises(InvalidValue, match="begin again at the first"):
        list_parties(session, token)


def test_a_token_of_one_list_is_none_of_another(database: Database) -> None:
    with database.read() as session, pytest.raises(InvalidValue):
        list_sources(session, "", token_of([["s", "a"], ["s", "b"]]))
