import itertools
from collections.abc import Iterable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import Settings
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.requests import URL_ENCODED
from tests.applications import wired_app
from tests.web import trial
from tests.web.conftest import sign_in
from tests.web.every_page import Address, every_page, make_records
from tests.web.sending import read_form

PARAMETERS = (
    *("q", "after", "before", "next", "claims", "question", "source", "capture", "claimant", "topic", "mode", "sort"),
    *("order", "group", "page", "against", "withdrawn", "text", "words", "date", "kind", "format", "done", "then"),
    *("token", "key", "a-0-b", "address", "hide"),
)
VALUES = (
    "%00",
    "%ED%A0%80",
    "%FF",
    "%C2%B2",
    "-1",
    "9" * 400,
    "1e999",
    "NaN",
    "'%22%3E%3Cb%3E%25_%5C",
    "%F0%9F%98%80" * 40,
    "%E2%80%AE%0D%0A",
    "WyJhIl0",
    "bnVsbA",
    "x" * 3_000,
)
# What the two databases take differently is tried on both, and all the rest on one.
STRICT = ("%00", "%ED%A0%80", "%FF", "9" * 400, "1e999", "'%22%3E%3Cb%3E%25_%5C", "x" * 3_000)
on_both = pytest.mark.parametrize(
    ("database", "value"),
    [*(("sqlite", value) for value in VALUES), *(("postgresql", value) for value in STRICT)],
    indirect=["database"],
)
READ = ("GET", "HEAD", "OPTIONS")
NAMES: dict[str, Iterable[str]] = {}  # of the fields on each page, which are the same whatever is typed into them


@pytest.fixture
def app(settings: Settings, database: Database) -> Flask:
    """The application on SQLite, and on PostgreSQL, which is stricter about what it is asked."""
    return wired_app(settings, database, trial.blueprint)


@pytest.fixture
def owner(app: Flask, database: Database) -> FlaskClient:
    """The owner's browser."""
    return sign_in(app.test_client(), database, Role.OWNER)


@pytest.fixture
def addresses(app: Flask, database: Database) -> list[Address]:
    """The address of every page, of records that are there, with the methods it takes."""
    return every_page(app, make_records(database))


def faults(client: FlaskClient, calls: Iterator[tuple[str, str, bytes | None]]) -> list[str]:
    found = []
    for method, address, body in calls:
        with client.open(address, method=method, data=body, content_type=URL_ENCODED if body else None) as response:
            if response.status_code >= 500:
                found.append(f"{method} {address[:120]}: {response.status_code}")
    return found


def status_of(client: FlaskClient, address: str) -> int:
    with client.get(address) as response:
        return response.status_code


def test_every_page_answers_when_it_is_asked_plainly(owner: FlaskClient, addresses: list[Address]) -> None:
    calls = [(method, address, None) for _, address, methods in addresses for method in methods & set(READ)]

    assert faults(owner, iter(calls)) == []
    assert sum(status_of(owner, address) == 200 for method, address, _ in calls if method == "GET") > 50


def test_every_page_of_a_record_that_is_not_there_is_missing(app: Flask, owner: FlaskClient) -> None:
    pages = [address for _, address, methods in every_page(app, {}) if "GET" in methods and "/" in address[1:]]

    assert faults(owner, (("GET", address, None) for address in pages)) == []
    assert sum(status_of(owner, address) == 404 for address in pages) > 40


@on_both
def test_no_page_breaks_over_a_hostile_query(owner: FlaskClient, addresses: list[Address], value: str) -> None:
    query = "&".join(f"{name}={value}" for name in PARAMETERS)
    calls = (
        ("GET", f"{address}?{query}", None)
        for _, address, methods in addresses
        if "GET" in methods and is_page(address)
    )

    assert faults(owner, calls) == []


@on_both
def test_no_form_breaks_over_hostile_text(owner: FlaskClient, addresses: list[Address], value: str) -> None:
    key = read_form(owner.get("/topics/new")).fields["csrf_token"]
    calls = []
    for endpoint, address, methods in addresses:
        if "POST" not in methods or address == "/sign-out":
            continue
        if endpoint not in NAMES:
            NAMES[endpoint] = names_of(owner, address) if "GET" in methods else PARAMETERS
        fields = "&".join(f"{name}={value}" for name in NAMES[endpoint] if name != "csrf_token")
        calls.append(("POST", address, f"csrf_token={key}&{fields}".encode()))

    assert faults(owner, iter(calls)) == []
    assert owner.get("/account").status_code == 200  # nothing on the way signed the owner out


@pytest.mark.parametrize("address", ["/trial/fault", "/sources?after=x", "/nowhere", "/claims/000000000000.json"])
def test_no_error_tells_how_the_program_is_made(owner: FlaskClient, address: str) -> None:
    answer = owner.get(address)

    assert answer.status_code in {404, 422, 500}
    for word in ("Traceback", "ZeroDivision", "trial\n", 'File "', ".py", "SELECT", "sqlalchemy", "werkzeug", "base64"):
        assert word.lower() not in answer.text.lower(), word


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "FROBNICATE"])
def test_a_method_that_no_page_takes_is_refused(owner: FlaskClient, addresses: list[Address], method: str) -> None:
    calls = ((method, address, None) for _, address, _ in itertools.islice(addresses, 0, None, 5))

    assert faults(owner, calls) == []


def is_page(address: str) -> bool:
    """Not the data of a page, which the same view gives."""
    return not address.endswith(".json")


def names_of(client: FlaskClient, address: str) -> Iterable[str]:
    """The fields that the form at this address holds; those of any form, where it holds none."""
    page = client.get(address)
    return [name for name in read_form(page).fields if name] if page.status_code == 200 else PARAMETERS
