"""Tests of app.services.duplicates."""

import pytest

from app.domain.errors import NotFound
from app.services.duplicates import hold_apart, list_duplicates, take_back_distinction
from app.services.merging import merge_party
from app.storage.engine import Database
from tests.factories import begin, make_account, make_party


def test_parties_that_may_be_one_are_listed_with_the_reason(database: Database) -> None:
    with database.write() as session:
        make_party(begin(session), "Pavel Latushko", "Латушка")
        make_party(session, "Latuschka")
        make_party(session, "Dmitry Lukashenko")
        found = list_duplicates(session)
    (pair,) = found.likely
    assert {pair.a, pair.b} == {"Pavel Latushko", "Latuschka"}
    assert "one name in two spellings" in pair.reason


def test_what_is_held_apart_is_remembered_until_it_is_taken_back(database: Database) -> None:
    with database.write() as session:
        account = make_account(begin(session))
        one, other = make_party(session, "The Times"), make_party(session, "Times")
        for a, b in ((one, other), (other, one)):
            hold_apart(session, a.id, b.id, account.id)
        held = list_duplicates(session)
        take_back_distinction(session, other.id, one.id)
        again = list_duplicates(session)
    assert (len(held.likely), len(held.apart)) == (0, 1)
    assert (len(again.likely), len(again.apart)) == (1, 0)


def test_what_is_held_apart_is_listed_though_nothing_suggests_it(database: Database) -> None:
    with database.write() as session:
        account = make_account(begin(session))
        one, other = make_party(session, "Pavel Latushko"), make_party(session, "The Times")
        hold_apart(session, one.id, other.id, account.id)
        (pair,) = list_duplicates(session).apart
    assert {pair.a, pair.b} == {"Pavel Latushko", "The Times"}


def test_merged_parties_are_no_duplicates_any_more(database: Database) -> None:
    with database.write() as session:
        one, other = make_party(begin(session), "The Times"), make_party(session, "Times")
        merge_party(session, one.id, one.version, other.id)
        assert list_duplicates(session).likely == ()


def test_a_party_is_not_held_apart_from_itself_or_from_nobody(database: Database) -> None:
    with database.write() as session:
        account = make_account(begin(session))
        party = make_party(session, "The Times")
        for other in (party.id, "absent"):
            with pytest.raises(NotFound):
                hold_apart(session, party.id, other, account.id)
