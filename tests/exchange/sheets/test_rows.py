"""Tests of app.exchange.sheets.rows."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadFile
from app.exchange.sheets import rows
from app.exchange.sheets.rows import Sheet, plain_name, tidy
from app.exchange.sheets.settings import TableSettings

WANTED = ("Code", "Reported Minimum")


def read(text: str | bytes, *wanted: str, delimiter: str = "") -> list[tuple[int, list[str]]]:
    data = text if isinstance(text, bytes) else text.encode()
    sheet = Sheet(io.BytesIO(data), TableSettings(delimiter=delimiter), wanted or WANTED)
    return [(row.line, row.cells) for row in sheet.rows()]


def refusal(text: str | bytes, *wanted: str) -> str:
    with pytest.raises(BadFile) as caught:
        read(text, *wanted)
    return str(caught.value)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_mark_between_cells_is_told_by_the_header(mark: str) -> None:
    assert read(f"Code{mark}Reported Minimum\nx1{mark}5\n") == [(2, ["x1", "5"])]


def test_a_mark_that_the_map_names_is_taken() -> None:
    assert read("Code;Reported Minimum\nx,1;5\n", delimiter=";") == [(2, ["x,1", "5"])]


@pytest.mark.parametrize("title", ["code", " CODE ", "co de", "Code_", "\ufeffCode"])
def test_columns_are_found_without_case_and_spaces(title: str) -> None:
    assert read(f"{title},reported_minimum\nx1,5\n") == [(2, ["x1", "5"])]


def test_a_header_stands_under_notes_and_blank_lines() -> None:
    text = 'Incidents, as of May\n"A note\nof two lines"\n\n,,\nsep=,\nCode,Reported Minimum\n\nx1,5\n , \nx2,6\n'

    assert read(text) == [(9, ["x1", "5"]), (11, ["x2", "6"])]


def test_cells_of_several_lines_count_their_lines() -> None:
    assert read('Code,Reported Minimum\n"x\n1",5\r\nx2,6\r') == [(2, ["x\n1", "5"]), (4, ["x2", "6"])]


def test_a_file_without_rows_has_none() -> None:
    assert read("Code,Reported Minimum") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "None of the first 200 lines names any of the columns of the map: “Code”, “Reported Minimum”"),
        ("a,b\n1,2\n", "None of the first 200 lines"),
        (
            "Code,Minimum,Place\n",
            "Line 1 comes nearest to a header, but has no column “Reported Minimum”. It has Code,",
        ),
        ("\nCode,Reported Minimum,CODE\n", "Line 2: 2 columns are called “CODE”"),
        ('Code,Reported Minimum\nx1,"5\n' + "x" * 200_000, "Line 2: the row that begins here cannot be read"),
    ],
)
def test_a_file_without_such_a_table_is_refused(text: str, words: str) -> None:
    assert words in refusal(text)


def test_a_title_that_stands_twice_is_no_matter_where_the_map_does_not_name_it() -> None:
    assert read("Code,Note,Note,Reported Minimum\nx1,a,b,5\n") == [(2, ["x1", "a", "b", "5"])]


def test_ten_thousand_columns_are_told_in_a_short_message() -> None:
    header = ",".join(["Code", *(f"column {number}" for number in range(10_000))])

    assert len(refusal(f"{header}\n")) < 1_000
    assert read(f"{header},Reported Minimum\n{','.join(['x1', *['0'] * 10_000, '5'])}\n")[0][1][-1] == "5"


def test_a_row_without_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LONGEST_ROW", 10_000)
    stream = io.BytesIO(b'Code,Reported Minimum\nx1,"\n' + b'","\n' * 1_000_000)
    sheet = Sheet(stream, TableSettings(), WANTED)

    with pytest.raises(BadFile, match="Line 2: the row that begins here cannot be read: it has over"):
        list(sheet.rows())

    assert stream.tell() < 1_000_000


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=4), max_size=5))
def test_any_cells_are_read_or_refused(cells: list[list[str]]) -> None:
    body = "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in cells)
    try:
        found = read(f"Code,Reported Minimum\n{body}")
    except BadFile:
        found = []

    assert all(line > 1 for line, _ in found)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(" a ", "a"), ("a\nb", "a b"), ("a\0b", "ab"), ("\u200ea", "\u200ea"), ("=1+1", "=1+1"), ("A\u0308", "Ä")],
)
def test_a_cell_is_one_line_fit_to_be_kept(cell: str, expected: str) -> None:
    assert tidy(cell) == expected


def test_a_plain_name_has_no_case_spaces_or_underscores() -> None:
    assert plain_name(" Reported_Minimum\u00a0") == plain_name("reported  minimum") == "reportedminimum"
