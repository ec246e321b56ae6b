import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text

from app.storage.engine import Database
from app.web.logs import start_logging
from tests.factories import begin, make_topic

Lines = io.StringIO


@pytest.fixture
def stream() -> Iterator[Lines]:
    written = io.StringIO()
    handler = start_logging(written)
    yield written
    logging.getLogger("app").removeHandler(handler)
    logging.getLogger("app").setLevel(logging.NOTSET)


def lines(stream: Lines) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_request_leaves_one_line_of_json(reader: FlaskClient, sqlite_database: Database, stream: Lines) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session))

    reader.get(f"/trial/topics/{topic.id}?q=private+search")

    (line,) = lines(stream)
    assert line["method"] == "GET"
    assert line["path"] == f"/trial/topics/{topic.id}"
    assert line["status"] == 200
    assert line["ms"] > 0
    assert line["bytes"] > 0
    assert len(line["account"]) == 12
    assert "private" not in stream.getvalue()


@pytest.mark.parametrize("path", ["/trial/link/sesame-open", "/sesame-open", "/trial/open?token=sesame-open"])
def test_no_token_and_no_query_gets_into_the_log(client: FlaskClient, stream: Lines, path: str) -> None:
    client.get(path, headers={"Referer": "http://localhost/sesame-open", "Cookie": "variorum_session=sesame-open"})

    assert len(lines(stream)) == 1
    assert "sesame" not in stream.getvalue()


def test_a_fault_leaves_its_trace_and_a_calm_page(client: FlaskClient, stream: Lines) -> None:
    response = client.get("/trial/fault?sesame")

    fault, request = lines(stream)
    assert response.status_code == request["status"] == 500
    assert "ZeroDivisionError" not in response.text
    assert "ZeroDivisionError: trial" in fault["trace"]
    assert fault["message"] == "A fault stopped GET /trial/fault"


def test_what_a_statement_was_given_does_not_get_into_the_log(
    reader: FlaskClient, sqlite_database: Database, stream: Lines
) -> None:
    with sqlite_database.engine.begin() as connection:
        connection.execute(text("ALTER TABLE topics RENAME TO elsewhere"))

    response = reader.get("/trial/topics/0123456789ab")

    fault, _ = lines(stream)
    assert response.status_code == 503
    assert "no such table" in fault["trace"]
    assert "0123456789ab" not in fault["trace"]
