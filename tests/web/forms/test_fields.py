import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from app.web.forms.fields import MAX_CODE
from app.web.forms.second_factors import CodeForm, RecoveryForm
from tests.web.forms.filling import URL, errors, filled
from tests.web.sending import send


@pytest.mark.parametrize(
    ("typed", "data"), [("  Ada\r\nB\x00 ", "Ada B"), ("", ""), ("Cafe\u0301", "Café"), ("\u202eevil", "evil")]
)
def test_a_line_is_cleaned_to_one_line(app: Flask, typed: str, data: str) -> None:
    assert filled(app, title=typed).title.data == data


def test_a_paragraph_keeps_its_lines(app: Flask) -> None:
    assert filled(app, text=" one\r\ntwo\x00 ").text.data == "one\ntwo"


def test_a_line_that_is_needed_says_so_in_its_own_words(app: Flask) -> None:
    assert errors(filled(app, title=" \t "), "title") == ["Give a title."]


def test_the_limit_of_a_line_counts_characters(app: Flask) -> None:
    assert errors(filled(app, title="😀" * 40), "title") == []
    assert errors(filled(app, title="😀" * 41), "title") == ["This has 41 characters; shorten it to 40."]


@pytest.mark.parametrize(("typed", "data"), [({"agreed": "yes"}, True), ({}, False), ({"agreed": "false"}, False)])
def test_a_tick_is_yes_or_no(app: Flask, typed: dict[str, str], data: bool) -> None:
    assert filled(app, **typed).agreed.data is data


def test_a_password_is_taken_as_typed_and_never_sent_back(app: Flask, editor: FlaskClient) -> None:
    assert filled(app, secret=" two  words ").secret.data == " two  words "
    assert "hunter2" not in send(editor, URL, title="", secret="hunter2").text


def test_a_code_is_read_as_one_short_line_and_never_sent_back(app: Flask) -> None:
    for form_class in (CodeForm, RecoveryForm):
        with app.test_request_context("/sign-in/code", method="POST", data={"code": "123\n456" + "7" * 10_000}):
            form = form_class(request.form)
        assert form.code.data.startswith("123 4567")
        assert len(form.code.data) == MAX_CODE
        assert "123" not in form.code()


def test_a_phone_shows_digits_for_a_code_and_letters_for_a_recovery_code(app: Flask) -> None:
    with app.test_request_context("/sign-in/code"):
        assert 'autocomplete="one-time-code"' in CodeForm().code()
        assert 'inputmode="numeric"' in CodeForm().code()
        assert "inputmode" not in RecoveryForm().code()


def test_text_of_a_form_is_drawn_escaped(editor: FlaskClient) -> None:
    html = send(editor, URL, {"names-0-spelling": '"><b>'}, title='"><script>', party="'><i>", text="</textarea>").text

    for tag in ('"><script>', "'><i>", '"><b>', "</textarea></textarea>"):
        assert tag not in html
