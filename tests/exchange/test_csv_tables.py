"""Tests of app.exchange.csv_tables."""

import csv
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.base import Column, Dataset, Layout, Row, Table
from app.exchange.csv_tables import guard, write

TOPICS = Layout("topics", (Column("id"), Column("title")))
FLAT = Layout("claims", (Column("permalink"), Column("words"), Column("low")))
RUN = "=+-@\t\r\n＝＋－＠"


def unguard(text: str) -> str:
    """The rule for reading back, as README gives it."""
    bare = text.lstrip("'")
    begins_so = bare[:1] in set(RUN) or bare.lstrip()[:1] in set("=+-@＝＋－＠")
    return text[1:] if text != bare and begins_so else text


def archive(rows: list[Row]) -> zipfile.ZipFile:
    stream = io.BytesIO()
    write(Dataset((Table(TOPICS, iter([("a", "A")])),), Table(FLAT, iter(rows))), stream)
    return zipfile.ZipFile(stream)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-x", "@SUM(A1)", "\tx", "\rx", "\n=1", "  =1", "\u00a0=1", "＝1", "-", "--1", "-1-1", "-1.5.5"],
)
def test_what_a_spreadsheet_would_run_has_an_apostrophe_in_front(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-5", "-0.5", "-123456789012345678901234567890", "5", "", "a=b", "'quoted'", "−5", "x"]
)
def test_numbers_and_plain_words_are_left_as_they_are(text: str) -> None:
    assert guard(text) == text


@given(st.text(st.sampled_from(RUN + "' 1.ax"), max_size=6) | st.text())
def test_no_guarded_text_is_run_and_every_one_is_read_back_whole(text: str) -> None:
    kept = guard(text)

    is_number = kept.startswith("-") and kept[1:].replace(".", "", 1).isdigit() and kept.isascii()
    assert is_number or (kept[:1] not in set(RUN) and kept.lstrip()[:1] not in set("=+-@＝＋－＠"))
    assert unguard(kept) == text


def test_the_zip_has_the_flat_claims_and_a_file_for_each_table() -> None:
    with archive([]) as found:
        assert found.namelist() == ["claims.csv", "tables/topics.csv"]
        assert found.read("tables/topics.csv") == b"\xef\xbb\xbfid,title\r\na,A\r\n"


def test_cells_with_commas_quotes_and_line_breaks_are_read_back_whole() -> None:
    rows: list[Row] = [("p", 'a, "b"\nc', "-5"), ("p", None, None), ("p", "=1+1", "200")]

    with archive(rows) as found:
        text = found.read("claims.csv").decode("utf-8-sig")

    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["permalink", "words", "low"], ["p", 'a, "b"\nc', "-5"], ["p", "", ""], ["p", "'=1+1", "200"]]
    assert text.count("\r\n") == 4


def test_truth_is_written_in_words() -> None:
    with archive([("p", True, False)]) as found:
        assert found.read("claims.csv").endswith(b"p,true,false\r\n")


def test_the_same_tables_give_the_same_bytes_at_any_time() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    for stream in (first, second):
        write(Dataset((Table(TOPICS, [("a", "A")]),), Table(FLAT, [])), stream)

    with zipfile.ZipFile(first) as found:
        assert {member.date_time for member in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert first.getvalue() == second.getvalue()
