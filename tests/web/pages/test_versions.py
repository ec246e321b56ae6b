"""Tests of app.web.pages.versions, and of where quotations stand on the other pages."""

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

from app.services.captures import CaptureDraft, add_capture
from app.services.placing import place_all
from app.storage.engine import Database
from app.storage.models import Claim, Source
from tests.factories import begin, make_capture, make_citation, make_claim, make_source

WORDS = "at least 500 people will lose their work"
FIRST = f"The union says that {WORDS}."
URL = "https://courier.example/pier"


@pytest.fixture
def claim(sqlite_database: Database) -> Claim:
    """A claim whose source was captured in March, when it held the quotation, and in September, when it did not."""
    with sqlite_database.write() as session:
        source = make_source(begin(session), title="The pier", url=URL)
        capture = make_capture(session, FIRST, source=source, captured_at=datetime(2026, 3, 4, tzinfo=UTC))
        made = make_claim(session, citations=[make_citation(capture, WORDS)])
        place_all(session)
        autumn = datetime(2026, 9, 4, tzinfo=UTC)
        add_capture(session, CaptureDraft(source.id, "At least 600 came.\n<b>x</b>", captured_at=autumn))
    return made


def source_of(claim: Claim) -> str:
    return claim.citations[0].source_id


def test_the_versions_page_tells_what_changed_in_words_and_marks(reader: FlaskClient, claim: Claim) -> None:
    page = reader.get(f"/sources/{source_of(claim)}/versions").text
    assert '<span class="unseen">removed: </span>' in page
    assert "&lt;b&gt;x" in page
    assert "absent" in page
    assert "deleted" not in page
    data = reader.get(f"/sources/{source_of(claim)}/versions.json?before=1&after=2").json
    assert data["comparison"]["changes"][0]["stretches"][0]["fate"] in ("removed", "added", "same")


def test_versions_that_there_are_not_are_refused_calmly(reader: FlaskClient, claim: Claim) -> None:
    answer = reader.get(f"/sources/{source_of(claim)}/versions?before=7")
    assert answer.status_code == 422
    assert "There is no version 7" in answer.text
    assert reader.get(f"/sources/{source_of(claim)}/versions?before=x&after=99999999").status_code == 200


def test_a_source_without_captures_says_what_to_do(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        source: Source = make_source(begin(session))
    assert "Add a capture" in editor.get(f"/sources/{source.id}/versions").text


def test_where_a_quotation_stands_is_told_wherever_its_claim_is(reader: FlaskClient, claim: Claim) -> None:
    claimed = reader.get(f"/claims/{claim.id}")
    assert "found in no capture" not in claimed.text
    said = "present in March 2026, absent in September 2026"
    asked = f"/questions/{claim.question_id}"
    for address in (f"/claims/{claim.id}", asked, f"/sources/{source_of(claim)}", f"/parties/{claim.claimant_id}"):
        assert said in reader.get(address).text
    for name in ("csv", "json", "markdown", "html"):
        with reader.get(f"{asked}/take-away/{name}") as answer:
            assert said in answer.text
    citation = claim.citations[0]
    facts = reader.get(f"/claims/{claim.id}.json").json
    assert facts["standings"][citation.id]["words"] == said
    assert facts["addresses"][citation.id] == URL  # no place in it is named for words that it holds no more


def test_a_passage_that_is_pasted_becomes_a_claim(editor: FlaskClient, claim: Claim) -> None:
    capture_id = claim.citations[0].capture_id
    assert '<textarea id="passage" name="quotation"' in editor.get(f"/captures/{capture_id}").text
    form = editor.get(f"/claims/new?source={source_of(claim)}&capture={capture_id}&quotation=The+union+says").text
    assert ">The union says</textarea>" in form.replace("\r\n", "").replace("\n", "")


def test_each_line_of_a_capture_has_its_own_direction(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        capture = make_capture(begin(session), "One line.\n\nقرر مجلس المدينة\nlast")
    page = reader.get(f"/captures/{capture.id}").text
    assert page.count('<p dir="auto">') >= 4
    assert '<p dir="auto">قرر مجلس المدينة\n</p>' in page
