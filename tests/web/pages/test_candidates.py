"""Tests of app.web.pages.candidates, and of the candidates on the page of a capture and in the form of a claim."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.storage.engine import Database
from app.storage.models import Capture, Party, Question
from tests.factories import begin, make_capture, make_party, make_question, make_source
from tests.web.sending import read_forms, send

TEXT = (
    "The mayor said that at least 18 volunteers had come to the square. Dozens of tents stood there.\n\n"
    "Anna Kowal estimates that between 200 and 500 volunteers are still needed."
)


@pytest.fixture
def capture(sqlite_database: Database) -> Capture:
    """A capture with three figures."""
    with sqlite_database.write() as session:
        return make_capture(begin(session), TEXT, source=make_source(session, title="On the square", issued="2024-05"))


@pytest.fixture
def question(sqlite_database: Database) -> Question:
    """The question that two of them answer."""
    with sqlite_database.write() as session:
        return make_question(begin(session), title="How many volunteers are there?", unit="volunteers")


@pytest.fixture
def party(sqlite_database: Database) -> Party:
    """Someone to say it."""
    with sqlite_database.write() as session:
        return make_party(begin(session), "Jan Nowak")


def candidates(client: FlaskClient, capture: Capture) -> list[dict[str, object]]:
    """The candidates of a capture, as data."""
    listed: list[dict[str, object]] = client.get(f"/captures/{capture.id}.json").json["candidates"]
    return listed


def accept_address(client: FlaskClient, capture: Capture, number: int) -> str:
    """Where accepting the candidate of that number leads."""
    page = client.get(f"/captures/{capture.id}").text
    link = page.split('<ol class="candidates"')[1].split("<li ")[number].split('class="button" href="')[1]
    return link.split('"')[0].replace("&amp;", "&").partition("#")[0]


def test_a_capture_lists_its_figures_and_marks_them(editor: FlaskClient, capture: Capture) -> None:
    # given a capture
    # when its page is read
    page = editor.get(f"/captures/{capture.id}").text
    # then each figure is marked in the text and listed with its bounds, and a line says how many are left
    assert page.count('<span class="figure-mark figure-open"') == 3
    assert "at least 18</span>" in page
    assert [line["bounds"] for line in candidates(editor, capture)] == ["≥ 18", "≥ 12", "200–500"]
    assert "3 of 3 figures left: 0 accepted, 0 dismissed." in page


def test_marks_can_be_turned_off(reader: FlaskClient, capture: Capture) -> None:
    # given a capture
    # when its page is asked for without marks
    page = reader.get(f"/captures/{capture.id}?marks=off").text
    # then the text has none, and the list still is there
    assert "figure-mark" not in page
    assert "at least 18 volunteers" in page
    assert "Show the marks of figures" in page


def test_a_reader_sees_the_figures_and_no_button(reader: FlaskClient, capture: Capture) -> None:
    # given a reader
    # when the page is read
    page = reader.get(f"/captures/{capture.id}").text
    # then there is nothing to accept or dismiss
    assert "≥ 18" in page
    assert "Dismiss" not in page
    assert ">Accept" not in page


def test_accepting_opens_the_form_filled_in(editor: FlaskClient, capture: Capture, question: Question) -> None:
    # given a question that the first figure answers
    # when the link to accept it is followed
    form = next(form for form in read_forms(editor.get(accept_address(editor, capture, 1))) if "words" in form.fields)
    # then the form has the question, the words, the sentence, the source with its capture and the date
    assert form.fields["question"] == question.id
    assert form.fields["words"] == "at least 18 volunteers"
    assert "at least 18 volunteers" in form.fields["quotation"]
    assert form.fields["quotation"] in TEXT
    assert form.fields["source"] == "On the square"
    assert form.fields["capture"] == capture.id
    assert form.fields["as_of"] == "2024-05"


def test_an_accepted_figure_links_to_its_claim_and_the_person_goes_on_to_the_next(
    editor: FlaskClient, capture: Capture, question: Question, party: Party
) -> None:
    # given a form filled in from the first figure
    # when it is saved
    answer = send(editor, accept_address(editor, capture, 1), claimant=party.names[0].spelling)
    # then the person is back at the capture, at the next figure, and the first one links to the claim
    assert answer.status_code == 303
    assert answer.location.startswith(f"/captures/{capture.id}?")
    assert answer.location.endswith("#next")
    first, second, _ = candidates(editor, capture)
    assert (first["state"], second["state"]) == ("accepted", "open")
    claim = first["claims"][0]["claim_id"]
    page = editor.get(answer.location).text
    assert f'href="/claims/{claim}"' in page
    assert page.split('aria-current="true"')[-2].endswith(f'data-figure="{second["start"]}" tabindex="-1" ')
    assert f"/captures/{capture.id}#" in editor.get(f"/claims/{claim}").text


def test_a_dismissed_figure_is_remembered_and_taken_up_again(editor: FlaskClient, capture: Capture) -> None:
    # given the first figure
    # when it is dismissed, twice
    answer = press(editor, capture, 1, "dismiss")
    again = press(editor, capture, 1, "dismiss")
    # then it stays dismissed, and the page of the answer offers to undo it
    assert (answer.status_code, again.status_code) == (303, 303)
    assert [line["state"] for line in candidates(editor, capture)] == ["dismissed", "open", "open"]
    page = editor.get(answer.location).text
    assert 'Dismissed: <span class="words">“at least 18 volunteers”' in page
    assert "2 of 3 figures left: 0 accepted, 1 dismissed." in page
    # and when that is undone
    press(editor, capture, 1, "undo")
    # then it is open again
    assert [line["state"] for line in candidates(editor, capture)] == ["open", "open", "open"]


def test_a_reader_dismisses_nothing(reader: FlaskClient, editor: FlaskClient, capture: Capture) -> None:
    # given a reader
    # when a dismissal is sent
    answer = press(reader, capture, 1, "dismiss")
    # then it is refused
    assert answer.status_code == 403
    assert candidates(editor, capture)[0]["state"] == "open"


@pytest.mark.parametrize("place", ["5", "7-5", "0-100000", "²-³", "1-2-3", f"1-{'9' * 5_000}"])
def test_a_place_that_is_not_in_the_text_is_missing(editor: FlaskClient, capture: Capture, place: str) -> None:
    # given a place that no figure of the capture can have
    # when it is dismissed
    answer = editor.post(f"/captures/{capture.id}/candidates/{place}/dismiss", data=token(editor))
    # then there is no such candidate
    assert answer.status_code in (404, 414)


def test_the_way_back_leads_to_a_capture_only(
    editor: FlaskClient, capture: Capture, question: Question, party: Party
) -> None:
    # given a form whose address names another site to come back to
    address = f"/claims/new?question={question.id}&source={capture.source_id}&words=18&back=https://elsewhere.example"
    # when it is saved
    answer = send(editor, address, claimant=party.names[0].spelling)
    # then the person goes to the claim
    assert answer.status_code == 303
    assert answer.location.startswith("/claims/")


def test_the_form_takes_a_claimant_by_id_or_by_name(editor: FlaskClient, capture: Capture, party: Party) -> None:
    # given the id of a party, and a name that no party bears
    known = editor.get(f"/claims/new?claimant={party.id}&mode=estimated")
    new = editor.get("/claims/new?claimant=Anna+Kowal&mode=whispered")
    # when the forms are read
    [first], [second] = ([form for form in read_forms(page) if "words" in form.fields] for page in (known, new))
    # then the first names the party, and the second is ready to add one
    assert (first.fields["claimant"], first.fields["claimant-id"]) == ("Jan Nowak", party.id)
    assert first.fields["mode"] == "estimated"
    assert "new_claimant" not in first.fields
    assert (second.fields["claimant"], second.fields["new_claimant"]) == ("Anna Kowal", "yes")
    assert second.fields["mode"] == "asserted"


def press(client: FlaskClient, capture: Capture, number: int, act: str) -> TestResponse:
    """Send what the button of a candidate sends, whether or not it is drawn."""
    line = candidates(client, capture)[number - 1]
    return client.post(f"/captures/{capture.id}/candidates/{line['start']}-{line['end']}/{act}", data=token(client))


def token(client: FlaskClient) -> dict[str, str]:
    """The token that a form of this browser needs."""
    forms = read_forms(client.get("/account"))
    return next({"csrf_token": form.fields["csrf_token"]} for form in forms if "csrf_token" in form.fields)
