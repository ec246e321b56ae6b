"""Tests of app.web.pages.exports."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.exchange import FORMATS
from app.storage.engine import Database
from tests.factories import begin, make_claim
from tests.ledgers import export_of


@pytest.fixture(autouse=True)
def claimed(sqlite_database: Database) -> Database:
    """The database has one claim."""
    with sqlite_database.write() as session:
        make_claim(begin(session), id="c1a1m0000000")
    return sqlite_database


def test_the_page_links_to_a_file_of_every_format(reader: FlaskClient) -> None:
    page = reader.get("/take-away")

    assert page.status_code == 200
    for chosen in FORMATS:
        assert f'href="/export{chosen.suffix}"' in page.text
        assert chosen.title in page.text
    assert [each["url"] for each in reader.get("/take-away.json").json["formats"]] == [
        "/export.json",
        "/export.csv.zip",
        "/export.sqlite",
    ]


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_each_file_is_sent_to_be_saved_with_its_name_type_and_length(reader: FlaskClient, chosen: Any) -> None:
    answer = reader.get(f"/export{chosen.suffix}", buffered=True)

    assert answer.status_code == 200
    assert answer.mimetype == chosen.media_type
    assert answer.headers["Content-Disposition"] == f"attachment; filename=variorum{chosen.suffix}"
    assert answer.content_length == len(answer.data) > 0
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_json_is_what_the_command_writes(reader: FlaskClient, claimed: Database) -> None:
    assert reader.get("/export.json", buffered=True).data == export_of(claimed)


def test_the_csv_has_permalinks_to_this_place(reader: FlaskClient) -> None:
    answer = reader.get("/export.csv.zip", base_url="https://localhost", buffered=True)

    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        permalink = archive.read("claims.csv").decode("utf-8-sig").splitlines()[1].partition(",")[0]
    assert permalink == "https://localhost/claims/c1a1m0000000"
    assert reader.get("/claims/c1a1m0000000").status_code == 200


def test_the_sqlite_file_opens(reader: FlaskClient, tmp_path: Path) -> None:
    path = tmp_path / "taken.sqlite"
    path.write_bytes(reader.get("/export.sqlite", buffered=True).data)

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id FROM claims").fetchall() == [("c1a1m0000000",)]


def test_a_format_that_there_is_not_is_not_found(reader: FlaskClient) -> None:
    assert reader.get("/export.xml").status_code == 404


def test_nothing_is_taken_away_without_an_account(client: FlaskClient) -> None:
    for address in ("/take-away", "/export.json", "/export.csv.zip", "/export.sqlite"):
        assert client.get(address).status_code in (302, 303, 401)


def test_everyone_may_take_away_what_everyone_may_read(public_app: Flask) -> None:
    assert public_app.test_client().get("/export.json", buffered=True).status_code == 200


def test_the_schema_is_there_for_everyone(client: FlaskClient) -> None:
    answer = client.get("/schema.json")

    assert answer.mimetype == "application/schema+json"
    assert json.loads(answer.data)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_fault_on_the_way_is_an_error_page_and_no_half_file(app: Flask, reader: FlaskClient) -> None:
    def break_off(*_: Any) -> Iterator[Any]:
        raise RuntimeError("the disk is full")

    app.testing = False
    app.config["PROPAGATE_EXCEPTIONS"] = False
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("app.web.pages.exports"), "read_ledger", break_off)
        answer = reader.get("/export.json")

    assert answer.status_code == 500
    assert "Content-Disposition" not in answer.headers
