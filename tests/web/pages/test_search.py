"""The page of the search: what it shows, how it is filtered, and that nothing that is typed breaks it."""

from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.factories import begin, make_capture, make_party, make_question, make_source, make_topic

HOSTILE = (
    '"',
    "AND",
    "(",
    "col:x",
    "*",
    "",
    "\0",
    "\U0001f600",
    "x" * 10_000,
    "\u202eمرحبا",
    "%ff",
    "<script>x</script>",
)


@pytest.fixture
def filled(sqlite_database: Database) -> None:
    """A topic, a question and many parties of one name."""
    with sqlite_database.write() as session:
        topic = make_topic(begin(session), title="The <b>regiment</b>")
        make_question(session, topic=topic, title="How large is the regiment?")
        for number in range(25):
            make_party(session, f"Regiment {number}")


@pytest.mark.usefixtures("filled")
def test_hits_are_marked_and_all_else_is_escaped(reader: FlaskClient) -> None:
    html = reader.get("/search?q=regiment&kind=topic").text

    assert "The &lt;b&gt;<mark>regiment</mark>&lt;/b&gt;" in html


@pytest.mark.usefixtures("filled")
def test_data_tells_hits_counts_and_the_next_page(reader: FlaskClient) -> None:
    first = reader.get("/search.json?q=regiment").get_json()
    second = reader.get(f"/search.json?q=regiment&after={first['next']}").get_json()

    assert (first["total"], len(first["hits"]), len(second["hits"])) == (27, 20, 7)
    assert second["next"] is None
    assert [(each["value"], each["count"]) for each in first["facets"][0]["choices"]] == [
        ("party", "25"),
        ("topic", "1"),
        ("question", "1"),
    ]


def test_the_captures_of_a_source_are_one_with_a_link_to_the_versions(
    reader: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        source = make_source(begin(session))
        for text in ("A walrus sleeps.", "The walrus woke."):
            make_capture(session, text, source=source)

    page, data = reader.get("/search?q=walrus").text, reader.get("/search.json?q=walrus").get_json()

    assert f'<a href="/sources/{source.id}/versions">and one other capture of it</a>' in page
    assert (data["total"], data["hits"][0]["others"]) == (1, 1)
    assert data["hits"][0]["versions_url"] == f"/sources/{source.id}/versions"


@pytest.mark.usefixtures("filled")
def test_the_links_of_filters_keep_the_words_and_the_other_filters(reader: FlaskClient) -> None:
    html = reader.get("/search?q=regiment&status=active").text

    assert "/search?q=regiment&amp;kind=question&amp;status=active" in html


@pytest.mark.usefixtures("filled")
def test_a_page_that_finds_nothing_says_what_to_try(reader: FlaskClient) -> None:
    assert "Names that are like them" in reader.get("/search?q=Regimemt").text
    assert "Try fewer of them" in reader.get("/search?q=zzyzx").text
    assert "Search without filters" in reader.get("/search?q=regiment&year=1900").text
    assert "accents, capitals" in reader.get("/search").text


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_is_typed_breaks_the_page(reader: FlaskClient, typed: str) -> None:
    for address in ("/search?q=", "/search.json?q=", "/search?q=regiment&kind=", "/search?q=regiment&year="):
        assert reader.get(address + quote(typed)).status_code == 200
    assert reader.get(f"/search?q=regiment&topic={quote(typed)}&status={quote(typed)}").status_code == 200
    assert reader.get("/search?q=regiment&after=nowhere").status_code == 422


def test_the_box_stands_on_every_page_but_where_only_a_link_is_shared(app: Flask, reader: FlaskClient) -> None:
    assert 'action="/search"' in reader.get("/topics").text
    assert reader.get("/search").text.count("data-jump") == 1
    assert 'action="/search"' not in app.test_client().get("/shared/none").text
