from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web.assets import Assets


def test_a_file_is_kept_for_ever_under_the_digest_of_all_files(client: FlaskClient) -> None:
    digest = Assets().digest

    response = client.get(f"/static/{digest}/variorum.css")

    assert response.status_code == 200
    assert response.mimetype == "text/css"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Set-Cookie" not in response.headers
    assert "Cookie" not in response.headers.get("Vary", "")


def test_a_script_has_a_type_that_browsers_run(client: FlaskClient) -> None:
    assert client.get(f"/static/{Assets().digest}/drafts.js").mimetype == "text/javascript"


def test_a_file_under_an_old_digest_is_served_but_not_kept(client: FlaskClient) -> None:
    response = client.get("/static/0000000000000000/variorum.css")

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("name", ["nothing.css", "../factory.py", "..%2F..%2Fconfig.py", "%00", ".", "variorum.css/"])
def test_a_name_that_is_no_file_of_ours_is_missing(client: FlaskClient, name: str) -> None:
    assert client.get(f"/static/{Assets().digest}/{name}").status_code == 404


def test_the_digest_changes_when_any_file_does(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a {}")
    (tmp_path / "b.js").write_text("1")
    before = Assets(tmp_path).digest

    (tmp_path / "b.js").write_text("2")

    assert Assets(tmp_path).digest != before


def test_a_page_cannot_ask_for_a_file_that_is_not_there(app: Flask) -> None:
    with app.test_request_context("/"), pytest.raises(KeyError, match=r"There is no static file 'x\.css'"):
        Assets().url("x.css")


@pytest.mark.parametrize("name", [name for name in Assets().files if name.endswith((".css", ".js", ".svg"))])
def test_nothing_is_loaded_from_another_server(name: str) -> None:
    text = Assets().files[name].decode().replace("http://www.w3.org/2000/svg", "")

    assert "http://" not in text
    assert "https://" not in text
    assert "//" not in text.replace("// ", "").replace("://", "") or name.endswith(".js")


@pytest.mark.parametrize("name", [name for name in Assets().files if name.endswith(".js")])
def test_scripts_use_nothing_that_the_policy_refuses(name: str) -> None:
    text = Assets().files[name].decode()

    for word in ("eval(", "new Function", "innerHTML", "insertAdjacentHTML", "document.write", ".style."):
        assert word not in text
