"""Duplicates are found by address, DOI, file and text, in whatever spelling, on both databases."""

from app.services.same_sources import find_duplicates, source_at, sources_of_file
from app.storage.engine import Database
from tests import factories

URL = "https://www.news.example/100%25_sure?id=1"
TEXT = "Between 200 and 500 are fighting."
FILE = "1" * 64


def test_a_source_is_found_by_whatever_it_shares_and_told_once(database: Database) -> None:
    # given
    with database.write() as session:
        factories.begin(session)
        source = factories.make_source(session, title="A", url=URL, doi="https://doi.org/10.1000/ABC")
        factories.make_capture(session, TEXT, source=source, file_sha256=FILE, file_size=1)
        factories.make_source(session, title="B", url="https://news.example/100x_sure?id=1", doi="10.1000/abcd")
        factories.make_capture(session, "Other words.")

    # when
    with database.read() as session:
        by_address = find_duplicates(session, ("http://news.example/100%25_sure/?id=1&utm_source=x#y",))
        by_doi = find_duplicates(session, doi="doi:10.1000/abc")
        by_text = find_duplicates(session, ("https://mirror.example/",), text=TEXT)
        by_file = find_duplicates(session, file_sha256=FILE)
        by_all = find_duplicates(session, (URL, URL), "10.1000/abc", TEXT, FILE)

        # then
        found = (by_address, by_doi, by_text, by_file, by_all)
        assert [[each.source_id for each in some] for some in found] == [[source.id]] * 5
        assert by_address[0].why == "It has the same address."
        assert by_doi[0].why == "It has the same DOI."
        assert by_text[0].why == f"It says the same, word for word, at {URL}."
        assert by_file[0].why == "The very same file was captured there."
        assert source_at(session, "news.example/100%25_sure") is None
        assert source_at(session, URL) == source.id
        assert sources_of_file(session, FILE) == [source.id]


def test_nothing_given_is_nothing_found(database: Database) -> None:
    with database.write() as session:
        factories.make_capture(factories.begin(session))

    with database.read() as session:
        assert find_duplicates(session, ("", "no address"), "no doi", "", "") == []
