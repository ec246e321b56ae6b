"""Tests of app.services.alike_parties."""

import pytest

from app.services.alike_parties import alike_to_new, find_alike
from app.services.parties import NameDraft, PartyDraft, create_party
from app.storage.engine import Database
from tests.factories import begin, make_party


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *((spelling, "Pavel Latushko") for spelling in ("Latushka", "Латушка", "Latuschka")),
        *((spelling, "Kastus Kalinowski") for spelling in ("Kalinouski", "Kalinoŭski", "Каліноўскі")),
        *((spelling, "Alexander Lukashenko") for spelling in ("Lukashenka", "Лукашенко", "Лукашэнка")),
    ],
)
def test_a_party_is_thought_of_under_any_spelling_with_the_reason(database: Database, typed: str, name: str) -> None:
    with database.write() as session:
        begin(session)
        for known in ("Pavel Latushko", "Kastus Kalinowski", "Alexander Lukashenko", "Alexander Friedman"):
            make_party(session, known)
        found = find_alike(session, [typed])
    assert [party.name for party in found] == [name]
    assert "in two spellings" in found[0].reason


def test_the_brother_is_not_thought_of(database: Database) -> None:
    with database.write() as session:
        make_party(begin(session), "Dmitry Lukashenko")
        assert find_alike(session, ["Viktor Lukashenko"]) == []


def test_a_form_that_was_sent_before_is_not_alike_to_what_it_made(database: Database) -> None:
    draft = PartyDraft(names=(NameDraft("RND"),))
    with database.write() as session:
        party = create_party(begin(session), draft, "key")
        assert alike_to_new(session, draft, "key") == []
        assert [found.id for found in alike_to_new(session, draft, "another key")] == [party.id]
