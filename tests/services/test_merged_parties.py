"""Tests of app.services.merged_parties."""

import io
import json
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.services.checking import find_problems
from app.services.loading import load
from app.services.merging import merge_party, standing_of
from app.storage.engine import Database
from app.storage.history import Actor
from app.storage.models import Party
from tests.factories import begin, make_party


def party(name: str, into: str | None = None) -> dict[str, Any]:
    """A party of a file; its id is made of its name."""
    return {"id": f"party{name:0>7}", "names": [{"spelling": name}], "merged_into_id": into and f"party{into:0>7}"}


def load_parties(session: Session, *parties: dict[str, Any]) -> None:
    """Load a file of parties."""
    content = json.dumps({"variorum": {"format": 1}, "parties": parties})
    load(begin(session), io.BytesIO(content.encode()), Actor("tester"))


def test_a_file_may_name_the_merged_party_before_the_other(database: Database) -> None:
    with database.write() as session:
        load_parties(session, party("a", "b"), party("b", "c"), party("c"))
        assert standing_of(session, "party000000a") == "party000000c"
        assert list(find_problems(session)) == []


@pytest.mark.parametrize(
    ("into", "reason"), [("b", "circle"), ("a", "into itself"), ("x", "which is not there")], ids=str
)
def test_a_file_with_a_merge_that_leads_nowhere_is_refused(database: Database, into: str, reason: str) -> None:
    with database.write() as session, pytest.raises(BadFile, match=reason):
        load_parties(session, party("a", into), party("b", "a"))
    # the transaction of the refused load is rolled back by whoever began it


def test_a_party_that_another_stands_for_than_should_is_found(database: Database) -> None:
    with database.write() as session:
        first, second = make_party(begin(session), "A"), make_party(session, "B")
        merge_party(session, first.id, first.version, second.id)
        session.execute(update(Party).where(Party.id == first.id).values(standing_id=first.id))
        problems = [str(problem) for problem in find_problems(session)]
    assert problems == [f"party {first.id}: its merges lead to {second.id}, and {first.id} stands for it"]
