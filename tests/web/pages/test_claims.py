"""Tests of app.web.pages.claims and app.web.pages.citations."""

import re

import pytest
from flask.testing import FlaskClient

from app.domain.answer import Kind
from app.storage.engine import Database
from app.storage.models import Capture, Question
from tests.factories import begin, make_capture, make_claim, make_party, make_question, make_source
from tests.web.sending import send, send_again

TEXT = "He said that some 300−500 fighters had come. At least seven attacks were counted."


@pytest.fixture
def capture(sqlite_database: Database) -> Capture:
    """A capture of a source with a title of its own."""
    with sqlite_database.write() as session:
        return make_capture(begin(session), TEXT, source=make_source(session, title="Volunteers at war"))


@pytest.fixture
def question(sqlite_database: Database) -> Question:
    """A question for a number of people."""
    with sqlite_database.write() as session:
        return make_question(begin(session), title="How many fight?")


def figure_of(client: FlaskClient, location: str) -> dict[str, object]:
    """The figure of a claim whose page is at that address."""
    figure: dict[str, object] = client.get(f"{location.split('?')[0]}.json").json["claim"]["figure"]
    return figure


def test_a_claim_is_made_from_words_alone_with_its_question_and_claimant_in_place(
    editor: FlaskClient, capture: Capture, question: Question
) -> None:
    answer = send(
        editor,
        f"/claims/new?source={capture.source_id}",
        new_question="How many attacks were made?",
        new_topic=question.topic_id,
        new_unit="attacks",
        claimant="RND",
        new_claimant="yes",
        words="at least seven attacks",
        as_of="2022~",
        quotation="At least seven attacks",
    )
    assert answer.status_code == 303
    shown = editor.get(answer.location)
    assert "How many attacks were made?" in shown.text
    figure = figure_of(editor, answer.location)
    assert (figure["low"], figure["high"], figure["qualifier"], figure["unit"]) == ("7", None, "at_least", "attacks")


def test_bounds_filled_in_by_hand_win_over_the_words(editor: FlaskClient, capture: Capture, question: Question) -> None:
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    typed = {"claimant": "RND", "new_claimant": "yes", "words": "some 300−500", "low": "1,200", "high": "1 500"}
    answer = send(editor, url, typed, quotation="some 300-500 fighters")
    assert answer.status_code == 303
    figure = figure_of(editor, answer.location)
    assert (figure["low"], figure["high"], figure["qualifier"]) == ("1200", "1500", "between")


def test_words_without_a_figure_are_refused_and_given_back(
    editor: FlaskClient, capture: Capture, question: Question
) -> None:
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    answer = send(editor, url, claimant="RND", new_claimant="yes", words="a great many, they fear")
    assert answer.status_code == 422
    assert "No figure could be read from these words" in answer.text
    assert "a great many, they fear" in answer.text


def test_a_quotation_that_does_not_stand_there_is_refused_with_the_nearest_passage(
    editor: FlaskClient, capture: Capture, question: Question
) -> None:
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    typed = {"claimant": "RND", "new_claimant": "yes", "words": "some 300−500"}
    answer = send(editor, url, typed, quotation="some 300−600 fighters had come")
    assert answer.status_code == 422
    assert "These words do not stand in the capture" in answer.text
    assert "some 300−500 fighters had come" in answer.text
    assert editor.get("/parties.json").json["parties"] == []


def test_save_and_add_another_keeps_source_and_question(
    editor: FlaskClient, capture: Capture, question: Question
) -> None:
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    typed = {"claimant": "RND", "new_claimant": "yes", "words": "300", "then": "another"}
    answer = send(editor, url, typed)
    assert answer.status_code == 303
    following = editor.get(answer.location).text
    assert f'<option value="{question.id}" selected>' in following
    assert 'value="Volunteers at war"' in following


def test_a_double_click_makes_one_claim_and_one_party(
    editor: FlaskClient, capture: Capture, question: Question
) -> None:
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    page = editor.get(url)
    typed = {"claimant": "RND", "new_claimant": "yes", "words": "300"}
    first, second = send_again(editor, url, page, typed), send_again(editor, url, page, typed)
    assert first.location == second.location
    assert len(editor.get(f"/questions/{question.id}.json").json["compared"]["columns"]) == 1
    assert len(editor.get("/parties.json").json["parties"]) == 1


