"""Tests of app.services.source_items on both databases."""

from app.domain.csl import Name
from app.services.source_items import read_items
from app.storage.engine import Database
from app.storage.models import Contributor
from tests.factories import begin, make_party, make_source


def test_a_source_is_read_with_its_people_its_publisher_and_its_version(database: Database) -> None:
    with database.write() as session:
        publisher = make_party(begin(session), "House", "Haus")
        names = [Contributor(position=0, family="Rudnik", given="Alesia"), Contributor(position=1, literal="Institute")]
        source = make_source(session, title="T", publisher_id=publisher.id, contributors=names, issued="2022~")
    with database.read() as session:
        [(version, item)] = read_items(session, [source.id]).values()
    assert version == 1
    assert (item.id, item.type, item.title, item.publisher) == (source.id, "article-newspaper", "T", "House")
    assert item.names == (Name("author", "Rudnik", "Alesia"), Name("author", literal="Institute"))
    assert item.issued == "2022~"


def test_sources_that_there_are_not_are_left_out(database: Database) -> None:
    with database.read() as session:
        assert read_items(session, ["000000000000"]) == {}
        assert read_items(session, []) == {}
