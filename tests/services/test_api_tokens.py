"""API tokens: kept as a hash, told without their secret, gone once withdrawn or with a disabled account."""

import pytest
from sqlalchemy import select

from app.domain.errors import InvalidValue, NotFound
from app.services.accounts import disable_account
from app.services.api_tokens import MOST, find_bearer, list_api_tokens, make_api_token, note_used, withdraw_api_token
from app.storage.engine import Database
from app.storage.models import ApiToken
from app.storage.models.account import Role
from tests.factories import begin, make_account


def test_a_token_names_its_account_and_is_kept_as_a_hash(database: Database) -> None:
    with database.write() as session:
        account = make_account(begin(session), role=Role.EDITOR)
        token = make_api_token(session, account.id, "Browser at work")
        note_used(session, token)

    with database.read() as session:
        found = find_bearer(session, token)
        [line] = list_api_tokens(session, account.id)
        assert found is not None
        assert (found.account_id, found.role) == (account.id, Role.EDITOR)
        assert (line["name"], line["used_at"] is not None) == ("Browser at work", True)
        assert token not in str(session.scalars(select(ApiToken.token_hash)).all())
        assert find_bearer(session, token[:-1]) is None


def test_a_token_is_withdrawn_by_its_own_account_alone(database: Database) -> None:
    with database.write() as session:
        account, other = make_account(begin(session)), make_account(session)
        token = make_api_token(session, account.id, "Browser")
        [line] = list_api_tokens(session, account.id)
        key = str(line["key"])
        for account_id, wrong in ((other.id, key), (account.id, "x"), (account.id, "0" * 64)):
            with pytest.raises(NotFound):
                withdraw_api_token(session, account_id, wrong)

        withdraw_api_token(session, account.id, key)

        assert find_bearer(session, token) is None
        assert list_api_tokens(session, account.id) == []


def test_a_disabled_account_has_no_tokens(database: Database) -> None:
    with database.write() as session:
        make_account(begin(session), role=Role.OWNER)
        account = make_account(session, role=Role.EDITOR)
        token = make_api_token(session, account.id, "Browser")

        disable_account(session, account.id, account.version, "Left.")

        assert find_bearer(session, token) is None
        assert list_api_tokens(session, account.id) == []


def test_an_account_has_only_so_many(database: Database) -> None:
    with database.write() as session:
        account = make_account(begin(session))
        for number in range(MOST):
            make_api_token(session, account.id, str(number))
        with pytest.raises(InvalidValue, match="at most 20 tokens"):
            make_api_token(session, account.id, "one more")
