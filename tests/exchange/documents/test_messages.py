"""Tests of app.exchange.documents.messages."""

import json
from io import BytesIO
from typing import Any

import pytest

from app.exchange.documents.base import Document, Found, Given, Person, Place, PlaceKind
from app.exchange.documents.messages import (
    LENGTHS,
    document_head,
    given_head,
    read_document,
    read_given,
    receive,
    send,
)

DOCUMENT = Document(
    "Forty\n\nнамед \U0001f600",
    "text/html",
    (Place(7, PlaceKind.PAGE, "xii"),),
    {"title": Found("A count", "JSON-LD")},
    (Person("author", "Moor", "Ada", "", "meta"),),
    ("A warning.",),
    "https://news.example/",
    "2024-03-05T00:00:00Z",
)


def through(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    stream = BytesIO()
    send(stream, head, body)
    stream.seek(0)
    received = receive(stream)
    assert received is not None
    assert receive(stream) is None
    return received


def test_a_document_comes_out_as_it_went_in() -> None:
    assert read_document(*through(document_head(DOCUMENT), DOCUMENT.text.encode())) == DOCUMENT


def test_what_is_given_comes_out_as_it_went_in() -> None:
    given = Given(bytes(range(256)), "text/html", "ä\ud800.html", "https://news.example/")

    assert read_given(*through(given_head(given), given.data)) == given


@pytest.mark.parametrize(
    "data",
    [
        b"x",
        LENGTHS.pack(5, 0) + b"{}",
        LENGTHS.pack(2, 5) + b"{}ab",
        LENGTHS.pack(2, 0) + b"[]",
        LENGTHS.pack(2, 0) + b"no",
        LENGTHS.pack(2**60, 0),
        LENGTHS.pack(2, 2**60) + b"{}",
    ],
)
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        receive(BytesIO(data))


@pytest.mark.parametrize(
    "change",
    [
        {"places": [[99, "page", "x"]]},
        {"places": [[0, "planet", "x"]]},
        {"places": 7},
        {"fields": {"title": ["a"]}},
        {"fields": {"title": [1, "a"]}},
        {"people": [["author", 5]]},
        {"people": [["author"] * 9]},
        {"warnings": [None]},
        {"address": None},
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(change: dict[str, Any]) -> None:
    head = json.loads(json.dumps(document_head(DOCUMENT))) | change

    with pytest.raises((ValueError, KeyError, TypeError)):
        read_document(head, DOCUMENT.text.encode())
