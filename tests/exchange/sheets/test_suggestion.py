"""Tests of app.exchange.sheets.suggestion: what is guessed, and that what is printed can be used as it stands."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadFile
from app.exchange.sheets.column_map import ColumnMap, read_map
from app.exchange.sheets.sample import read_sample
from app.exchange.sheets.suggestion import guess_columns, suggest_map
from tests.sheets import read_rows, sheet


def suggested(text: str, name: str = "incidents") -> ColumnMap:
    return read_map(suggest_map(io.BytesIO(text.encode()), name).encode())


def guessed(*titles: str) -> dict[str, str]:
    return guess_columns(read_sample(io.BytesIO(f"{','.join(titles)}\n{','.join('0' for _ in titles)}\n".encode())))


def test_a_suggested_map_reads_the_table_that_it_was_suggested_for() -> None:
    text = sheet("x1,2003-01-01,2003-01-02,A,shots,5,7,AP", "x2,18/1/2003,,B,,3,3,")

    rows = read_rows(text, suggested(text))

    assert [row.question.fields["title"] for row in rows if row] == [
        "How many: A, 2003-01-01 (x1)?",
        "How many: B, 18/1/2003 (x2)?",
    ]
    assert rows[0] is not None
    assert rows[0].claim.fields["note"] == "Weapons: shots."


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (
            ("Event Code", "Start Date", "End Date", "Town", "Reported Minimum", "Reported Maximum", "Sources"),
            {"key": "Event Code", "low": "Reported Minimum", "high": "Reported Maximum", "place": "Town"},
        ),
        (
            ("id", "date_start", "date_end", "where", "best", "high", "low", "source"),
            {"key": "id", "headline": "best", "low": "low", "high": "high", "start": "date_start", "end": "date_end"},
        ),
        (("ID", "Date", "Deaths"), {"key": "ID", "start": "Date", "low": "Deaths", "high": "Deaths"}),
        (("ID", "Best estimate"), {"key": "ID", "low": "Best estimate", "high": "Best estimate"}),
        (("A", "B"), {"key": "A"}),
    ],
)
def test_columns_are_guessed_by_their_titles(titles: tuple[str, ...], expected: dict[str, str]) -> None:
    found = guessed(*titles)

    assert {part: found.get(part) for part in expected} == expected
    assert len({*found.values()}) >= len(found) - 1


@pytest.mark.parametrize(
    ("dates", "order", "years_from"),
    [
        (("1/2/2003", "18/2/2003"), "day first", -1),
        (("1/2/2003", "2/18/2003"), "month first", -1),
        (("2003-01-18", "18 Jan 2003"), "", -1),
        (("18-Jan-03", "2003-01-19"), "", 1950),
    ],
)
def test_the_order_of_dates_is_told_by_the_first_rows(dates: tuple[str, str], order: str, years_from: int) -> None:
    found = suggested(sheet(*(f"x{number},{date},,,,1,1," for number, date in enumerate(dates)))).table

    assert (found.dates, found.two_digit_years_from) == (order, years_from)


def test_an_order_that_the_first_rows_do_not_tell_is_left_to_the_person() -> None:
    text = sheet("x1,1/2/2003,,,,1,1,")

    assert "do not tell" in suggest_map(io.BytesIO(text.encode()), "incidents")
    assert suggested(text).table.dates == ""


@pytest.mark.parametrize(("numbers", "decimal"), [("1,200;2,5", ","), ("1,200;1,200.5", "."), ("1;2", ",")])
def test_the_decimal_mark_is_told_by_the_numbers(numbers: str, decimal: str) -> None:
    assert suggested(f"id;min;max\nx1;{numbers}\n").table.decimal == decimal


def test_cells_that_state_nothing_are_found() -> None:
    assert suggested(sheet("x1,1753-01-01,,,,1,Unknown,")).table.missing == ("?", "n/a", "Unknown", "1753-01-01")


@pytest.mark.parametrize(
    ("cells", "separator", "dated"),
    [(("AP; REU", "AP"), ";", False), (('"AP 2 Jan, REU 3 Jan"', "AP 2 Jan"), ",", True), (("AP", ""), ",", False)],
)
def test_sources_are_parted_as_most_cells_are(cells: tuple[str, ...], separator: str, dated: bool) -> None:
    found = suggested(sheet(*(f"x{number},,,,,1,1,{cell}" for number, cell in enumerate(cells)))).sources

    assert (found.separator, found.dated) == (separator, dated)


def test_a_map_without_what_it_needs_says_so() -> None:
    with pytest.raises(BadFile, match="needs low or high"):
        suggested("A,B\n1,2\n")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=2, max_size=6), st.text())
def test_any_titles_give_a_map_that_is_toml(titles: list[str], name: str) -> None:
    quoted = (title.replace('"', '""') for title in ("ID", "Deaths", *titles))
    text = ",".join(f'"{title}"' for title in quoted) + "\nx1,5\n"
    refused = ""
    try:
        suggested(text, name)
    except BadFile as error:
        refused = str(error)

    assert "not TOML" not in refused