@pytest.mark.parametrize(
    ("kind", "typed", "shown"),
    [
        (Kind.DATE, {"date": "2023-01~", "words": "mid-January"}, "about January 2023"),
        (Kind.YES_NO, {"affirmed": "no"}, "no"),
        (Kind.TEXT, {"text": "a regiment"}, "a regiment"),
    ],
)
def test_every_kind_of_question_is_answered(
    editor: FlaskClient, sqlite_database: Database, capture: Capture, kind: Kind, typed: dict[str, str], shown: str
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session), answer_kind=kind)
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    answer = send(editor, url, typed | {"claimant": "RND", "new_claimant": "yes"})
    assert answer.status_code == 303
    assert shown in editor.get(f"/questions/{question.id}").text


def test_two_editors_of_one_claim_lose_nothing(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
    url = f"/claims/{claim.id}/edit"
    page = editor.get(url)
    assert send_again(editor, url, page, scope="active fighters").status_code == 303
    answer = send_again(editor, url, page, scope="all who came", high="600")
    assert answer.status_code == 409
    assert "<td>active fighters</td><td>all who came</td>" in answer.text
    assert "<td>500</td><td>600</td>" in answer.text
    assert send_again(editor, url, answer).status_code == 303
    assert figure_of(editor, f"/claims/{claim.id}")["high"] == "600"


def test_a_stale_form_after_the_claim_was_withdrawn_saves_nothing_and_gives_the_text_back(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
    page = editor.get(f"/claims/{claim.id}/edit")
    send(editor, f"/claims/{claim.id}/withdraw", reason="Misread.")
    answer = send_again(editor, f"/claims/{claim.id}/edit", page, note="My long note")
    assert answer.status_code == 409
    assert "It was withdrawn meanwhile:</strong> Misread." in answer.text
    assert "My long note" in answer.text
    again = send_again(editor, f"/claims/{claim.id}/edit", answer)
    assert again.status_code == 422
    assert "This claim was withdrawn (Misread.)" in again.text
    assert "My long note" in again.text
    assert editor.get(f"/claims/{claim.id}.json").json["claim"]["note"] == ""


def test_editing_a_claim_keeps_its_other_citations(
    editor: FlaskClient, sqlite_database: Database, capture: Capture
) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
    added = send(
        editor,
        f"/claims/{claim.id}/citations/new",
        source="Volunteers at war",
        quotation="some 300-500",
        locator="p. 3",
    )
    assert added.status_code == 303
    assert send(editor, f"/claims/{claim.id}/edit", note="Seen twice").status_code == 303
    facts = editor.get(f"/claims/{claim.id}.json").json["claim"]
    assert [citation["locator"] for citation in facts["citations"]] == ["", "p. 3"]
    assert facts["citations"][1]["found"] == "normalised"


def test_a_citation_is_changed_and_taken_off_but_never_the_last_one(
    editor: FlaskClient, sqlite_database: Database, capture: Capture
) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
    send(editor, f"/claims/{claim.id}/citations/new", source="Volunteers at war", quotation="some 300-500")
    first, second = editor.get(f"/claims/{claim.id}.json").json["claim"]["citations"]
    edited = send(editor, f"/claims/{claim.id}/citations/{second['id']}/edit", locator="line 1")
    assert edited.status_code == 303
    page = editor.get(f"/claims/{claim.id}")
    token = page.text.split('name="csrf_token" value="')[1].split('"')[0]
    for citation in (first, second):
        version = editor.get(f"/claims/{claim.id}.json").json["claim"]["version"]
        url = f"/claims/{claim.id}/citations/{citation['id']}/remove"
        last = editor.post(url, data={"csrf_token": token, "version": version})
    assert last.status_code == 422
    kept = editor.get(f"/claims/{claim.id}.json").json["claim"]["citations"]
    assert [(citation["id"], citation["locator"]) for citation in kept] == [(second["id"], "line 1")]


def test_a_claimant_of_an_ambiguous_name_is_chosen_from_candidates(
    editor: FlaskClient, sqlite_database: Database, capture: Capture, question: Question
) -> None:
    with sqlite_database.write() as session:
        one = make_party(begin(session), "Latushka", "Pavel Latushka")
        make_party(session, "Latushka")
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    page = send(editor, url, claimant="Latushka", words="300")
    assert page.status_code == 422
    chosen = send_again(editor, url, page, {"claimant-id": one.id})
    assert chosen.status_code == 303
    assert editor.get(f"{chosen.location.split('?')[0]}.json").json["claim"]["claimant_id"] == one.id


HOSTILE = (
    "\x00",
    "\ud800",
    "‮abc",
    "<script>alert(1)</script>",
    "=1+1",
    "9" * 400,
    "1e999999",
    "NaN",
    "−",
    "½" * 50,
    "٣٤",
)


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_typing_gets_one_answer_and_never_a_fault(
    editor: FlaskClient, capture: Capture, question: Question, typed: str
) -> None:
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    for field in ("words", "low", "headline", "as_of", "scope", "claimant", "quotation", "capture", "qualifier"):
        given = {"claimant": "RND", "new_claimant": "yes", "words": "300"} | {field: typed}
        sent = {name: value.encode("utf-8", "surrogatepass") for name, value in given.items()}
        answer = send(editor, url, sent)
        assert answer.status_code in {303, 422}, (field, answer.status_code)
        assert "<script>alert" not in answer.text


def test_an_address_that_asks_for_what_is_not_there_still_gives_the_form(editor: FlaskClient) -> None:
    assert editor.get("/claims/new?question=zzz&source=!&capture=").status_code == 200
    assert editor.get("/claims/new?source=000000000000").status_code == 404


def test_the_terms_of_a_scope_are_chosen_or_added_in_place(
    editor: FlaskClient, capture: Capture, question: Question
) -> None:
    # given a claim with a term that the topic does not have
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    typed = {"claimant": "RND", "new_claimant": "yes", "words": "300", "scope_place": "Kyiv"}
    refused = send(editor, url, typed)
    assert refused.status_code == 422
    assert "The topic has no place “Kyiv”." in refused.text
    # when it is added in place
    answer = send(editor, url, typed, new_terms="yes")
    assert answer.status_code == 303
    # then the claim and the topic have it, and the form suggests it
    assert "place: Kyiv" in editor.get(answer.location).text
    assert '<option value="Kyiv">' in editor.get(url).text
    location = answer.location.split("?")[0]
    found = editor.get(f"{location}.json").json
    assert [found["terms"][term["term_id"]] for term in found["claim"]["terms"]] == ["Kyiv"]
    # and an edit keeps it, changes it, or takes it off
    assert send(editor, f"{location}/edit", note="Kept.").status_code == 303
    assert "place: Kyiv" in editor.get(location).text
    assert send(editor, f"{location}/edit", scope_place="").status_code == 303
    assert editor.get(f"{location}.json").json["claim"]["terms"] == []


def test_a_claimant_of_a_like_name_is_asked_about_once(
    editor: FlaskClient, sqlite_database: Database, capture: Capture, question: Question
) -> None:
    with sqlite_database.write() as session:
        known = make_party(begin(session), "Pavel Latushko")
    url = f"/claims/new?question={question.id}&source={capture.source_id}"
    typed = {"claimant": "Latuschka", "claimant-was": "Latuschka", "new_claimant": "yes", "words": "300"}

    asked = send(editor, url, typed)
    taken = send(editor, url, typed | {"claimant-id": known.id})
    (answer,) = re.findall('value="(another [^"]*)"', asked.text)
    another = send(editor, url, typed | {"claimant-id": answer})

    assert asked.status_code == 422
    assert "Is it one of these?" in asked.text
    assert "It is another: add “Latuschka” as a new party" in asked.text
    assert (taken.status_code, another.status_code) == (303, 303)
    assert f'href="/parties/{known.id}"' in editor.get(taken.location).text
    assert f'href="/parties/{known.id}"' not in editor.get(another.location).text
    listed = editor.get("/parties/duplicates.json").json
    assert (listed["likely"], len(listed["apart"])) == ([], 1)
    assert send(editor, url, typed | {"words": "301"}).status_code == 303
