"""Tests of app.web.pages.rulings, and of where a ruling is shown."""

import re

import pytest
from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.factories import begin, make_claim, make_figure, make_question
from tests.web.sending import send

NOTE = "One counts the <wounded> too."


@pytest.fixture
def pair(sqlite_database: Database) -> tuple[str, str, str]:
    """A question and two claims that conflict."""
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        numbers = ("300", "900")
        figures = [make_figure(number, number, qualifier="exact") for number in numbers]
        first, second = (make_claim(session, question=question, figure=figure, words="") for figure in figures)
        return question.id, first.id, second.id


def overrule(editor: FlaskClient, pair: tuple[str, str, str], rung: str = "other scope") -> str:
    """The address of a ruling on the two claims."""
    answer = send(editor, f"/rulings/new?claims={pair[1]},{pair[2]}", rung=rung, note=NOTE)
    assert answer.status_code == 303
    return answer.location.split("?")[0]


def test_each_verdict_can_be_overruled_from_where_it_is_shown(
    editor: FlaskClient, reader: FlaskClient, pair: tuple[str, str, str]
) -> None:
    question_id, first, second = pair
    for address in (f"/questions/{question_id}", f"/compare?claims={first},{second}"):
        assert f'href="/rulings/new?claims={first},{second}"' in editor.get(address).text
        assert "/rulings/new" not in reader.get(address).text
    form = editor.get(f"/rulings/new?claims={first},{second}").text
    assert "What the ladder says" in form
    assert "Nothing satisfies both." in form


def test_a_ruling_is_shown_wherever_the_verdict_is(editor: FlaskClient, pair: tuple[str, str, str]) -> None:
    # given a ruling
    question_id, first, second = pair
    location = overrule(editor, pair)
    # when the question, the two claims and the matrix are looked at
    question = f"/questions/{question_id}"
    addresses = (question, f"/compare?claims={second},{first}", f"{question}/matrix")
    pages = [editor.get(address).text for address in addresses]
    # then each shows the person's rung, the note as text, who it was, and the ladder's own
    for page in pages:
        shown = re.sub(r"\s+", " ", page)
        assert "other scope" in shown
        assert "One counts the &lt;wounded&gt; too." in shown
        assert re.search(r"[Rr]uled by \w+|says \w+; the ladder", shown)
        assert re.search(r"ladder(?: says|:) conflicts", shown)
        assert f'href="{location}"' in shown
        assert "/rulings/new" not in shown
    # and so does the data
    (verdict,) = editor.get(f"{question}.json").json["compared"]["verdicts"]
    assert (verdict["rung"], verdict["ladder"]["rung"], verdict["ruling"]["note"]) == ("other scope", "conflicts", NOTE)


def test_a_ruling_has_a_page_a_history_and_can_be_changed_and_withdrawn(
    editor: FlaskClient, pair: tuple[str, str, str]
) -> None:
    location = overrule(editor, pair)
    shown = editor.get(location).text
    assert "What the ladder says" in shown
    assert send(editor, f"{location}/edit", rung="agrees", note="Rounded.").status_code == 303
    assert "Rounded." in editor.get(location).text
    assert send(editor, f"{location}/withdraw", reason="Mistaken.").status_code == 303
    assert "Withdrawn." in editor.get(location).text
    assert editor.get(f"{location}/history").text.count("/history/") >= 3
    assert "ruling" in editor.get("/changes").text
    assert "What the ladder says" not in editor.get(f"/questions/{pair[0]}").text


def test_a_pair_that_is_ruled_leads_to_its_ruling(editor: FlaskClient, pair: tuple[str, str, str]) -> None:
    location = overrule(editor, pair)
    again = editor.get(f"/rulings/new?claims={pair[2]},{pair[1]}")
    assert (again.status_code, again.location) == (303, location)


def test_a_ruling_without_a_note_is_given_back(editor: FlaskClient, pair: tuple[str, str, str]) -> None:
    answer = send(editor, f"/rulings/new?claims={pair[1]},{pair[2]}", rung="agrees", note=" ")
    assert answer.status_code == 422
    assert "Why" in answer.text


def test_without_two_claims_the_page_says_what_to_do(editor: FlaskClient, pair: tuple[str, str, str]) -> None:
    assert 'href="/compare"' in editor.get("/rulings/new").text
    assert editor.get(f"/rulings/new?claims={pair[1]},absent000000").status_code == 404
