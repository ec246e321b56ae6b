"""The party as rows: its names in their order, the preferred one first to be shown, each with its search key."""

from app.domain.names import fold_name
from app.storage.engine import Database
from app.storage.models import Party, PartyName
from tests.factories import begin, make_party


def test_a_party_is_called_by_its_preferred_name(database: Database) -> None:
    # given a party whose preferred spelling is not its first
    names = [
        PartyName(position=0, spelling="Павел Латушка", language="be"),
        PartyName(position=1, spelling="Pavel Latushka", language="en", is_preferred=True),
    ]
    with database.write() as session:
        party = make_party(begin(session), names=names)
    # when it is read
    with database.read() as session:
        found = session.get_one(Party, party.id)
        # then it goes by the preferred one, and keeps the order of all
        assert found.name == "Pavel Latushka"
        assert [name.language for name in found.names] == ["be", "en"]


def test_every_spelling_carries_its_search_key(database: Database) -> None:
    # given a party
    with database.write() as session:
        party = make_party(begin(session), "Łukasz Żółć")
        # when its spelling is changed
        party.names[0].spelling = "Zianon Paźniak"
    # then the key follows it
    with database.read() as session:
        assert session.get_one(Party, party.id).names[0].folded == fold_name("Zianon Paźniak")


def test_a_party_without_a_preferred_name_has_none_to_show() -> None:
    # given a party that was not saved yet
    party = Party(names=[PartyName(position=0, spelling="Friedman")])
    # when it is asked for its name
    # then there is none
    assert party.name == ""
