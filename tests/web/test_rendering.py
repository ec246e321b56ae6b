import json
from decimal import Decimal

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.storage.engine import Database
from app.storage.models import Topic
from app.storage.types import new_id
from app.web.rendering import json_rule
from tests.factories import begin, make_topic


@pytest.fixture
def topic(sqlite_database: Database) -> Topic:
    with sqlite_database.write() as session:
        return make_topic(begin(session), title="Volunteers")


def test_one_view_gives_the_page_and_the_same_data_as_json(reader: FlaskClient, topic: Topic) -> None:
    html = reader.get(f"/trial/topics/{topic.id}")
    data = reader.get(f"/trial/topics/{topic.id}.json")

    assert html.mimetype == "text/html"
    assert data.mimetype == "application/json"
    assert data.json == {
        "links": {
            "page": f"http://localhost/trial/topics/{topic.id}",
            "data": f"http://localhost/trial/topics/{topic.id}.json",
        },
        "id": topic.id,
        "title": "Volunteers",
        "number": "0.10",
        "at": topic.created_at.isoformat().replace("+00:00", "Z"),
    }


def test_what_is_for_the_template_only_is_not_in_the_data(reader: FlaskClient, topic: Topic) -> None:
    assert "secret" not in reader.get(f"/trial/topics/{topic.id}.json").text


def test_a_page_links_its_data_with_its_query_but_without_its_notice(reader: FlaskClient) -> None:
    html = reader.get("/?q=a%26b&done=saved&_external=1").text

    assert '<link rel="alternate" type="application/json" href="/index.json?q=a%26b&amp;_external=1">' in html
    assert '<a href="/index.json?q=a%26b&amp;_external=1">This page as JSON</a>' in html


def test_data_names_its_own_address_and_that_of_the_page(reader: FlaskClient) -> None:
    data = json.loads(reader.get("/index.json?q=%C5%81").text)

    assert data["links"] == {"page": "http://localhost/?q=%C5%81", "data": "http://localhost/index.json?q=%C5%81"}


@pytest.mark.parametrize("path", ["/", "/index.json"])
def test_head_gives_the_headers_alone(reader: FlaskClient, path: str) -> None:
    full, head = reader.get(path), reader.head(path)

    assert head.status_code == 200
    assert head.data == b""
    assert head.headers["Content-Type"] == full.headers["Content-Type"]
    assert head.headers["Content-Length"] == full.headers["Content-Length"]


def test_a_form_is_not_sent_to_the_address_of_data(editor: FlaskClient) -> None:
    assert editor.post("/trial/form.json").status_code == 405


def test_a_missing_record_is_missing_in_both(reader: FlaskClient) -> None:
    missing = new_id()

    html = reader.get(f"/trial/topics/{missing}")
    data = reader.get(f"/trial/topics/{missing}.json")

    assert html.status_code == data.status_code == 404
    assert "There is no topic with the id" in html.text
    assert data.json is not None
    assert data.json["error"]["message"] == f"There is no topic with the id {missing!r}."


@pytest.mark.parametrize(
    "junk", ["x", "0" * 11, "0" * 13, "00000000000U", "000000000%00", "..%2F..%2Fetc", "0" * 12 + "."]
)
def test_what_is_no_id_is_no_page(reader: FlaskClient, junk: str) -> None:
    assert reader.get(f"/trial/topics/{junk}").status_code == 404


def test_a_notice_is_shown_from_the_closed_list_only(reader: FlaskClient) -> None:
    assert '<p class="notice" role="status" data-done>Saved.</p>' in reader.get("/?done=saved").text
    assert "data-done" not in reader.get("/?done=<b>Anything</b>").text


@pytest.mark.parametrize(
    ("rule", "data"), [("/", "/index.json"), ("/topics", "/topics.json"), ("/a/<id:x>", "/a/<id:x>.json")]
)
def test_the_address_of_data_is_that_of_the_page_with_json(rule: str, data: str) -> None:
    assert json_rule(rule) == data


def test_every_page_that_can_be_read_has_its_data(app: Flask) -> None:
    rules = {rule.rule: rule for rule in app.url_map.iter_rules()}
    pages = [rule for rule in rules.values() if rule.endpoint + "_json" in app.view_functions]

    assert len(pages) >= 3
    for rule in pages:
        assert json_rule(rule.rule) in rules


def test_a_decimal_in_data_keeps_its_digits(reader: FlaskClient, topic: Topic) -> None:
    number = json.loads(reader.get(f"/trial/topics/{topic.id}.json").text)["number"]

    assert Decimal(number) == Decimal("0.10")
