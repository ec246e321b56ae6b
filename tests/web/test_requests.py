import tracemalloc
from io import BytesIO
from urllib.parse import urlencode

import pytest
from flask import Flask, request
from hypothesis import given
from hypothesis import strategies as st

from app.storage.types import new_id
from app.web.requests import (
    MAX_FIELDS,
    MAX_LISTED_IDS,
    URL_ENCODED,
    CarefulRequest,
    TooManyFields,
    known_names,
    query_ids,
    query_text,
    read_fields,
)

APP = Flask("requests")
APP.request_class = CarefulRequest


def sent(body: bytes, content_type: str = URL_ENCODED) -> list[tuple[str, str]]:
    with APP.test_request_context("/", method="POST", data=body, content_type=content_type):
        return list(request.form.items(multi=True))


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b"title=Za%C5%BC%C3%B3%C5%82%C4%87+g%C4%99%C5%9Bl%C4%85", "Zażółć gęślą"),
        (b"title=", ""),
        (b"title", ""),
        (b"title=a%00b", "a\x00b"),
        (b"title=%ED%A0%80", "\ufffd\ufffd\ufffd"),
        (b"title=%FF", "\ufffd"),
        ("title=ä".encode("latin-1"), "\ufffd"),
        (b"title=%zz", "%zz"),
        (b"title=1%2C2%26", "1,2&"),
    ],
)
def test_a_field_is_read_as_utf_8_and_what_is_none_becomes_a_replacement(body: bytes, value: str) -> None:
    assert sent(body) == [("title", value)]


def test_as_many_fields_as_the_limit_are_read() -> None:
    body = b"&".join(b"f%d=1" % number for number in range(MAX_FIELDS))

    assert len(read_fields(body)) == MAX_FIELDS


def test_one_field_more_is_refused_with_those_before_it() -> None:
    body = b"&".join(b"f%d=1" % number for number in range(MAX_FIELDS + 1))

    with pytest.raises(TooManyFields) as refused:
        read_fields(body)

    assert len(refused.value.fields) == MAX_FIELDS
    assert refused.value.fields[-1] == (f"f{MAX_FIELDS - 1}", "1")


def test_a_million_fields_are_refused_without_being_read() -> None:
    body = b"a=1&" * 1_000_000
    tracemalloc.start()

    with pytest.raises(TooManyFields):
        read_fields(body)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12_000_000  # three copies of the 4 MB at most; parsed they would take 350 MB


@pytest.mark.parametrize("name", ["names-²-spelling", f"names-{'9' * 5_000}-spelling", "a b", "", "<b>", "a\x00"])
def test_a_field_whose_name_no_form_of_ours_has_is_left_out(name: str) -> None:
    assert list(known_names([(name, "x"), ("title", "y")])) == [("title", "y")]


def test_a_form_of_several_parts_is_read_with_the_same_care() -> None:
    boundary = "frontier"
    parts = [("title", b"\xff\xc5\x82"), ("names-\xb2-x", b"left out")]
    body = b"".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode() + value + b"\r\n"
        for name, value in parts
    )
    body += f"--{boundary}--\r\n".encode()

    assert sent(body, f"multipart/form-data; boundary={boundary}") == [("title", "\ufffdł")]


@pytest.mark.parametrize("content_type", ["multipart/form-data", "multipart/form-data; boundary=é", "text/plain", "x"])
def test_a_body_that_is_no_form_has_no_fields(content_type: str) -> None:
    assert sent(b"title=1", content_type) == []


@given(st.lists(st.tuples(st.just("title"), st.text(st.characters(exclude_categories=["Cs"])))))
def test_what_a_browser_encodes_is_read_as_it_was(fields: list[tuple[str, str]]) -> None:
    assert read_fields(urlencode(fields).encode()) == fields


def test_a_long_text_in_any_script_is_read_without_many_times_its_memory() -> None:
    body = urlencode({"text": "Життя " * 50_000}).encode()
    tracemalloc.start()

    read_fields(body)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12 * len(body)


@given(st.binary(max_size=2_000))
def test_any_bytes_at_all_are_read_or_refused(body: bytes) -> None:
    for name, value in sent(body):
        assert name.isascii()
        value.encode()


@given(st.binary(max_size=600), st.sampled_from(["b", "--", "x" * 70]))
def test_any_bytes_at_all_in_parts_are_read_or_refused(body: bytes, boundary: str) -> None:
    content_type = f"multipart/form-data; boundary={boundary}"
    framed = f'--{boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n'.encode() + body

    for _, value in sent(framed, content_type):
        value.encode()


def test_an_upload_is_kept_apart_from_the_fields(app: Flask) -> None:
    with app.test_request_context("/", method="POST", data={"title": "a", "file": (BytesIO(b"b"), "b.txt")}):
        assert list(request.form) == ["title"]
        assert list(request.files) == ["file"]


@pytest.mark.parametrize(
    ("query", "text"),
    [("q=%20Ada%20", "Ada"), ("q=a%00b%0Ac", "ab c"), ("", ""), ("q=%FF", "\ufffd"), (f"q={'x' * 600}", "x" * 500)],
)
def test_a_parameter_of_the_query_is_one_clean_line(query: str, text: str) -> None:
    with APP.test_request_context(f"/?{query}"):
        assert query_text("q").replace("%FF", "\ufffd") == text


def test_ids_are_read_with_commas_or_repeated_and_each_once() -> None:
    one, two, three = new_id(), new_id(), new_id()

    with APP.test_request_context(f"/?claims={one},{two}, ,nonsense&claims={two},{three}&claims='--"):
        assert query_ids("claims") == [one, two, three]


def test_no_more_ids_are_listed_than_a_page_can_show() -> None:
    ids = [new_id() for _ in range(MAX_LISTED_IDS + 5)]

    with APP.test_request_context(f"/?claims={','.join(ids)}"):
        assert query_ids("claims") == ids[:MAX_LISTED_IDS]
