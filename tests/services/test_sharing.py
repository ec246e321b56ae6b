"""Tests of app.services.sharing on both databases."""

import pytest
from sqlalchemy import select

from app.domain.errors import InvalidValue, LinkRefused, NotFound, Withdrawn
from app.services import records
from app.services.sharing import find_shared, list_shares, share_comparison, take_back_share
from app.services.tokens import hash_token
from app.storage.engine import Database
from app.storage.models import Comparison, SharedLink
from tests.factories import begin, make_account, make_comparison


@pytest.fixture
def comparison(database: Database) -> Comparison:
    """A comparison, with an account beside it."""
    with database.write() as session:
        return make_comparison(begin(session))


def share(database: Database, comparison: Comparison, note: str = "") -> str:
    with database.write() as session:
        return share_comparison(session, comparison.id, note, make_account(begin(session), name=f"Ada {note}").id)


def test_a_link_opens_its_comparison_and_only_a_hash_of_it_is_kept(database: Database, comparison: Comparison) -> None:
    token = share(database, comparison)
    with database.read() as session:
        assert find_shared(session, token).id == comparison.id
        [link] = session.scalars(select(SharedLink)).all()
        assert link.token_hash == hash_token(token)
    assert len(token) == 43


@pytest.mark.parametrize("token", ["", "x", "x" * 43, "\ud800", "é"])
def test_any_other_token_opens_nothing(database: Database, comparison: Comparison, token: str) -> None:
    share(database, comparison)
    with database.read() as session, pytest.raises(LinkRefused, match="not known here"):
        find_shared(session, token)


def test_a_link_that_was_taken_back_opens_nothing_and_the_others_stay(
    database: Database, comparison: Comparison
) -> None:
    tokens = [share(database, comparison, note) for note in ("press", "friends")]
    with database.write() as session:
        shares = list_shares(session, comparison.id)
        assert [(each.note, each.created_by) for each in shares] == [("press", "Ada press"), ("friends", "Ada friends")]
        take_back_share(session, comparison.id, shares[0].key)
        with pytest.raises(NotFound):
            take_back_share(session, comparison.id, shares[0].key)
    with database.read() as session:
        with pytest.raises(LinkRefused):
            find_shared(session, tokens[0])
        assert find_shared(session, tokens[1]).id == comparison.id


@pytest.mark.parametrize("key", ["", "x", "0" * 64, "\ud800"])
def test_a_link_is_taken_back_by_its_own_comparison_and_key_only(
    database: Database, comparison: Comparison, key: str
) -> None:
    share(database, comparison)
    with database.write() as session:
        other = make_comparison(begin(session))
        with pytest.raises(NotFound):
            take_back_share(session, other.id, list_shares(session, comparison.id)[0].key)
        with pytest.raises(NotFound):
            take_back_share(session, comparison.id, key)
        assert len(list_shares(session, comparison.id)) == 1


def test_what_was_withdrawn_is_not_shared_anew_but_stays_readable(database: Database, comparison: Comparison) -> None:
    token = share(database, comparison)
    with database.write() as session:
        records.withdraw(begin(session), Comparison, comparison.id, 1, "Saved twice.")
    with pytest.raises(Withdrawn):
        share(database, comparison, "late")
    with database.read() as session:
        assert find_shared(session, token).withdrawn_reason == "Saved twice."
    with pytest.raises(InvalidValue):
        share(database, comparison, "x" * 2_001)
