"""Tests of app.services.parties."""

import random

import pytest
from sqlalchemy import select

from app.domain.errors import InvalidRecord, InvalidValue
from app.services import parties
from app.services.duplicates import list_duplicates
from app.services.parties import NameDraft, PartyDraft
from app.storage.engine import Database
from app.storage.history import Actor
from app.storage.models import Revision
from tests.factories import begin, make_account, make_party


@pytest.mark.parametrize("typed", ["Latushko", "latusch", "Латушка", "Pavel Latushka", "Latushka, Pavel"])
def test_a_party_is_found_by_any_spelling(database: Database, typed: str) -> None:
    with database.write() as session:
        party = make_party(begin(session), "Pavel Latushka", "Павел Латушко", "Pawel Latuschka")
        make_party(session, "Alexander Friedman")
        found = parties.find_parties(session, typed)
    assert [one.id for one in found][:1] == [party.id]


def test_an_exact_spelling_gives_every_party_that_bears_it(database: Database) -> None:
    with database.write() as session:
        two = {make_party(begin(session), "The Times").id, make_party(session, "The Times").id}
        found = parties.find_party_by_spelling(session, "The Times")
    assert {one.id for one in found} == two


def test_signs_that_like_would_take_for_wild_cards_find_nothing(database: Database) -> None:
    with database.write() as session:
        make_party(begin(session), "Alexander Friedman")
        assert parties.find_parties(session, "%%%") == []
        assert parties.find_parties(session, "___") == []


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ((), "at least one name"),
        ((NameDraft(""),), "A name is empty"),
        ((NameDraft("RND"), NameDraft("RND")), "there twice"),
        ((NameDraft("RND", "not a tag!"),), "no language tag"),
        ((NameDraft("RND", "-".join("a" * 30)),), "no language tag"),
        ((NameDraft("x" * 501),), "shorten it to 500"),
        (tuple(NameDraft(f"Name {number}") for number in range(101)), "at most 100"),
    ],
)
def test_names_that_cannot_stand_are_refused(database: Database, names: tuple[NameDraft, ...], message: str) -> None:
    with database.read() as session, pytest.raises(InvalidRecord, match=message):
        parties.create_party(session, PartyDraft(names=names))


@pytest.mark.parametrize("first", [0x10000, 0x4E00, 0x1F300])
def test_the_longest_name_in_any_script_fits_the_indexes_of_both_databases(database: Database, first: int) -> None:
    # given a name of 500 letters that no compression makes shorter
    letters = random.Random(1).choices(range(first, first + 0x400), k=parties.MAX_NAME)
    spelling = "".join(map(chr, letters))
    # when it is recorded, then it is found again
    with database.write() as session:
        party = parties.create_party(begin(session), PartyDraft(names=(NameDraft(spelling, "a" * 8),)))
        assert [found.id for found in parties.find_party_by_spelling(session, spelling)] == [party.id]


def test_swapping_two_spellings_is_one_version(database: Database) -> None:
    with database.write() as session:
        party = make_party(begin(session), "Kalinouski", "Kalinowski")
        swapped = PartyDraft(names=(NameDraft("Kalinowski"), NameDraft("Kalinouski")))
        assert parties.edit_party(session, party.id, 1, swapped).version == 2
    with database.read() as session:
        assert parties.read_party(session, party.id)[0].name == "Kalinowski"


def test_the_list_goes_on_where_its_token_says(database: Database) -> None:
    with database.write() as session:
        for number in range(105):
            make_party(begin(session), f"Party {number:03}")
        first = parties.list_parties(session, None)
        second = parties.list_parties(session, first.next)
    assert (len(first.rows), len(second.rows), second.next) == (100, 5, None)
    assert len({row.id for row in [*first.rows, *second.rows]}) == 105


def test_a_token_that_was_not_made_here_is_refused(database: Database) -> None:
    with database.read() as session:
        for token in ("x", "WzFd", "é", "W10", "a" * 5000):
            with pytest.raises(InvalidValue, match="does not exist"):
                parties.list_parties(session, token)


def test_a_new_party_is_held_apart_from_those_that_it_is_said_not_to_be(database: Database) -> None:
    draft = PartyDraft(names=(NameDraft("Latuschka"),))
    with database.write() as session:
        account = make_account(begin(session))
        known = make_party(session, "Pavel Latushko")
        begin(session, Actor("ada", account.id))
        made, again = (
            parties.create_party(session, draft, "key", apart_from=(known.id, "absent000000")) for _ in range(2)
        )
        found = list_duplicates(session)
        note = session.scalars(select(Revision.note).where(Revision.record_id == made.id)).one()
    assert again.id == made.id
    assert found.likely == ()
    assert [{pair.a_id, pair.b_id} for pair in found.apart] == [{known.id, made.id}]
    assert note == "It is not the same as “Pavel Latushko”."


def test_a_command_that_nobody_answered_holds_nobody_apart(database: Database) -> None:
    with database.write() as session:
        known = make_party(begin(session), "Pavel Latushko")
        parties.create_party(session, PartyDraft(names=(NameDraft("Latuschka"),)), apart_from=[known.id])
        assert len(list_duplicates(session).likely) == 1
