"""Tests of app.exchange.documents.pdf, with files made line by line."""

import pytest

from app.domain.anchoring import Match, find_quotation
from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Found, Given, Person, Place, PlaceKind
from app.exchange.documents.pdf import read
from tests.exchange.documents.made_files import made_pdf

PREFACE = "The preface says little.\nIt says it twice."
REPORT = "The regiment counts some three hun-\ndred fighters, of whom forty were\nnamed in a self-\nmade list."


def test_pages_are_places_by_their_labels() -> None:
    # given a PDF of two pages, the first in small Roman numbers and the second counted from 7
    data = made_pdf([PREFACE, REPORT], labels="0 << /S /r >> 1 << /S /D /St 7 >>")
    # when it is read
    document = read(Given(data))
    # then each page begins at its label
    second = document.text.index("The regiment")
    assert document.places == (Place(0, PlaceKind.PAGE, "i"), Place(second, PlaceKind.PAGE, "7"))
    assert document.warnings == ()


def test_pages_without_labels_are_counted() -> None:
    document = read(Given(made_pdf([PREFACE, REPORT])))

    assert [place.label for place in document.places] == ["1", "2"]


@pytest.mark.parametrize("quotation", ["some three hundred fighters, of whom", "forty were named in a self-made list"])
def test_a_quotation_that_runs_over_the_end_of_a_line_is_found(quotation: str) -> None:
    # given lines of which one ends within a word and one at the hyphen of a word
    text = read(Given(made_pdf([REPORT]))).text
    # when a quotation over these ends is looked for
    found = find_quotation(text, quotation)
    # then it is found word for word
    assert found.match is Match.EXACT


def test_a_quotation_that_runs_over_the_end_of_a_page_is_found() -> None:
    # given a sentence on two pages
    text = read(Given(made_pdf(["They were about", "forty men at first."]))).text
    # when it is looked for
    found = find_quotation(text, "were about forty men")
    # then the page does not part it
    assert found.match is Match.NORMALISED


def test_a_gap_between_lines_begins_a_paragraph() -> None:
    text = read(Given(made_pdf(["One line\nand its end.\n\nAnother one\nwith its end.\nAnd more."]))).text

    assert text.split("\n\n")[0] == "One line and its end."


def test_pages_of_pictures_are_named() -> None:
    # given pages of which some have no characters
    data = made_pdf([PREFACE, "", "", REPORT, ""])
    # when it is read
    document = read(Given(data))
    # then the warning names them, and the text has the others
    assert document.warnings == ("Pages 2–3 and 5 hold pictures without text, or nothing.",)
    assert [place.label for place in document.places] == ["1", "4"]


def test_one_page_without_text_is_named() -> None:
    assert read(Given(made_pdf([PREFACE, ""]))).warnings == ("Page 2 holds a picture without text, or nothing.",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (made_pdf(["", ""]), "only pictures of its pages"),
        (made_pdf([]), "damaged"),
        (made_pdf([PREFACE], encrypted=True), "locked with a password"),
        (b"%PDF-1.7\nand nothing of it", "damaged"),
        (b"%PDF-", "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read(Given(data))


def test_a_truncated_file_is_read_as_far_as_it_goes_or_refused() -> None:
    # given a PDF that was cut at each of several places
    whole = made_pdf([PREFACE, REPORT])
    for length in range(50, len(whole), 150):
        # when it is read
        try:
            text = read(Given(whole[:length])).text
        except UnreadableDocument:
            continue
        # then what comes out is of it
        assert "The preface" in text or "The regiment" in text


def test_it_says_who_wrote_it_and_when() -> None:
    # given what the program wrote into it
    info = {"Title": "A Count of Volunteers", "Author": "Ada Moor; Ben Lind", "CreationDate": "D:20240305102030+02'00'"}
    # when it is read
    document = read(Given(made_pdf([PREFACE], info=info)))
    # then these are its fields
    assert document.fields == {"title": Found("A Count of Volunteers", "PDF"), "issued": Found("2024-03-05", "PDF")}
    assert document.people == (
        Person("author", "Moor", "Ada", origin="PDF"),
        Person("author", "Lind", "Ben", origin="PDF"),
    )


@pytest.mark.parametrize("title", ["Microsoft Word - final 3", "untitled", "report_v2.docx", " "])
def test_a_title_that_a_program_made_up_is_no_title(title: str) -> None:
    assert read(Given(made_pdf([PREFACE], info={"Title": title}))).fields == {}


def test_a_word_that_goes_on_overleaf_is_whole() -> None:
    # given a word that is broken at the end of a page, under a head and over a number on each page
    pages = [
        f"THE WEEKLY\n\nOne line {letter}\nand two\nof some forty volun-\n\n{n}"
        for n, letter in enumerate("abc", start=1)
    ]
    pages += ["THE WEEKLY\n\nteers in all.\nA last\nline of it.\n\n4"]
    # when it is read
    document = read(Given(made_pdf(pages)))
    # then it is found, and the next page begins within it
    assert find_quotation(document.text, "some forty volunteers in all").match is Match.EXACT
    assert document.text[document.places[-1].start :].startswith("teers in all")
    assert document.warnings == (
        "Lines that run through the pages at their head or foot were left out but once: “THE WEEKLY”.",
    )
