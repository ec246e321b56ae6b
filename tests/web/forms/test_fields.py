from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web.forms.fields import Option, Pick
from tests.web.sending import read_form, send
from tests.web.trial import Colour, TrialForm

URL = "/trial/form"
ID = "000000000001"


def filled(app: Flask, **typed: str) -> TrialForm:
    with app.test_request_context(URL, method="POST", data=typed):
        form = TrialForm()
        form.record.options = [Option(ID, "The first")]
        form.validate()
        return form


def errors(form: TrialForm, name: str) -> list[str]:
    return list(form[name].errors)


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


@pytest.mark.parametrize(
    ("typed", "data"), [({"colour": "blue"}, Colour.BLUE), ({"colour": ""}, None), ({}, None), ({"tint": "blue"}, None)]
)
def test_a_choice_gives_the_member_or_none_for_the_empty_one(app: Flask, typed: dict[str, str], data: Any) -> None:
    assert filled(app, **typed).colour.data == data


@pytest.mark.parametrize("typed", [{"colour": "green"}, {"tint": "green"}, {"tint": ""}, {"tint": "BLUE"}])
def test_a_choice_that_is_not_on_the_list_is_refused(app: Flask, typed: dict[str, str]) -> None:
    (name,) = typed

    assert errors(filled(app, **typed), name) == ["Choose one of the list."]


def test_a_choice_without_an_empty_one_begins_at_the_first_member(app: Flask) -> None:
    assert filled(app).tint.data is Colour.DARK_RED


def test_a_choice_shows_members_in_words(app: Flask) -> None:
    options = [(option.id, option.label) for option in filled(app).colour.options]

    assert options == [("", "Not known"), ("dark_red", "Dark red"), ("blue", "sky blue")]


@pytest.mark.parametrize(("typed", "data"), [({"agreed": "yes"}, True), ({}, False), ({"agreed": "false"}, False)])
def test_a_tick_is_yes_or_no(app: Flask, typed: dict[str, str], data: bool) -> None:
    assert filled(app, **typed).agreed.data is data


@pytest.mark.parametrize(
    ("typed", "wrong"), [({"record": ID}, []), ({}, []), ({"record": "x"}, ["Choose one of the list."])]
)
def test_a_record_is_chosen_from_those_that_are_listed(app: Flask, typed: dict[str, str], wrong: list[str]) -> None:
    assert errors(filled(app, **typed), "record") == wrong


@pytest.mark.parametrize(
    ("text", "was", "picked", "pick"),
    [
        ("Ada", "Ada", ID, Pick("Ada", ID)),
        (" Ada\n", "Ada", ID, Pick("Ada", ID)),
        ("Ada Lovelace", "Ada", ID, Pick("Ada Lovelace")),
        ("Ada", "Ada", "nonsense", Pick("Ada")),
        ("Ada", "Ada", "", Pick("Ada")),
        ("", "", ID, Pick("", ID)),
    ],
)
def test_the_id_of_a_picked_record_counts_only_for_the_text_it_was_picked_for(
    app: Flask, text: str, was: str, picked: str, pick: Pick
) -> None:
    form = filled(app, **{"party": text, "party-was": was, "party-id": picked})

    assert form.party.data == pick


def test_text_without_a_script_comes_without_an_id(app: Flask) -> None:
    assert filled(app, party="Ada").party.data == Pick("Ada")


def test_several_records_of_one_name_are_offered_to_choose_from(editor: FlaskClient) -> None:
    asked = send(editor, URL, title="t", party="Smith")
    chosen = editor.post(URL, data=read_form(asked).fields | {"party-id": "000000000002"})

    assert asked.status_code == 422
    assert "Which one do you mean?" in asked.text
    assert 'value="000000000002"' in asked.text
    assert "poet" in asked.text
    assert chosen.status_code == 303


def test_a_password_is_taken_as_typed_and_never_sent_back(app: Flask, editor: FlaskClient) -> None:
    assert filled(app, secret=" two  words ").secret.data == " two  words "
    assert "hunter2" not in send(editor, URL, title="", secret="hunter2").text


def test_text_of_a_form_is_drawn_escaped(editor: FlaskClient) -> None:
    html = send(editor, URL, {"names-0-spelling": '"><b>'}, title='"><script>', party="'><i>", text="</textarea>").text

    for tag in ('"><script>', "'><i>", '"><b>', "</textarea></textarea>"):
        assert tag not in html
