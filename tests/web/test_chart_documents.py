"""Tests of app.web.chart_documents."""

import xml.etree.ElementTree as ElementTree

import pytest
from flask import Flask

from app.services.answered import View
from app.services.comparing import Compared, compare_question
from app.storage.engine import Database
from app.web.chart_documents import chart_document
from tests.factories import begin, make_claim, make_figure, make_party, make_question

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def compared(sqlite_database: Database) -> Compared:
    """Two answers in figures, by claimants of hostile names."""
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for name, low in (("<script>\"'&", "1"), ("]]><svg onload=x>", "5")):
            make_claim(session, question=question, claimant=make_party(session, name), figure=make_figure(low, "9"))
    with sqlite_database.read() as session:
        return compare_question(session, question.id, View())[2]


def test_a_chart_stands_alone_with_its_style_and_links_to_its_claims(app: Flask, compared: Compared) -> None:
    with app.test_request_context("/"):
        root = ElementTree.fromstring(chart_document(compared, "https://v.example"))
    links = [link.attrib["href"] for link in root.iter(f"{SVG}a")]
    assert links == [f"https://v.example/claims/{column.claim_id}" for column in compared.columns]
    style = "".join(root.find(f"{SVG}style").itertext())
    assert ".chart .axis{stroke: #" in style
    assert "@media (prefers-color-scheme: dark){" in style
    assert "var(" not in style
    assert "light-dark(" not in style
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "style", "title", "line", "text", "a", "rect", "path", "circle", "g", "desc", "polygon")
    }


def test_every_class_of_the_chart_has_its_rule(app: Flask, compared: Compared) -> None:
    with app.test_request_context("/"):
        root = ElementTree.fromstring(chart_document(compared, ""))
    style = "".join(root.find(f"{SVG}style").itertext())
    drawn = {name for element in root.iter() for name in element.get("class", "").split()} - {"chart"}
    assert {name for name in drawn if f".{name}" not in style} <= {"mark", "mark-label"}


def test_what_cannot_be_drawn_is_no_document(app: Flask, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
    with sqlite_database.read() as session:
        compared = compare_question(session, question.id, View())[2]
    with app.test_request_context("/"):
        assert chart_document(compared, "") == ""
