"""Tests of app.exchange.bibliographies.ris: what reference managers write."""

import pytest

from app.domain.csl import Name
from tests.exchange.bibliographies.records import read_text

TWO = "TY  - JOUR\nTI  - First\nER  - \n\nTY  - NEWS\nTI  - Second\nER  - \n"


@pytest.mark.parametrize(
    "data",
    [
        TWO.encode("utf-8-sig"),
        TWO.encode("utf-16"),
        TWO.encode("utf-16-le"),
        TWO.replace("\n", "\r").encode(),
        TWO.replace("\n", "\r\n").encode(),
        TWO.replace("ER  - \n", "").encode(),
        TWO.replace("  - ", " - ").encode(),
        TWO.replace("ER  - ", "ER  -").encode(),
        b"Provider: A\nDatabase: B\n\n" + TWO.encode(),
        TWO.encode() + b"\x1a",
    ],
    ids=["BOM", "UTF-16", "UTF-16 bare", "CR", "CRLF", "no ends", "one space", "bare end", "a head", "^Z"],
)
def test_both_records_are_read_however_the_file_is_written(data: bytes) -> None:
    reading = read_text(data)
    assert [record.item.title for record in reading.records] == ["First", "Second"]
    assert (reading.counted, reading.refusals) == (2, ())


def test_repeated_fields_and_long_ones_are_all_kept() -> None:
    text = (
        "TY  - JOUR\nTI  - A title that\n  goes on\nAU  - Berg, Ann\nAU  - World Bank,\nAU  - King, Martin, Jr.\n"
        "DO  - 10.1/a\nDO  - 10.1/b\nUR  - https://a.org/1\nUR  - https://a.org/2\nKW  - war\nKW  - peace\n"
        "SP  - 12\nEP  - 34\nSN  - 1234-5678\nXX  - odd\nL1  - internal-pdf://a.pdf\nN1  - One\n\nTwo\nER  - \n"
    )
    [record] = read_text(text).records
    assert record.item.title == "A title that goes on"
    assert record.item.names == (
        Name("author", "Berg", "Ann"),
        Name("author", literal="World Bank"),
        Name("author", "King", "Martin, Jr."),
    )
    assert (record.item.doi, record.item.url, record.item.page) == ("10.1/a", "https://a.org/1", "12-34")
    assert record.item.issn == "1234-5678"
    assert record.note == "One\n\nTwo\nDOI: 10.1/b\nURL: https://a.org/2\nXX: odd\nKeywords: war; peace"
    assert "L1" in record.warnings[0]


def test_a_record_without_its_type_and_an_empty_one_are_refused_with_their_lines() -> None:
    reading = read_text("TI  - Lost\nER  - \n\nTY  - JOUR\nER  - \nTY  - BOOK\nTI  - Kept\nER  - \n")
    assert [refusal.line for refusal in reading.refusals] == [1, 4]
    assert [(record.item.title, record.line) for record in reading.records] == [("Kept", 6)]


def test_a_type_that_is_not_known_becomes_a_document_and_is_told() -> None:
    [record] = read_text("TY  - HOLO\nTI  - Thing\nER  - \n").records
    assert record.item.type == "document"
    assert record.note == "Type: holo"
    assert "holo" in record.warnings[0]


def test_a_date_that_cannot_be_read_is_kept_and_told_and_the_record_made() -> None:
    [record] = read_text("TY  - JOUR\nTI  - T\nPY  - 05/06/2019\nER  - \n").records
    assert record.item.issued == "2019"
    assert record.note == "Date: 05/06/2019"
    assert "only its year 2019" in record.warnings[0]


def test_what_looks_like_a_tag_in_a_long_field_is_text_where_the_file_has_two_spaces() -> None:
    [record] = read_text("TY  - JOUR\nTI  - T\nAB  - Words of\nUN - the agency\nER  - \n").records
    assert record.note == "Abstract: Words of UN - the agency"
