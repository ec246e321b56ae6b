"""Two people, or one impatient one, at the same moment: over real HTTP, on both databases."""

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select

from app.config import Settings
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models import Claim, Party, Topic
from app.storage.models.account import Role
from tests.browser.server import Server, serve
from tests.factories import begin, make_account, make_capture, make_claim, make_question
from tests.visitor import Answer, Visitor
from tests.web.sending import DrawnForm

AT_ONCE = 8


@pytest.fixture
def server(settings: Settings, database: Database) -> Iterator[Server]:
    """The application under its real server, on SQLite and on PostgreSQL."""
    with serve(settings, database) as serving:
        yield serving


@pytest.fixture
def token(server: Server) -> str:
    """The session of an editor."""
    with server.database.write() as session:
        return start_session(session, make_account(begin(session), role=Role.EDITOR).id, 30)


def at_once(server: Server, token: str, forms: list[tuple[str, dict[str, str]]]) -> list[Answer]:
    """Send all these forms at the same moment, each over a connection of its own."""
    answers: list[Answer] = []
    gate = threading.Barrier(len(forms))

    def send(path: str, fields: dict[str, str]) -> None:
        with Visitor(server.url, token) as visitor:
            gate.wait()
            answers.append(visitor.post(path, fields))

    threads = [threading.Thread(target=send, args=form) for form in forms]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def form_of(server: Server, token: str, path: str) -> DrawnForm:
    with Visitor(server.url, token) as visitor:
        return visitor.read_form(path)


def how_many(database: Database, model: type) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_one_form_sent_many_times_at_once_makes_one_record(server: Server, token: str) -> None:
    # given a form of a topic, and one of a claim with a claimant who is new
    with server.database.write() as session:
        question, capture = make_question(begin(session)), make_capture(session)
    path = f"/claims/new?question={question.id}&source={capture.source_id}"
    topic = form_of(server, token, "/topics/new").fields | {"title": "Once"}
    claim = form_of(server, token, path).fields | {"claimant": "RND", "new_claimant": "yes", "words": "300"}
    parties, topics = how_many(server.database, Party), how_many(server.database, Topic)
    # when each is sent many times at the same moment
    answers = [at_once(server, token, [form] * AT_ONCE) for form in (("/topics/new", topic), (path, claim))]
    # then all are told of the same record, and there is one
    for sent in answers:
        assert {answer.status for answer in sent} == {303}
        assert len({answer.location for answer in sent}) == 1
    assert how_many(server.database, Topic) == topics + 1
    assert how_many(server.database, Claim) == 1
    assert how_many(server.database, Party) == parties + 1


@pytest.mark.parametrize("other", ["edit", "withdraw"])
def test_of_two_who_change_one_record_at_once_one_is_told_of_the_other(server: Server, token: str, other: str) -> None:
    # given one claim, open in the forms of two people
    with server.database.write() as session:
        claim = make_claim(begin(session))
    edit, path = f"/claims/{claim.id}/edit", f"/claims/{claim.id}/{other}"
    mine = form_of(server, token, edit).fields | {"note": "Mine"}
    theirs = form_of(server, token, path).fields | {"note": "Theirs", "reason": "Misread."}
    # when both are sent at the same moment
    answers = at_once(server, token, [(edit, mine), (path, theirs)])
    # then one was saved and the other refused, with its text given back
    assert sorted(answer.status for answer in answers) == [303, 409]
    refused = next(answer for answer in answers if answer.status == 409)
    assert "Mine" in refused.text or "Theirs" in refused.text or "Misread." in refused.text
    with server.database.read() as session:
        assert session.get_one(Claim, claim.id).version == 2


def test_many_forms_at_once_each_make_a_record_of_their_own(server: Server, token: str) -> None:
    # given the same form opened by many, who each type another name, when all send it at once
    form = form_of(server, token, "/parties/new").fields
    forms = [("/parties/new", form | {"names-0-spelling": f"Ada {number}"}) for number in range(AT_ONCE)]
    answers = at_once(server, token, forms)
    # then each makes a party of its own, and none is refused
    assert len({answer.location for answer in answers if answer.status == 303}) == AT_ONCE
    assert how_many(server.database, Party) == AT_ONCE
