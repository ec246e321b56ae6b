"""Tests of app/exchange/variorum.schema.json: it says what the layouts say, in the same order."""

import copy
import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.exchange.base import Column, Layout
from app.services.layouts import LAYOUTS
from tests.ledgers import small_ledger

SCHEMA = json.loads((files("app.exchange") / "variorum.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
RECORDS = [layout for layout in LAYOUTS if not layout.part_of]


def part_schema(schema: dict[str, Any], part: Layout) -> dict[str, Any]:
    found = schema["properties"][part.field]
    return found["items"] if part.is_list else found["anyOf"][0]


def schemas() -> list[tuple[Layout, dict[str, Any]]]:
    """Each layout with the part of the schema that is about it."""
    found = {layout.name: SCHEMA["properties"][layout.name]["items"] for layout in RECORDS}
    for part in LAYOUTS:
        if part.part_of:
            found[part.name] = part_schema(found[part.part_of], part)
    return [(layout, found[layout.name]) for layout in LAYOUTS]


def test_it_is_a_schema_of_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_it_has_the_lists_in_the_order_of_the_file() -> None:
    assert list(SCHEMA["properties"]) == ["variorum", *(layout.name for layout in RECORDS)]


@pytest.mark.parametrize(("layout", "schema"), schemas(), ids=lambda each: getattr(each, "name", ""))
def test_it_names_every_field_in_its_order(layout: Layout, schema: dict[str, Any]) -> None:
    parts = [part.field for part in LAYOUTS if part.part_of == layout.name]

    assert list(schema["properties"]) == [*(column.name for column in layout.nested_columns), *parts]
    assert schema["additionalProperties"] is False
    assert all(field["description"].endswith(".") for field in schema["properties"].values())


@pytest.mark.parametrize(("layout", "schema"), schemas(), ids=lambda each: getattr(each, "name", ""))
def test_it_asks_for_what_is_needed_and_lists_the_choices(layout: Layout, schema: dict[str, Any]) -> None:
    for column in layout.nested_columns:
        field = schema["properties"][column.name]
        assert (column.name in schema["required"]) == column.is_needed
        assert is_open(field) == column.is_open
        if column.choices:
            assert field["enum"] == [*column.choices, *([None] if column.is_open else [])]
        assert field.get("default") == stated_default(column)


def is_open(field: dict[str, Any]) -> bool:
    return (
        None in field.get("enum", [])
        or {"type": "null"} in field.get("anyOf", [])
        or (isinstance(field.get("type"), list) and "null" in field["type"])
    )


def stated_default(column: Column) -> Any:
    return None if column.default == "" else column.default


def test_a_ledger_written_by_hand_keeps_to_it() -> None:
    assert list(VALIDATOR.iter_errors(small_ledger())) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("variorum", "format"), 2),
        (("topics", 0, "id"), "t0p1c"),
        (("topics", 0, "title"), " "),
        (("topics", 0, "titel"), "Volunteers"),
        (("topics", 0, "title"), "a\u0000"),
        (("questions", 0, "answer_kind"), "number"),
        (("parties", 0, "names"), []),
        (("claims", 0, "figure", "low"), "2e2"),
        (("claims", 0, "citations"), []),
        (("claims", 0, "citations", 0, "offset_start"), -1),
    ],
)
def test_it_refuses_what_loading_refuses(path: tuple[str | int, ...], value: Any) -> None:
    ledger = copy.deepcopy(small_ledger())
    place: Any = ledger
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    assert list(VALIDATOR.iter_errors(ledger)) != []
