"""Fixtures for the pages: an application on a database of its own, and browsers of people of each role."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import Settings
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from tests.applications import wired_app
from tests.factories import begin, make_account
from tests.web import trial

Browser = Callable[[Role], FlaskClient]


@pytest.fixture(autouse=True)
def passwords(cheap_passwords: None) -> None:
    """No page asks what a password costs."""


@pytest.fixture
def app(settings: Settings, sqlite_database: Database) -> Flask:
    """The application on a migrated SQLite database without rows."""
    return wired_app(settings, sqlite_database, trial.blueprint)


@pytest.fixture
def public_app(settings: Settings, sqlite_database: Database) -> Flask:
    """The same, opened for reading without an account."""
    return wired_app(replace(settings, public_reading=True), sqlite_database, trial.blueprint)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser in which nobody is signed in."""
    return app.test_client()


@pytest.fixture
def signed_in(app: Flask, sqlite_database: Database) -> Browser:
    """`signed_in(Role.EDITOR)`: a browser in which an account of that role is signed in."""

    def open_browser(role: Role) -> FlaskClient:
        return sign_in(app.test_client(), sqlite_database, role)

    return open_browser


@pytest.fixture
def owner(signed_in: Browser) -> FlaskClient:
    """The owner's browser."""
    return signed_in(Role.OWNER)


@pytest.fixture
def editor(signed_in: Browser) -> FlaskClient:
    """An editor's browser."""
    return signed_in(Role.EDITOR)


@pytest.fixture
def reader(signed_in: Browser) -> FlaskClient:
    """A reader's browser."""
    return signed_in(Role.READER)


def with_trial(app: Flask) -> Flask:
    """The application with the pages of tests/web/trial.py."""
    app.register_blueprint(trial.blueprint)
    return app


def sign_in(client: FlaskClient, database: Database, role: Role) -> FlaskClient:
    """The browser, now with the cookie of a new account of that role."""
    with database.write() as session:
        account = make_account(begin(session), role=role)
        token = start_session(session, account.id, 30)
    client.set_cookie(COOKIE, token)
    return client
