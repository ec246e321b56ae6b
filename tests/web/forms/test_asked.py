"""Tests of app.web.forms.asked."""

import pytest
from flask import Flask

from app.domain.answer import Mode
from app.domain.figure import Qualifier
from app.storage.engine import Database
from app.web.forms.asked import WayBack, asked_for, query_place, way_back
from app.web.forms.picks import Pick
from tests.factories import begin, make_party

ID = "c1a1m0000000"


def test_lines_bounds_and_members_of_lists_are_taken_from_the_address(app: Flask, sqlite_database: Database) -> None:
    # given an address with a figure, its mode and a quotation of two lines
    query = "words=rund+2.000&low=2000&high=2000&qualifier=about&approximate=yes&mode=estimated&quotation=a%0Ab"
    # when it is read
    with app.test_request_context(f"/claims/new?{query}"), sqlite_database.read() as session:
        data = asked_for(session)
    # then the form is filled with just that
    assert (data["words"], data["low"], data["high"]) == ("rund 2.000", "2000", "2000")
    assert (data["qualifier"], data["mode"], data["approximate"]) == (Qualifier.ABOUT, Mode.ESTIMATED, True)
    assert data["quotation"] == "a\nb"
    assert (data["question"], data["source"], data["claimant"], data["new_claimant"]) == ("", Pick(), Pick(), False)


def test_what_no_list_has_is_left_out(app: Flask, sqlite_database: Database) -> None:
    # given a mode, a qualifier and ids that are none
    query = "mode=whispered&qualifier=roughly&question=x&capture=%00&low_excluded=perhaps"
    # when they are read
    with app.test_request_context(f"/claims/new?{query}"), sqlite_database.read() as session:
        data = asked_for(session)
    # then none is taken
    assert "mode" not in data
    assert "qualifier" not in data
    assert (data["question"], data["capture"], data["low_excluded"]) == ("", "", False)


def test_a_claimant_is_an_id_or_a_name_to_be_added(app: Flask, sqlite_database: Database) -> None:
    # given a party, and an id that no party has
    with sqlite_database.write() as session:
        party_id = make_party(begin(session), "Jan Nowak").id
    # when each is asked for
    picks = []
    for text in (party_id, ID, "Anna Kowal"):
        with (
            app.test_request_context("/claims/new", query_string={"claimant": text}),
            sqlite_database.read() as session,
        ):
            data = asked_for(session)
            picks.append((data["claimant"], data["new_claimant"]))
    # then the party is picked, and the others are names
    assert picks == [(Pick("Jan Nowak", party_id), False), (Pick(ID), True), (Pick("Anna Kowal"), True)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (f"back={ID}&at=12", WayBack(ID, 12)),
        (f"back={ID}", WayBack(ID, 0)),
        ("back=https://elsewhere.example&at=12", None),
        ("back=//elsewhere.example", None),
        ("", None),
    ],
)
def test_the_way_back_is_a_capture_or_none(app: Flask, query: str, expected: WayBack | None) -> None:
    # given an address
    # when it is asked where to go back to
    # then it is a capture, or nowhere
    with app.test_request_context(f"/claims/new?{query}"):
        assert way_back() == expected


@pytest.mark.parametrize(("text", "place"), [("12", 12), ("", 0), ("-1", 0), ("²", 0), ("9" * 400, 0), ("1e3", 0)])
def test_a_place_is_a_plain_number_or_the_start(app: Flask, text: str, place: int) -> None:
    # given a parameter
    # when it is read as a place
    # then it is that number, or 0
    with app.test_request_context("/", query_string={"after": text}):
        assert query_place("after") == place
