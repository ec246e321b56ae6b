"""Tests of app.exchange.comparisons.json_document and of the schema beside it."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.exchange.base import Cell
from app.exchange.comparisons.base import Handout
from app.exchange.comparisons.json_document import FORMAT, VERSION
from tests.exchange.comparisons.handouts import make_empty, make_handout, written
from tests.exchange.comparisons.test_formats import HOSTILE, hostile_handout

SCHEMA = json.loads((files("app.exchange.comparisons") / "comparison.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def document() -> Any:
    """The three answers as a program finds them."""
    return json.loads(written(FORMAT, make_handout()))


@pytest.mark.parametrize("handout", [make_handout(), make_empty(), *map(hostile_handout, HOSTILE)])
def test_every_document_keeps_to_the_schema(handout: Handout) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(written(FORMAT, handout)))


def test_the_schema_is_that_of_this_version_and_of_every_kind_of_cell() -> None:
    assert SCHEMA["properties"]["variorum_comparison"]["properties"]["format"] == {"const": VERSION}
    assert SCHEMA["properties"]["columns"]["items"]["properties"]["holds"]["enum"] == [cell.value for cell in Cell]


def test_answers_have_their_values_by_name_and_point_to_numbered_sources(document: Any) -> None:
    answer = document["answers"][1]
    assert answer["values"]["low"] == "300"
    assert [(each["source"], each["locator"]) for each in answer["cited_from"]] == [(1, ""), (2, "p. 4")]
    assert [source["number"] for source in document["sources"]] == [1, 2]


def test_sources_are_items_that_other_programs_cite_from(document: Any) -> None:
    assert document["sources"][0]["csl"]["author"] == [{"family": "Friedman", "given": "Max"}]
    assert document["sources"][1]["csl"]["issued"] == {"date-parts": [[2022]], "circa": True}


def test_every_answer_verdict_and_source_has_a_line_of_its_own() -> None:
    lines = written(FORMAT, make_handout()).decode().splitlines()
    assert len([line for line in lines if line.startswith('{"number": ')]) == 5
    assert len([line for line in lines if line.startswith('{"between": ')]) == 3
