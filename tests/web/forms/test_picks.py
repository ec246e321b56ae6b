import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web.forms.picks import Pick
from tests.web.forms.filling import ID, URL, filled
from tests.web.sending import read_form, send


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
