"""Tests of app.web.pages.sources and app.web.pages.captures."""

import re

from flask.testing import FlaskClient

from app.config import Settings
from app.storage.engine import Database
from tests.exchange.test_citation_styles import style_text
from tests.factories import begin, make_capture, make_citation, make_claim, make_party, make_source
from tests.web.sending import send, send_again

TEXT = "Friedman estimates that the number is between 200 and 500.\n<script>alert(1)</script>"


def test_a_source_is_made_with_its_publisher_its_author_and_its_text(editor: FlaskClient) -> None:
    answer = send(
        editor,
        "/sources/new",
        {"contributors-0-name": "Rudnik, Alesia", "url": "https://example.org/headaches"},
        type="post-weblog",
        title="Headaches for Lukashenka",
        container_title="UkraineAlert",
        publisher="Atlantic Council",
        new_publisher="yes",
        issued="2024~",
        text=TEXT,
    )
    assert answer.status_code == 303
    assert "Figures in this text" in editor.get(answer.location).text
    capture = editor.get(answer.location.replace("?", ".json?")).json["capture"]
    shown = editor.get(f"/sources/{capture['source_id']}")
    assert "Rudnik, Alesia. “Headaches for Lukashenka”. UkraineAlert, Atlantic Council, 2024~." in shown.text
    assert "full text" in shown.text
    assert editor.get("/parties.json?q=Atlantic").json["options"][0]["label"] == "Atlantic Council"


def test_sending_a_new_source_twice_makes_one_source_and_one_publisher(editor: FlaskClient) -> None:
    page = editor.get("/sources/new")
    typed = {"title": "Once", "publisher": "RND", "new_publisher": "yes", "text": TEXT}
    first = send_again(editor, "/sources/new", page, typed)
    second = send_again(editor, "/sources/new", page, typed)
    assert second.location == first.location
    assert len(editor.get("/sources.json").json["sources"]) == 1
    assert len(editor.get("/parties.json").json["parties"]) == 1


def test_an_unknown_publisher_is_offered_to_be_added_and_the_typing_is_kept(editor: FlaskClient) -> None:
    answer = send(editor, "/sources/new", title="A title", publisher="Nobody yet", text=TEXT)
    assert answer.status_code == 422
    assert "No party bears this name yet" in answer.text
    assert "between 200 and 500" in answer.text


def test_several_publishers_of_one_name_are_told_apart(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        first = make_party(begin(session), "The Times")
        make_party(session, "The Times")
    page = send(editor, "/sources/new", title="A title", publisher="The Times")
    assert page.status_code == 422
    assert "Several parties bear this name" in page.text
    chosen = send_again(editor, "/sources/new", page, {"publisher-id": first.id})
    assert chosen.status_code == 303
    assert editor.get(f"{chosen.location.split('?')[0]}.json").json["source"]["publisher_id"] == first.id


def test_addresses_and_dates_that_are_none_are_refused_beside_their_fields(editor: FlaskClient) -> None:
    answer = send(editor, "/sources/new", {"url": "javascript:alert(1)"}, title="A title", issued="yesterday")
    assert answer.status_code == 422
    assert "beginning with https://" in answer.text
    assert 'href="#issued"' in answer.text
    assert 'href="#url"' in answer.text


def test_a_source_is_edited_without_losing_what_was_not_touched(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        source = make_source(begin(session), title="Old", volume="7", note="kept")
    assert send(editor, f"/sources/{source.id}/edit", title="New").status_code == 303
    facts = editor.get(f"/sources/{source.id}.json").json["source"]
    assert (facts["title"], facts["volume"], facts["note"]) == ("New", "7", "kept")
    assert [name["family"] for name in facts["contributors"]] == ["Friedman"]


def test_a_later_full_text_finds_the_quotations_again(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        capture = make_capture(begin(session), "between 200 and 500", type="excerpt")
        make_claim(session, citations=[make_citation(capture, "between 200 and 500")])
    answer = send(editor, f"/sources/{capture.source_id}/captures/new", text=TEXT)
    assert answer.status_code == 303
    shown = editor.get(answer.location)
    assert "stands here word for word" in shown.text
    assert re.search(r'<mark class="quotation"><span [^>]+>between 200 and 500</span></mark>', shown.text)
    assert "&lt;script&gt;" in shown.text
    assert len(editor.get(f"/sources/{capture.source_id}.json").json["captures"]) == 2


def test_a_quotation_that_is_gone_is_called_absent(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        capture = make_capture(begin(session), "between 200 and 500")
        make_claim(session, citations=[make_citation(capture, "between 200 and 500")])
    answer = send(editor, f"/sources/{capture.source_id}/captures/new", text="Nothing of the kind.")
    assert "absent from this capture" in editor.get(answer.location).text


def test_sources_are_searched_by_title_and_offered_to_pickers(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        source = make_source(begin(session), title="Headaches for Lukashenka")
        make_source(session, title="100 % certain")
    assert reader.get("/sources.json?q=headaches").json["options"][0]["id"] == source.id
    assert len(reader.get("/sources.json?q=%25").json["sources"]) == 1


def test_a_source_is_cited_in_the_style_that_the_address_names(
    reader: FlaskClient, sqlite_database: Database, settings: Settings
) -> None:
    (settings.instance / "styles").mkdir()
    (settings.instance / "styles" / "house.csl").write_text(style_text("House &lt;b&gt;"))
    with sqlite_database.write() as session:
        source = make_source(begin(session), title="Ten <b>killed</b>")
    page = reader.get(f"/sources/{source.id}?style=apa").text
    assert "Friedman, M. (n.d.). Ten &lt;b&gt;killed&lt;/b&gt;." in page
    assert "In the text: (Friedman, n.d.)" in page
    assert '<option value="apa" selected>APA</option>' in page
    assert "House &lt;b&gt;" in page
    assert reader.get(f"/sources/{source.id}.json?style=house").json["styled"]["text"] == "Ten <b>killed</b>"
    assert reader.get(f"/sources/{source.id}?style=magic").status_code == 422
