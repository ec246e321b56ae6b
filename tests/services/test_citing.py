"""Tests of app.services.citing."""

import pytest

from app.domain.bibliography import Reference
from app.services.citing import cite_sources, name_source, read_references
from app.storage.engine import Database
from app.storage.models.source import Contributor, ContributorRole
from app.storage.queries.answers import references
from tests.factories import begin, make_party, make_source


def test_a_row_ends_with_what_a_reference_shows_in_its_order() -> None:
    columns = tuple(column.name for column in references(["x"]).selected_columns)

    assert columns[5:] == tuple(name for name in Reference._fields if name != "authors")
    assert Reference._fields[-1] == "authors"


def test_a_source_is_read_with_its_authors_in_order_and_without_its_editors(database: Database) -> None:
    with database.write() as session:
        publisher = make_party(begin(session), "The Gazette")
        source = make_source(
            session,
            title="A report",
            publisher_id=publisher.id,
            issued="2023-05-02",
            url="https://example.org/",
            contributors=[
                Contributor(position=0, family="Rudnik", given="Alesia"),
                Contributor(position=1, literal="An editor", role=ContributorRole.EDITOR),
                Contributor(position=2, literal="The Bureau"),
            ],
        )
        bare = make_source(session, title="A leaflet", contributors=[])

    with database.read() as session:
        found = read_references(session, [source.id, bare.id])
        cited = cite_sources(session, [source.id])

    assert found[bare.id][1].authors == ()
    status, reference = found[source.id]
    assert status == "active"
    assert reference.authors == ("Rudnik, Alesia", "The Bureau")
    assert (reference.title, reference.publisher, reference.issued) == ("A report", "The Gazette", "2023-05-02")
    assert cited[source.id][1].startswith("Rudnik, Alesia and The Bureau. “A report”. The Gazette")


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        (Reference(title="T", container_title="Gazette", publisher="P", issued="2023-05-02"), "Gazette, 2 May 2023"),
        (Reference(title="T", publisher="P"), "P"),
        (Reference(title="T", issued="2022~"), "T, about 2022"),
    ],
)
def test_a_source_is_named_by_where_and_when_it_was_published(reference: Reference, name: str) -> None:
    assert name_source(reference) == name
