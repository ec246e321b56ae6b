"""Tests of app.exchange.bibliographies.ris: what reference managers write."""

import pytest

from app.domain.csl import Name
from app.exchange.bibliographies.base import Record
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
        b"".join(f"{part}ER  - \n".encode("utf-8-sig") for part in TWO.split("ER  - \n")[:2]),
        b"1.\n" + TWO.replace("\n\nTY", "\n2.\nTY").encode(),
    ],
    ids=[
        "BOM",
        "UTF-16",
        "UTF-16 bare",
        "CR",
        "CRLF",
        "no ends",
        "one space",
        "bare end",
        "a head",
        "^Z",
        "BOMs",
        "numbers",
    ],
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


def one(lines: str) -> Record:
    """The only record of a file, with these lines between TY and ER."""
    [record] = read_text(f"TY  - JOUR\nTI  - T\n{lines}ER  - \n").records
    return record


def test_a_day_that_stands_apart_from_its_year_is_a_date() -> None:
    record = one("DA  - AUG 11\nPY  - 2022\n")
    assert (record.item.issued, record.note, record.warnings) == ("2022-08-11", "", ())
    assert one("PY  - 2024\nDA  - MAY-JUN\n").item.issued == "2024-05/2024-06"
    assert one("PY  - 2019\nDA  - 2019/05/12/Spring\n").item.issued == "2019-05-12"
    assert one("DA  - Sept\nPY  - 2019///\n").item.issued == "2019-09"


def test_initials_in_front_make_a_person_and_other_texts_without_a_comma_a_body() -> None:
    record = one("AU  - A. S. Rudnik\nAU  - J.-P. van der Berg\nAU  - World Bank\nAU  - U. S. Army\n")
    assert record.item.names == (
        Name("author", "Rudnik", "A. S."),
        Name("author", "van der Berg", "J.-P."),
        Name("author", literal="World Bank"),
        Name("author", literal="U. S. Army"),
    )


def test_what_is_no_address_is_kept_and_does_not_refuse_its_record() -> None:
    record = one("UR  - file:///C:/Users/me/x.pdf\nUR  - about:home\nDO  - none yet\n")
    assert (record.item.url, record.item.doi) == ("", "")
    assert record.note == "URL: file:///C:/Users/me/x.pdf\nURL: about:home\nDOI: none yet"
    assert one("UR  - www.a.org/x\n").item.url == "http://www.a.org/x"


def test_dialects_of_databases_are_understood() -> None:
    record = one("PU  - HOUSE\nPI  - KYIV\nC7  - 101823\nM3  - https://doi.org/10.1/a\n")
    assert (record.item.publisher, record.item.publisher_place, record.item.doi) == ("HOUSE", "KYIV", "10.1/a")
    assert (record.item.genre, record.note) == ("", "Article number: 101823")


def test_the_days_of_a_conference_are_not_the_day_of_access() -> None:
    days = "TY  - CONF\nTI  - T\nPY  - 2011\nY2  - 16 October 2011 through 19 October 2011\nER  - \n"
    [record] = read_text(days).records
    assert (record.item.issued, record.item.accessed) == ("2011", "")
    assert "Date of the conference: 16 October 2011 through 19 October 2011" in record.note
    assert one("Y2  - 2019 at the latest\n").item.accessed == ""


def test_an_abstract_in_html_is_read_as_text() -> None:
    assert one("AB  - <jats:p>We <i>did</i>.</jats:p><p>More.</p>\n").note == "Abstract: We did. More."
