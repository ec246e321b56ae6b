"""Tests of app.web.pages.sharing and app.web.pages.shared: a link reads one comparison, and nothing else."""

from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text

from app.services import records
from app.storage.engine import Database
from app.storage.models import Comparison
from tests.factories import begin, make_claim, make_comparison, make_edition, make_question
from tests.web.pages.test_owners import link_in
from tests.web.sending import read_forms, send, send_again


@pytest.fixture
def path(sqlite_database: Database) -> str:
    """A comparison of two answers, with an edition."""
    with sqlite_database.write() as session:
        question = make_question(begin(session), title="How many fight?")
        for words in ("between 200 and 500", "some 300"):
            make_claim(session, question=question, words=words)
        comparison = make_comparison(session, title="Sizes", address=f"/questions/{question.id}", note="For you.")
        make_edition(session, comparison, title="Sizes", note="The first.")
        return f"/comparisons/{comparison.id}"


def shared(editor: FlaskClient, path: str, note: str = "") -> str:
    """The path of a new link."""
    return link_in(send(editor, f"{path}/share", note=note).text)


class Links(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link."""
        if tag == "a":
            self.found.append(dict(attrs).get("href") or "")


def test_the_link_is_shown_once_and_reads_without_an_account(
    editor: FlaskClient, client: FlaskClient, path: str
) -> None:
    page = send(editor, f"{path}/share", note="the press")
    link = link_in(page.text)
    assert link.startswith("/shared/")
    assert page.headers["Cache-Control"] == "no-store"
    assert link.rpartition("/")[2] not in editor.get(path).text
    assert "the press" in editor.get(path).text
    answer = client.get(link)
    assert answer.status_code == 200
    for words in (
        "Sizes",
        "For you.",
        "between 200 and 500",
        "some 300",
        "agrees with 2",
        "Edition 1",
        "shared with you",
    ):
        assert words in " ".join(answer.text.split()), words
    assert "the press" not in answer.text


def test_every_link_of_a_shared_page_opens_without_an_account_or_says_that_it_needs_one(
    editor: FlaskClient, client: FlaskClient, path: str
) -> None:
    # given the shared pages
    link = shared(editor, path)
    pages = [link, f"{link}/editions/1"]
    # when every link on them is followed
    for page in pages:
        for address in Links(client.get(page).text).found:
            if address.startswith("#") or address == "/sign-in":
                continue
            # then each opens
            with client.get(address) as answer:
                assert answer.status_code == 200, address
    assert Links(client.get(link).text).found.count("/sign-in") == 1


def test_the_editions_are_read_by_the_link_in_every_form(editor: FlaskClient, client: FlaskClient, path: str) -> None:
    link = shared(editor, path)
    assert "The first." in client.get(f"{link}/editions/1").text
    assert client.get(f"{link}/editions/1.json").json == editor.get(f"{path}/editions/1.json").json
    with client.get(f"{link}/editions/1.html") as shared_page, editor.get(f"{path}/editions/1.html") as own_page:
        assert shared_page.text == own_page.text
    assert client.get(f"{link}.json").json["edition"]["title"] == "Sizes"
    assert client.get(f"{link}/editions/2").status_code == 404


def test_the_link_opens_nothing_else(editor: FlaskClient, client: FlaskClient, path: str) -> None:
    link = shared(editor, path)
    assert client.get(link).status_code == 200
    for other in (path, f"{path}/editions/1", f"{path}/editions/1.json", "/comparisons", "/topics", "/"):
        assert client.get(other).status_code in (303, 401), other
    assert client.post(link).status_code == 405


def test_no_search_engine_and_no_other_site_is_told(editor: FlaskClient, client: FlaskClient, path: str) -> None:
    link = shared(editor, path)
    for address in (
        link,
        f"{link}.json",
        f"{link}/editions/1",
        f"{link}/editions/1.html",
        f"{link}/editions/9",
        "/shared/x",
    ):
        with client.get(address) as answer:
            assert answer.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive", address
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["Cache-Control"] == "no-store"
            assert "Content-Security-Policy" in answer.headers
    assert '<meta name="robots" content="noindex' in client.get(link).text


def test_a_link_that_was_taken_back_opens_nothing(editor: FlaskClient, client: FlaskClient, path: str) -> None:
    link = shared(editor, path)
    form = next(form for form in read_forms(editor.get(path)) if form.action.endswith("/take-back"))
    answer = editor.post(form.action, data=form.fields)
    assert answer.location == f"{path}?done=taken-back"
    for address in (link, f"{link}/editions/1", f"{link}.json", f"{link}/editions/1.json"):
        gone = client.get(address)
        assert gone.status_code == 410
        assert "taken back" in gone.text
    assert editor.post(form.action, data=form.fields).status_code == 404


def test_a_reader_makes_and_takes_back_no_link(editor: FlaskClient, reader: FlaskClient, path: str) -> None:
    shared(editor, path)
    form = next(form for form in read_forms(editor.get(path)) if form.action.endswith("/take-back"))
    key = next(form for form in read_forms(reader.get("/account")) if form.action == "/sign-out").fields
    assert reader.post(form.action, data=key).status_code == 403
    assert reader.post(f"{path}/share", data=key).status_code == 403
    assert editor.post(form.action).status_code == 400


@pytest.mark.parametrize("token", ["x", "x" * 43, "%00", "%ED%A0%80"])
def test_a_strange_link_is_refused_calmly(client: FlaskClient, token: str) -> None:
    answer = client.get(f"/shared/{token}")
    assert answer.status_code == 410
    assert "not known here" in answer.text
    assert client.get(f"/shared/{token}.json").status_code == 410


def test_what_was_withdrawn_says_so_to_who_has_the_link(
    editor: FlaskClient, client: FlaskClient, path: str, sqlite_database: Database
) -> None:
    link = shared(editor, path)
    with sqlite_database.write() as session:
        records.withdraw(begin(session), Comparison, path.rpartition("/")[2], 1, "Saved twice.")
    for address in (link, f"{link}/editions/1"):
        assert "Saved twice." in client.get(address).text
    assert send(editor, f"{path}/share").status_code == 422


def test_a_view_that_can_be_shown_no_more_says_so_to_who_has_the_link(
    editor: FlaskClient, client: FlaskClient, path: str, sqlite_database: Database
) -> None:
    link = shared(editor, path)
    with sqlite_database.engine.begin() as connection:
        connection.execute(text("UPDATE comparisons SET address = '/topics'"))
    answer = client.get(link)
    assert answer.status_code == 422
    assert "Give the address" in answer.text
    assert "/topics" not in Links(answer.text).found


def test_a_long_shared_view_is_read_page_by_page(
    editor: FlaskClient, client: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for number in range(201):
            make_claim(session, question=question, words=f"answer {number}")
        path = f"/comparisons/{make_comparison(session, address=f'/questions/{question.id}').id}"
    link = shared(editor, path)
    assert f'href="{link}?page=2"' in client.get(link).text
    assert "answer 200" in client.get(f"{link}?page=2").text
    assert client.get(f"{link}?page=3").status_code == 422


def test_a_form_that_is_sent_twice_makes_one_link(editor: FlaskClient, path: str) -> None:
    form = editor.get(f"{path}/share")
    answers = [send_again(editor, f"{path}/share", form, note="the press, once") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 422]
    assert "This form was sent before: one link was made" in answers[1].text
    assert editor.get(path).text.count("the press, once") == 1
