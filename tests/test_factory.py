from pathlib import Path

from flask import Flask

from app.config import Settings
from app.factory import create_app
from app.storage.engine import Database
from app.web.wiring import EXTENSION

OPEN_PAGES = {
    *("static", "accounts.sign_in", "accounts.sign_out", "exports.show_schema"),
    *("second_factors.enter_code", "second_factors.enter_recovery_code"),
}


def test_an_application_serves_the_database_that_the_settings_name(settings: Settings) -> None:
    app = create_app(settings)

    wired = app.extensions[EXTENSION]
    assert str(wired.database.engine.url) == settings.database_url
    wired.database.close()


def test_two_applications_share_nothing(settings: Settings, sqlite_database: Database, tmp_path: Path) -> None:
    other = Settings(instance=tmp_path, database_url=settings.database_url, public_reading=True)

    closed = create_app(settings, sqlite_database).test_client()
    opened = create_app(other, sqlite_database).test_client()

    assert closed.get("/").status_code == 303
    assert opened.get("/").status_code == 200
    assert closed.get("/").status_code == 303


def test_no_page_stands_open_that_was_not_meant_to(settings: Settings, sqlite_database: Database) -> None:
    app: Flask = create_app(settings, sqlite_database)

    found = {name for name, view in app.view_functions.items() if getattr(view, "admission", None) == "open"}

    assert found >= OPEN_PAGES
    assert {name.partition(".")[0] for name in found - OPEN_PAGES} <= {"accounts", "invitations", "receiving", "shared"}


def test_every_view_that_takes_posts_asks_for_a_role(settings: Settings, sqlite_database: Database) -> None:
    app = create_app(settings, sqlite_database)

    undeclared = [
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or ()) and getattr(app.view_functions[rule.endpoint], "admission", None) is None
    ]

    assert undeclared == []
