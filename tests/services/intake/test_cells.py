"""Tests of app.services.intake.cells."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.base import Cell, Column
from app.services.intake.cells import Problems, read_cells, readers, refuse_unknown


def read(column: Column, fields: dict[str, Any]) -> tuple[Any, list[str]]:
    """The value of one column, and what is wrong with it."""
    problems: Problems = []
    values = read_cells(readers([column]), fields, "part.", problems)
    assert all(problem.field == f"part.{column.name}" for problem in problems)
    return values[column.name], [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("cell", "raw", "value"),
    [
        (Cell.ID, "0123456789ab", "0123456789ab"),
        (Cell.TEXT, "a\n\tb\u2028 ", "a\n\tb\u2028 "),
        (Cell.NUMBER, "-0.50", Decimal("-0.5")),
        (Cell.NUMBER, 7, Decimal(7)),
        (Cell.NUMBER, Decimal("0.1"), Decimal("0.1")),
        (Cell.COUNT, 0, 0),
        (Cell.FLAG, False, False),
        (Cell.DAY, "2023-01-18", datetime.date(2023, 1, 18)),
        (Cell.DATE, "2022~", "2022~"),
        (Cell.DATE, "", ""),
        (Cell.MOMENT, "2023-01-18T16:30:00.000001+02:00", datetime.datetime(2023, 1, 18, 14, 30, 0, 1, datetime.UTC)),
        (Cell.DOCUMENT, {"a": 1}, {"a": 1}),
    ],
)
def test_each_kind_of_cell_is_read(cell: Cell, raw: Any, value: Any) -> None:
    assert read(Column("x", cell), {"x": raw}) == (value, [])


@pytest.mark.parametrize(
    ("cell", "raw"),
    [
        (Cell.ID, "0123456789a"),
        (Cell.ID, "0123456789aU"),
        (Cell.ID, 123456789012),
        (Cell.NUMBER, ""),
        (Cell.NUMBER, "-"),
        (Cell.NUMBER, "1."),
        (Cell.NUMBER, ".5"),
        (Cell.NUMBER, "1,000"),
        (Cell.NUMBER, "NaN"),
        (Cell.NUMBER, "1" * 10_000),
        (Cell.NUMBER, True),
        (Cell.NUMBER, Decimal("1e60")),
        (Cell.COUNT, -1),
        (Cell.COUNT, "1"),
        (Cell.FLAG, "true"),
        (Cell.DAY, "20230118"),
        (Cell.DAY, "2023-02-30"),
        (Cell.DATE, "yesterday"),
        (Cell.MOMENT, 0),
        (Cell.DOCUMENT, []),
        (Cell.TEXT, "\x7f"),
        (Cell.TEXT, ["a"]),
    ],
)
def test_what_is_no_such_cell_is_a_problem(cell: Cell, raw: Any) -> None:
    value, problems = read(Column("x", cell), {"x": raw})

    assert value is None
    assert len(problems) == 1


def test_a_date_that_may_be_null_is_not_empty() -> None:
    assert read(Column("x", Cell.DATE, is_open=True), {"x": None}) == (None, [])
    assert len(read(Column("x", Cell.DATE, is_open=True), {"x": ""})[1]) == 1


def test_what_is_left_out_is_the_default_unless_it_is_needed() -> None:
    assert read(Column("x", default="full"), {}) == ("full", [])
    assert read(Column("x", is_needed=True), {}) == (None, ["This is missing."])
    assert read(Column("x"), {"x": None})[1] == ["This cannot be null; leave it out if it is not known."]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_without_control_characters_is_kept_as_it_is(text: str) -> None:
    assert read(Column("x"), {"x": text}) == (text, [])


@given(st.text(st.characters()), st.characters(categories=["Cs", "Cc"]).filter(lambda each: each not in "\t\n"))
def test_control_characters_and_half_characters_never_pass(text: str, bad: str) -> None:
    assert len(read(Column("x"), {"x": text + bad})[1]) == 1


@given(st.decimals(-(10**17), 10**17, places=20))
def test_numbers_are_read_exactly(number: Decimal) -> None:
    value, problems = read(Column("x", Cell.NUMBER), {"x": format(number, "f")})

    assert (value, problems) == (number, [])


def test_a_field_that_there_is_not_is_a_problem() -> None:
    problems: Problems = []
    refuse_unknown({"title": None, "id": None}, {"titel": 1, "id": 2, "\ud800": 3}, "", problems)

    assert sorted(problem.field for problem in problems) == ["titel", "\N{REPLACEMENT CHARACTER}"]
    assert {problem.message for problem in problems} == {"There is no such field; there are title, id."}
