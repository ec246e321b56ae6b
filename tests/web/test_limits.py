import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse, encode_multipart

from app.web.limits import FORM, GIVEN_BACK, LARGE_FORM, MAX_QUERY
from app.web.requests import MAX_FIELDS, URL_ENCODED
from tests.web.sending import read_form

FORM_URL = "/trial/form"


def post_raw(client: FlaskClient, url: str, body: bytes) -> TestResponse:
    return client.post(url, data=body, content_type=URL_ENCODED)


def keyed(client: FlaskClient) -> dict[str, str]:
    return {"csrf_token": read_form(client.get(FORM_URL)).fields["csrf_token"]}


def test_a_form_over_its_limit_is_refused_with_the_number_of_bytes_and_the_text(editor: FlaskClient) -> None:
    text = "An hour of typing. " + "x" * FORM

    response = editor.post(FORM_URL, data=keyed(editor) | {"title": "Kept", "text": text})

    assert response.status_code == 413
    assert "this form takes 1,000,000" in response.text
    assert "An hour of typing." in response.text
    assert ">Kept</textarea>" in response.text


def test_a_body_that_is_too_large_to_read_is_refused_without_being_read(editor: FlaskClient) -> None:
    response = post_raw(editor, FORM_URL, b"text=" + b"x" * GIVEN_BACK)

    assert response.status_code == 413
    assert "What you typed" not in response.text


def test_a_page_may_take_more(editor: FlaskClient) -> None:
    fields = keyed(editor) | {"text": "x" * (LARGE_FORM - 1_000)}

    response = editor.post("/trial/large", data=fields)

    assert response.status_code == 200
    assert int(response.text) > LARGE_FORM - 1_000


def test_one_field_of_several_parts_may_be_as_long_as_the_page_takes(editor: FlaskClient) -> None:
    fields = keyed(editor) | {"text": "x" * (LARGE_FORM - 2_000)}

    boundary, body = encode_multipart(fields)

    response = editor.post("/trial/large", data=body, content_type=f"multipart/form-data; boundary={boundary}")

    assert response.status_code == 200


def test_a_page_that_takes_more_has_a_limit_too(editor: FlaskClient) -> None:
    response = post_raw(editor, "/trial/large", b"x" * (LARGE_FORM + 1))

    assert response.status_code == 413
    assert "this form takes 12,000,000" in response.text


def test_too_many_fields_are_refused_with_what_was_typed(editor: FlaskClient) -> None:
    body = b"title=Kept&" + b"a=1&" * MAX_FIELDS

    response = post_raw(editor, FORM_URL, body)

    assert response.status_code == 413
    assert "more than 1,000 fields" in response.text
    assert ">Kept</textarea>" in response.text


def test_too_many_parts_are_refused(editor: FlaskClient) -> None:
    fields = {f"f{number}": "1" for number in range(MAX_FIELDS + 1)}

    response = editor.post(FORM_URL, data=fields, content_type="multipart/form-data")

    assert response.status_code == 413
    assert "more than 1,000 fields" in response.text


def test_a_million_fields_are_one_refusal(editor: FlaskClient) -> None:
    response = post_raw(editor, "/trial/large", b"a=1&" * 1_000_000)

    assert response.status_code == 413


def test_an_address_that_is_too_long_is_refused(editor: FlaskClient) -> None:
    response = editor.get("/", query_string="claims=" + "x" * MAX_QUERY)

    assert response.status_code == 414
    assert "Choose fewer things" in response.text


def test_secrets_are_never_given_back(editor: FlaskClient) -> None:
    fields = keyed(editor) | {"secret_password": "hunter2hunter2", "form_key": "abcdef", "text": "x" * FORM}

    response = editor.post(FORM_URL, data=fields)

    assert response.status_code == 413
    assert "hunter2" not in response.text
    assert fields["csrf_token"] not in response.text.partition("What you typed")[2]


@pytest.mark.parametrize(
    "value",
    [b"%00", b"a%00b", b"%ED%A0%80", b"%ED%B0%80%ED%A0%80", b"%FF%FE", b"\xff\xfe", b"%01%7F%C2%85", b"%F4%90%80%80"],
)
@pytest.mark.parametrize("with_key", [True, False])
def test_hostile_text_gets_one_answer_and_never_a_fault(editor: FlaskClient, value: bytes, with_key: bool) -> None:
    key = read_form(editor.get(FORM_URL)).fields["csrf_token"].encode() if with_key else b"wrong"

    body = b"csrf_token=" + key + b"&title=t" + value + b"&text=" + value + b"&names-0-spelling=" + value
    response = post_raw(editor, FORM_URL, body)

    assert response.status_code in ((303,) if with_key else (400,))
