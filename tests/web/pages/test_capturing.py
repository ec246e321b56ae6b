"""Tests of app.web.pages.capturing: a page is fetched or a file chosen, looked at, and only then saved."""

import io
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.services.sources import list_captures
from app.storage.engine import Database
from app.storage.keeper import digest_of
from app.storage.models import Source
from app.web.limits import UPLOAD
from app.web.wiring import EXTENSION, Wiring
from tests.exchange.fetching.sites import Site, answering, serving
from tests.factories import begin, make_capture, make_source
from tests.web.sending import read_form, send, send_again

TEXT = "Friedman estimates that the number is between 200 and 500."
PAGE = f"""<html lang="en"><head><title>Side by side | The Daily</title>
<meta property="og:title" content="Side by side"><meta property="og:site_name" content="The Daily">
<meta name="citation_doi" content="10.1000/abc"><script>alert(1)</script></head>
<body><article><h1>Side by side</h1><p>{TEXT}</p></article></body></html>""".encode()


def allow(app: Flask, site: Site) -> None:
    """Let the application fetch from a site on this machine."""
    wired: Wiring = app.extensions[EXTENSION]
    app.extensions[EXTENSION] = replace(wired, settings=replace(wired.settings, fetch_inner=site.places))


def upload(client: FlaskClient, url: str, data: bytes, name: str, **more: str) -> TestResponse:
    """Choose a file in the form at `url` and send it."""
    fields = read_form(client.get(url)).fields | more
    return client.post(url, data=fields | {"file": (io.BytesIO(data), name)}, content_type="multipart/form-data")


def test_a_page_is_fetched_looked_at_and_saved_with_its_file(
    app: Flask, editor: FlaskClient, sqlite_database: Database
) -> None:
    # given
    with serving({"/a.html?utm_source=x": answering(PAGE)}) as site:
        allow(app, site)
        # when
        fetched = send(editor, "/capture", {"url": site.url("/a.html?utm_source=x")})
    shown = editor.get(fetched.location)
    with sqlite_database.read() as session:
        before = session.query(Source).count()
    saved = send_again(editor, fetched.location, shown)

    # then
    assert before == 0
    form = read_form(shown)
    assert (form.fields["title"], form.fields["doi"]) == ("Side by side", "10.1000/abc")
    assert "Found: citation_doi." in shown.text
    assert TEXT in shown.text
    assert "alert(1)" not in shown.text
    capture = editor.get(saved.location.replace("?", ".json?")).json["capture"]
    assert (capture["file_sha256"], capture["file_size"]) == (digest_of(PAGE), len(PAGE))
    assert (capture["file_name"], capture["method"]) == ("a.html", "fetched")
    assert editor.get(f"/captures/{capture['id']}/file").data == PAGE


def test_a_refused_address_says_why_and_keeps_what_was_typed(editor: FlaskClient) -> None:
    refused = send(editor, "/capture", {"url": "http://127.0.0.1:8080/secret"})

    assert refused.status_code == 422
    assert "belongs to this machine itself" in refused.text
    assert 'value="http://127.0.0.1:8080/secret"' in refused.text


@pytest.mark.parametrize("url", ["", "no address"])
def test_nothing_to_capture_is_told(editor: FlaskClient, url: str) -> None:
    assert send(editor, "/capture", {"url": url}).status_code == 422


def test_a_file_is_read_and_named_after_itself(editor: FlaskClient) -> None:
    waiting = upload(editor, "/capture", TEXT.encode(), "notes.txt")
    shown = editor.get(waiting.location)

    assert read_form(shown).fields["title"] == "notes.txt"
    assert "From a file: notes.txt" in shown.text
    assert editor.get(waiting.location + ".json").json["document"]["characters"] == len(TEXT)


def test_a_file_that_cannot_be_read_is_told(editor: FlaskClient) -> None:
    refused = upload(editor, "/capture", b"\x89PNG\r\n\x1a\n" + bytes(100), "picture.png")

    assert refused.status_code == 422
    assert "The file is a picture." in refused.text


def test_pasted_text_goes_the_same_way(editor: FlaskClient) -> None:
    waiting = send(editor, "/capture", text=TEXT)
    saved = send(editor, waiting.location, title="Notes")

    assert saved.status_code == 303
    capture = editor.get(saved.location.replace("?", ".json?")).json["capture"]
    assert (capture["text"], capture["method"], capture["file_sha256"]) == (TEXT, "pasted", None)
    assert editor.get(f"/captures/{capture['id']}/file").status_code == 404


def test_what_is_there_already_is_shown_and_can_be_captured_again(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    # given
    with sqlite_database.write() as session:
        source = make_source(begin(session), title="The first one", doi="doi:10.1000/ABC")
        make_capture(session, "Earlier text.", source=source)
    waiting = upload(editor, "/capture", PAGE, "a.html")

    # when
    shown = editor.get(waiting.location)
    saved = send(editor, f"{waiting.location}?source={source.id}")

    # then
    assert "The first one</a>: It has the same DOI." in shown.text
    assert saved.status_code == 303
    with sqlite_database.read() as session:
        assert len(list_captures(session, source.id)) == 2


def test_a_source_is_captured_again_from_its_address_by_one_button(
    app: Flask, editor: FlaskClient, sqlite_database: Database
) -> None:
    # given
    with serving({"/": answering(PAGE)}) as site:
        allow(app, site)
        with sqlite_database.write() as session:
            source = make_source(begin(session), url=site.url())
        key = read_form(editor.get(f"/sources/{source.id}")).fields["csrf_token"]

        # when
        waiting = editor.post(f"/capture?source={source.id}", data={"csrf_token": key})
    first = send(editor, waiting.location)
    again = editor.get(waiting.location)

    # then
    assert first.status_code == 303
    assert "The text is the same as in" in again.text


def test_a_source_that_was_withdrawn_is_not_captured_again(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        source = make_source(begin(session), status="withdrawn", withdrawn_reason="A double.")
    waiting = upload(editor, f"/capture?source={source.id}", PAGE, "a.html")

    refused = send(editor, waiting.location)

    assert refused.status_code == 422
    assert "A double." in refused.text


def test_nobody_else_sees_what_waits(app: Flask, editor: FlaskClient, owner: FlaskClient) -> None:
    waiting = send(editor, "/capture", text=TEXT)

    assert owner.get(waiting.location).status_code == 404


def test_a_file_is_only_ever_saved(editor: FlaskClient) -> None:
    waiting = upload(editor, "/capture", PAGE, 'a"\r\nX: y.html')
    saved = send(editor, waiting.location)

    answer = editor.get(saved.location.partition("?")[0] + "/file")

    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "X" not in answer.headers


def test_an_upload_has_a_limit_of_its_own(editor: FlaskClient) -> None:
    answer = editor.post("/capture", environ_overrides={"CONTENT_LENGTH": str(UPLOAD + 1)})

    assert answer.status_code == 413
