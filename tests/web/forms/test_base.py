from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from app.domain.errors import InvalidRecord, InvalidValue
from app.storage.engine import Database
from app.storage.models import Topic
from app.web.forms.base import Problem
from tests.web.sending import read_form, send, send_again
from tests.web.trial import TrialForm

URL = "/trial/form"


def test_a_form_that_is_shown_holds_a_new_key_each_time(app: Flask) -> None:
    with app.test_request_context(URL):
        one, other = TrialForm(), TrialForm()

    assert one.form_key.data != other.form_key.data
    assert one.version.data is None
    assert one.status == 200
    assert not one.is_sent()


def test_a_form_that_is_refused_keeps_its_key_and_its_version(editor: FlaskClient) -> None:
    page = editor.get(URL)
    refused = send_again(editor, URL, page, version="7", title="")

    assert refused.status_code == 422
    assert read_form(refused).fields["form_key"] == read_form(page).fields["form_key"]
    assert read_form(refused).fields["version"] == "7"


def test_a_form_is_filled_from_the_record_that_it_edits(app: Flask) -> None:
    with app.test_request_context(URL):
        form = TrialForm(obj=Topic(title="Volunteers", version=4))

    assert form.title.data == "Volunteers"
    assert form.version.data == 4


def test_a_form_can_be_made_that_does_not_read_the_post(app: Flask) -> None:
    with app.test_request_context(URL, method="POST", data={"title": "typed"}):
        form = TrialForm(formdata=None, data={"title": "theirs"})

    assert form.title.data == "theirs"
    assert not form.is_sent()
    assert form.status == 200


def test_what_was_typed_is_given_back_with_the_errors_beside_it_and_above(editor: FlaskClient) -> None:
    response = send(editor, URL, title="x" * 41, text="a <b>long</b> text")

    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert '<a href="#title">Title</a>: This has 41 characters; shorten it to 40.' in response.text
    assert '<p class="error" id="title-error">This has 41 characters; shorten it to 40.</p>' in response.text
    assert 'aria-describedby="title-hint title-error" aria-invalid="true"' in response.text
    assert "a &lt;b&gt;long&lt;/b&gt; text</textarea>" in response.text


def test_what_the_domain_refuses_stands_beside_its_field_or_at_the_top(editor: FlaskClient) -> None:
    response = send(editor, URL, title="Kept", text="refuse")

    assert response.status_code == 422
    assert '<p class="error" id="title-error">The title is refused.</p>' in response.text
    assert '<p class="error" id="names-0-spelling-error">The name is refused.</p>' in response.text
    assert "<li>Something else is refused.</li>" in response.text


def test_problems_are_told_in_the_order_of_the_fields(app: Flask) -> None:
    with app.test_request_context(URL, method="POST", data={"title": "x"}):
        form = TrialForm()
        form.refuse(InvalidRecord([InvalidValue("party", "P."), InvalidValue("title", "T."), InvalidValue("x", "X.")]))

    assert form.problems == [Problem("", "", "X."), Problem("title", "Title", "T."), Problem("party", "Claimant", "P.")]


def test_hidden_fields_cannot_be_pointed_at(app: Flask) -> None:
    with app.test_request_context(URL):
        form = TrialForm()
        form.refuse(InvalidValue("version", "The version is wrong."))

    assert form.form_errors == ["The version is wrong."]


def test_the_button_that_was_pressed_says_what_comes_next(editor: FlaskClient, sqlite_database: Database) -> None:
    response = send(editor, URL, title="Next", then="another")

    with sqlite_database.read() as session:
        description = session.scalars(select(Topic.description)).one()
    assert response.status_code == 303
    assert response.headers["Location"] == "/trial/form?done=saved"
    assert description.endswith("'another')")


def test_asking_for_a_row_saves_nothing_and_keeps_the_typing(editor: FlaskClient, sqlite_database: Database) -> None:
    response = send(editor, URL, {"add-row": "names", "names-1-spelling": "Bea"}, title="Kept")

    fields = read_form(response).fields
    assert response.status_code == 200
    assert fields["title"] == "Kept"
    assert fields["names-1-spelling"] == "Bea"
    assert fields["names-2-spelling"] == ""
    with sqlite_database.read() as session:
        assert session.scalars(select(Topic.id)).all() == []


def test_enter_in_a_line_saves_and_does_not_ask_for_a_row(editor: FlaskClient) -> None:
    first, *_ = read_form(editor.get(URL)).buttons

    assert first == ("", "")


def test_every_visible_field_of_a_form_stands_in_exactly_one_group(app: Flask) -> None:
    with app.test_request_context(URL):
        form = TrialForm(MultiDict())
        drawn = [field.name for section in form.sections for field in section.fields]

    assert sorted(drawn) == sorted(field.name for field in form if not field.flags.hidden)
    assert len(drawn) == len(set(drawn))
