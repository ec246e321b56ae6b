"""Account names: those that look the same are the same, and none is drawn to look like another."""

import pytest

from app.domain.errors import InvalidValue
from app.services.account_names import check_name, name_key
from app.services.accounts import add_account
from app.storage.engine import Database
from app.storage.models.account import Role
from tests.factories import begin
from tests.people import make_person


@pytest.mark.parametrize(
    "other",
    [
        *("ADA LOVELACE", "ada  lovelace", "ａｄａ lovelace", "Ada\u00a0Lovelace"),
        *("Ada\u200b Lovelace", "Ada Love\u2060lace", "\u2800Ada Lovelace", "Ada Lovelace\ufe0f", "Ada Lovelace\u3164"),
    ],
)
def test_names_that_look_the_same_are_the_same(database: Database, other: str) -> None:
    make_person(database, "Ada Lovelace")
    assert name_key(other) == name_key("Ada Lovelace")
    with pytest.raises(InvalidValue, match="already has this name"), database.write() as session:
        add_account(begin(session), other, Role.READER)


@pytest.mark.parametrize(
    ("name", "message"), [("", "Give a name"), ("\u200b \u3164", "Give a name"), ("x" * 101, "shorten it")]
)
def test_a_name_is_needed_and_has_an_end(database: Database, name: str, message: str) -> None:
    with pytest.raises(InvalidValue, match=message), database.write() as session:
        add_account(begin(session), name, Role.READER)


@pytest.mark.parametrize(
    "name", ["\u043ewner", "Ad\u0430 Lovelace", "\u0391da", "Петрo", "p\u200b\u0435t", "\uff41\u0434а"]
)
def test_a_word_in_letters_of_two_alphabets_is_no_name(database: Database, name: str) -> None:
    with pytest.raises(InvalidValue, match="in one alphabet") as refused, database.write() as session:
        add_account(begin(session), name, Role.READER)
    assert refused.value.field == "name"


@pytest.mark.parametrize("name", ["Łukasz Żak", "Пётр", "Ada Лавлейс", "Ελένη", "田中 Ann", "Zoë-2", "Ağa", "r2d2"])
def test_names_of_any_alphabet_are_taken(name: str) -> None:
    check_name(name)
