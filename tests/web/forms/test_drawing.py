from flask import Flask
from flask.testing import FlaskClient

from app.web.forms.drawing import described_ids, describing, draft_name
from tests.web.trial import TrialForm


def test_an_input_is_tied_to_its_hint_and_its_errors(app: Flask) -> None:
    with app.test_request_context("/trial/form", method="POST", data={"title": ""}):
        form = TrialForm()
        form.validate()

    assert described_ids(form.title) == "title-hint title-error"
    assert describing(form.title) == {"aria_describedby": "title-hint title-error", "aria_invalid": "true"}
    assert describing(form.text) == {}


def test_a_draft_bears_the_name_of_its_account(app: Flask, editor: FlaskClient) -> None:
    with app.test_request_context("/trial/form"):
        assert draft_name("topics/new") == "nobody/topics/new"

    assert 'data-draft="nobody/' not in editor.get("/trial/form").text
