import itertools
from collections.abc import Iterable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app.storage.engine import Database
from app.storage.models import Capture, Citation, Claim, Party, Question, Source, Topic
from app.storage.types import new_id
from app.web.requests import URL_ENCODED
from tests.factories import begin, make_claim
from tests.web.sending import read_form

PARAMETERS = (
    *("q", "after", "before", "next", "claims", "question", "source", "capture", "claimant", "topic", "mode", "sort"),
    *("order", "group", "page", "against", "withdrawn", "text", "words", "date", "kind", "format", "done", "then"),
    *("token", "key", "a-0-b"),
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
MODELS = {"topic_id": Topic, "question_id": Question, "party_id": Party, "source_id": Source, "claim_id": Claim}
MODELS |= {"capture_id": Capture}
MEANT_TO_FAIL = {"trial.fail", "trial.refuse", "trial.fail_to_commit", "trial.answer"}
READ = ("GET", "HEAD", "OPTIONS")


@pytest.fixture
def addresses(app: Flask, sqlite_database: Database) -> list[tuple[str, set[str]]]:
    """The address of every page, of records that are there, with the methods it takes."""
    with sqlite_database.write() as session:
        make_claim(begin(session))
        ids = {name: session.scalars(select(model.id)).first() for name, model in MODELS.items()}
        ids["citation_id"] = session.scalars(select(Citation.id)).first()
    return sorted(set(build(app, {name: str(found) for name, found in ids.items()})), key=lambda pair: pair[0])


def build(app: Flask, ids: dict[str, str]) -> Iterator[tuple[str, frozenset[str]]]:
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if rule.endpoint not in MEANT_TO_FAIL:
            values = {name: value_of(name, ids) for name in rule.arguments}
            yield adapter.build(rule.endpoint, values), frozenset(rule.methods or ())


def value_of(name: str, ids: dict[str, str]) -> str | int:
    if name in ("version", "position", "number"):
        return 1
    if name == "room":
        return "claims"
    if name == "record_id":
        return ids.get("claim_id", new_id())
    return ids.get(name, new_id())


def faults(client: FlaskClient, calls: Iterator[tuple[str, str, bytes | None]]) -> list[str]:
    found = []
    for method, address, body in calls:
        with client.open(address, method=method, data=body, content_type=URL_ENCODED if body else None) as response:
            if response.status_code >= 500:
                found.append(f"{method} {address[:120]}: {response.status_code}")
    return found


def test_every_page_answers_when_it_is_asked_plainly(owner: FlaskClient, addresses: list[tuple[str, set[str]]]) -> None:
    calls = [(method, address, None) for address, methods in addresses for method in methods & set(READ)]

    assert faults(owner, iter(calls)) == []
    assert sum(owner.get(address).status_code == 200 for method, address, _ in calls if method == "GET") > 50


def test_every_page_of_a_record_that_is_not_there_is_missing(app: Flask, owner: FlaskClient) -> None:
    pages = [address for address, methods in build(app, {}) if "GET" in methods and "/" in address[1:]]

    assert faults(owner, (("GET", address, None) for address in pages)) == []
    assert sum(owner.get(address).status_code == 404 for address in pages) > 40


@pytest.mark.parametrize("value", VALUES)
def test_no_page_breaks_over_a_hostile_query(
    owner: FlaskClient, addresses: list[tuple[str, set[str]]], value: str
) -> None:
    query = "&".join(f"{name}={value}" for name in PARAMETERS)
    calls = (
        ("GET", f"{address}?{query}", None) for address, methods in addresses if "GET" in methods and is_page(address)
    )

    assert faults(owner, calls) == []


@pytest.mark.parametrize("value", VALUES)
def test_no_form_breaks_over_hostile_text(
    owner: FlaskClient, addresses: list[tuple[str, set[str]]], value: str
) -> None:
    key = read_form(owner.get("/topics/new")).fields["csrf_token"]
    calls = []
    for address, methods in addresses:
        if "POST" not in methods or address == "/sign-out":
            continue
        names = names_of(owner, address) if "GET" in methods else PARAMETERS
        fields = "&".join(f"{name}={value}" for name in names if name != "csrf_token")
        calls.append(("POST", address, f"csrf_token={key}&{fields}".encode()))

    assert faults(owner, iter(calls)) == []
    assert owner.get("/account").status_code == 200  # nothing on the way signed the owner out


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "FROBNICATE"])
def test_a_method_that_no_page_takes_is_refused(
    owner: FlaskClient, addresses: list[tuple[str, set[str]]], method: str
) -> None:
    calls = ((method, address, None) for address, _ in itertools.islice(addresses, 0, None, 5))

    assert faults(owner, calls) == []


def is_page(address: str) -> bool:
    """Not the data of a page, which the same view gives."""
    return not address.endswith(".json")


def names_of(client: FlaskClient, address: str) -> Iterable[str]:
    """The fields that the form at this address holds; those of any form, where it holds none."""
    page = client.get(address)
    return [name for name in read_form(page).fields if name] if page.status_code == 200 else PARAMETERS
