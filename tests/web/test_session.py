import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from app.config import Settings
from app.storage.engine import Database
from app.storage.models import Revision, Topic
from app.storage.models.account import Role
from app.web.session import RequestSession, read_session, request_session, write_session
from tests.applications import wired_app
from tests.factories import begin, make_topic
from tests.web import trial
from tests.web.conftest import sign_in
from tests.web.sending import read_form, send


def titles(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Topic.title)))


def post(client: FlaskClient, url: str) -> int:
    token = read_form(client.get("/trial/form")).fields["csrf_token"]
    return client.post(url, data={"csrf_token": token}).status_code


@pytest.fixture
def editor_anywhere(database: Database, settings: Settings) -> FlaskClient:
    return sign_in(wired_app(settings, database, trial.blueprint).test_client(), database, Role.EDITOR)


@pytest.mark.parametrize("status", [200, 201, 303])
def test_what_a_view_wrote_is_committed_when_it_answers_below_400(
    editor_anywhere: FlaskClient, database: Database, status: int
) -> None:
    answered = post(editor_anywhere, f"/trial/answer/{status}")

    assert answered == status
    assert titles(database) == [f"answered {status}"]


@pytest.mark.parametrize("status", [400, 409, 422, 500])
def test_what_a_view_wrote_is_rolled_back_when_it_answers_400_or_above(
    editor_anywhere: FlaskClient, database: Database, status: int
) -> None:
    answered = post(editor_anywhere, f"/trial/answer/{status}")

    assert answered == status
    assert titles(database) == []


@pytest.mark.parametrize("error", ["missing", "not-allowed", "invalid", "conflict", "throttled", "other"])
def test_what_a_view_wrote_is_rolled_back_when_it_raises(
    editor_anywhere: FlaskClient, database: Database, error: str
) -> None:
    answered = post(editor_anywhere, f"/trial/raise/{error}")

    assert answered >= 400
    assert titles(database) == []


def test_a_form_that_is_refused_after_a_flush_keeps_nothing_and_can_be_sent_again(
    editor_anywhere: FlaskClient, database: Database
) -> None:
    refused = send(editor_anywhere, "/trial/form", title="First", text="refuse")
    kept = editor_anywhere.post("/trial/form", data=read_form(refused).fields | {"text": "fine"})

    assert refused.status_code == 422
    assert kept.status_code == 303
    assert titles(database) == ["First"]


def test_a_write_is_recorded_under_the_name_of_who_is_signed_in(
    editor_anywhere: FlaskClient, database: Database
) -> None:
    post(editor_anywhere, "/trial/answer/200")

    with database.read() as session:
        actor, account_id = session.execute(
            select(Revision.actor, Revision.account_id).where(Revision.kind == "topic")
        ).one()
    assert actor.startswith("Reader ")
    assert account_id is not None


def test_no_session_is_opened_for_a_page_that_asks_for_none(app: Flask) -> None:
    with app.test_request_context("/"):
        holder = request_session()

    assert holder._opened is None


def test_reading_twice_gives_the_same_session(app: Flask) -> None:
    with app.test_request_context("/"):
        assert read_session() is read_session()


def test_reading_after_writing_gives_the_session_that_writes(app: Flask) -> None:
    with app.test_request_context("/", method="POST"):
        reading = read_session()
        writing = write_session()

        assert writing is not reading
        assert read_session() is writing
        assert write_session() is writing


def test_a_session_that_is_finished_gives_its_connection_back(sqlite_database: Database) -> None:
    holder = RequestSession(sqlite_database)
    holder.write().execute(select(1))

    holder.finish(commit=False)
    holder.finish(commit=False)

    with sqlite_database.write() as session:
        make_topic(begin(session), title="Not kept waiting")
    assert titles(sqlite_database) == ["Not kept waiting"]


def test_reading_sees_one_state_of_the_database(sqlite_database: Database) -> None:
    holder = RequestSession(sqlite_database)
    before = holder.read().scalars(select(Topic.title)).all()

    with sqlite_database.write() as session:
        make_topic(begin(session))
    after = holder.read().scalars(select(Topic.title)).all()
    holder.finish(commit=False)

    assert before == after == []
