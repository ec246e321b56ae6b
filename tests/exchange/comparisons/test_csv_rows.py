"""Tests of app.exchange.comparisons.csv_rows."""

from app.exchange.comparisons.base import Line, Note
from app.exchange.comparisons.csv_rows import FORMAT
from tests.exchange.comparisons.handouts import PERMALINK, make_empty, make_handout, written
from tests.exchange.comparisons.readers import read_csv


def test_every_row_carries_what_is_needed_to_cite_it() -> None:
    head, *rows = read_csv(written(FORMAT, make_handout()))
    second = dict(zip(head, rows[1], strict=True))
    assert len(rows) == 3
    assert second["sources"] == "[1]; [2] p. 4"
    assert second["citations"].startswith("[1] Friedman, Max.")
    assert second["citations"].endswith("| [2] Institute. “Volunteers”. 2022~.")
    assert second["verdicts"] == "with 1 agrees: One lies within the other."
    assert {row[head.index("permalink")] for row in rows} == {PERMALINK}
    assert second["taken"] == "2026-11-27T14:05:09Z"


def test_an_overruled_verdict_says_who_overruled_it() -> None:
    head, *rows = read_csv(written(FORMAT, make_handout()))
    assert "Put here by Ada" in rows[2][head.index("verdicts")]


def test_a_comparison_without_answers_has_one_row_for_its_permalink_and_date() -> None:
    head, *rows = read_csv(written(FORMAT, make_empty()))
    assert len(rows) == 1
    assert {name for name, value in zip(head, rows[0], strict=True) if value} == {
        *("title", "permalink", "taken", "footnotes")
    }


def test_a_file_begins_with_a_byte_order_mark_and_its_lines_end_as_the_standard_says() -> None:
    data = written(FORMAT, make_handout())
    assert data.startswith(b"\xef\xbb\xbfnumber,words,")
    assert data.count(b"\r\n") == data.count(b"\n") == 4


def test_what_a_spreadsheet_would_run_is_guarded_and_a_number_is_not() -> None:
    line = Line(1, ("=1+1", "-5", "@x", "-5", "", None), (Note(1, "-1+1"),))
    _, row = read_csv(written(FORMAT, make_handout(lines=(line,), pairs=())))
    assert row[1:5] == ["'=1+1", "-5", "'@x", "-5"]
