import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.sending import read_form, send
from tests.web.trial import Colour, TrialForm

URL = "/trial/form"
TWO = [{"spelling": "Ada", "kind": "blue"}, {"spelling": "Bea", "kind": "dark_red"}]


def posted(app: Flask, **typed: str) -> TrialForm:
    with app.test_request_context(URL, method="POST", data={"title": "t"} | typed):
        form = TrialForm()
        form.validate()
        return form


def test_a_list_is_shown_with_its_rows_and_a_blank_one(app: Flask) -> None:
    with app.test_request_context(URL):
        form = TrialForm(data={"names": TWO})

    assert [row["spelling"] for row in form.names.data] == ["Ada", "Bea", ""]
    assert form.names.data[0]["kind"] is Colour.BLUE


def test_a_list_without_rows_is_shown_with_a_blank_one(app: Flask) -> None:
    with app.test_request_context(URL):
        assert len(TrialForm().names.entries) == 1


def test_no_blank_row_is_shown_beyond_the_limit(app: Flask) -> None:
    with app.test_request_context(URL):
        form = TrialForm(data={"names": [*TWO, {"spelling": "Cleo", "kind": "blue"}]})

    assert len(form.names.entries) == 3
    assert not form.names.has_room


def test_rows_without_text_are_left_out(app: Flask) -> None:
    form = posted(app, **{"names-0-spelling": " ", "names-0-kind": "blue", "names-5-spelling": "Ada"})

    assert [row["spelling"] for row in form.names.filled] == ["Ada"]
    assert form.errors == {}


def test_rows_beyond_the_limit_are_left_out(app: Flask) -> None:
    form = posted(app, **{f"names-{number}-spelling": str(number) for number in range(9)})

    assert [row["spelling"] for row in form.names.filled] == ["0", "1", "2"]


def test_what_is_wrong_in_a_row_is_told_beside_its_field(app: Flask) -> None:
    form = posted(app, **{"names-0-spelling": "x" * 21})

    assert [(problem.field_id, problem.label) for problem in form.problems] == [("names-0-spelling", "Name")]


@pytest.mark.parametrize(
    "name", ["names-²-spelling", "names-x-spelling", "names--1-spelling", f"names-{'9' * 5_000}-spelling"]
)
def test_a_row_number_that_is_none_is_no_row(editor: FlaskClient, name: str) -> None:
    response = send(editor, URL, {name: "x"}, title="")

    assert response.status_code == 422
    assert list(read_form(response).fields).count("names-0-spelling") == 1


def test_one_row_is_added_at_a_time_up_to_the_limit(editor: FlaskClient) -> None:
    once = send(editor, URL, {"add-row": "names"})
    twice = editor.post(URL, data=read_form(once).fields | {"add-row": "names"})

    assert "names-2-spelling" in read_form(once).fields
    assert "names-3-spelling" not in read_form(twice).fields
    assert ("add-row", "names") not in read_form(twice).buttons
