"""Tests of app.services.alike_parties."""

import pytest

from app.services.alike_parties import alike_to_new, find_alike
from app.services.parties import NameDraft, PartyDraft, create_party, edit_party, find_parties
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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("معمر القذافي", "Muammar Gaddafi"),
        ("Muammar Gaddafi", "معمر القذافي"),
        ("毛泽东", "Mao Zedong"),
        ("Teng Hsiao-p'ing", "Deng Xiaoping"),
        ("김정은", "Kim Jong-un"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"),
        ("בנימין נתניהו", "Benjamin Netanyahu"),
        ("ООН", "United Nations"),
        ("Chevtchenko", "Шевченко"),
        ("მიხეილ სააკაშვილი", "Mikheil Saakashvili"),
        ("Նիկոլ Փաշինյան", "Nikol Pashinyan"),
        ("ドナルド・トランプ", "Donald Trump"),
    ],
)
def test_a_party_is_thought_of_and_found_from_another_script(database: Database, typed: str, name: str) -> None:
    with database.write() as session:
        party = make_party(begin(session), name)
        make_party(session, "Alexander Friedman")
        found = find_alike(session, [typed])
        listed = find_parties(session, typed)
    assert [each.id for each in found] == [party.id]
    assert [each.id for each in listed] == [party.id]


def test_a_new_spelling_is_found_and_an_old_one_no_more(database: Database) -> None:
    with database.write() as session:
        party = make_party(begin(session), "Muammar Gaddafi")
        edit_party(session, party.id, party.version, PartyDraft(names=(NameDraft("Kim Jong-un"),)))
        assert [each.id for each in find_alike(session, ["김정은"])] == [party.id]
        assert find_alike(session, ["معمر القذافي"]) == []


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
