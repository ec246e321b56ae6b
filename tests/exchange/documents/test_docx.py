"""Tests of app.exchange.documents.docx."""

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Found, Given, Person, Place, PlaceKind
from app.exchange.documents.docx import read
from tests.exchange.documents.made_files import WORD, made_docx


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inner: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inner}</w:p>"


def text_of(body: str) -> str:
    return read(Given(made_docx(body))).text


def test_the_runs_of_a_paragraph_are_one_text() -> None:
    body = paragraph(run("About ") + "<w:hyperlink>" + run("forty") + "</w:hyperlink>" + run(" men.")) + paragraph(
        run("So.")
    )

    assert text_of(body) == "About forty men.\n\nSo."


def test_what_was_deleted_is_left_out_and_what_was_inserted_stays() -> None:
    # given a paragraph with tracked changes, moved words and the code of a field
    body = paragraph(
        f"<w:ins>{run('forty')}</w:ins><w:del><w:r><w:delText>fifty</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('sixty')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:tab/><w:t>men</w:t><w:br/><w:t>named</w:t></w:r>"
    )
    # when it is read
    # then it is the text as it stands with the changes taken
    assert text_of(body) == "forty\tmen\nnamed"


def test_signs_of_a_font_are_shown_as_it_draws_them() -> None:
    # given signs that Word keeps by their place in a font: as elements, and as characters for private use
    signs = '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="00FC"/><w:sym w:char="x"/>'
    body = paragraph(run("\uf0b7 ER") + f"<w:r>{signs}</w:r>" + run(" 17\uf062 \ue624"))
    # when they are read
    # then they are what the reader sees
    assert text_of(body) == "• ERα✓ 17β"


@pytest.mark.parametrize("account", ["user", "Microsoft Office User", "jsmith2", "python-docx"])
def test_the_name_of_an_account_is_no_author(account: str) -> None:
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{account}</dc:creator></c>'

    assert read(Given(made_docx(paragraph(run("Forty.")), {"docProps/core.xml": core}))).people == ()


def test_a_text_box_is_read_once() -> None:
    # given a box with its copy for older programs
    box = f"<w:txbxContent>{paragraph(run('In a box.'))}</w:txbxContent>"
    mixed = f'<mc:AlternateContent xmlns:mc="m"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    # when the document is read
    text = text_of(paragraph(run("Before.") + f"<w:r>{mixed}</mc:AlternateContent></w:r>"))
    # then the box follows its paragraph, once
    assert text == "Before.\n\nIn a box."


def test_the_rows_of_a_table_are_paragraphs() -> None:
    cells = "".join(f"<w:tc>{paragraph(run(word))}</w:tc>" for word in ("Killed", "40"))

    assert text_of(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == "Killed\n\n40"


def test_footnotes_stand_at_the_end_and_do_not_part_the_sentence() -> None:
    # given a sentence with a note in it
    notes = (
        f'<w:footnotes {WORD}><w:footnote w:type="separator" w:id="-1">{paragraph(run("---"))}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph(run(" By the ministry."))}</w:footnote></w:footnotes>'
    )
    body = paragraph(run("About forty") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run(" men."))
    # when it is read
    document = read(Given(made_docx(body, {"word/footnotes.xml": notes})))
    # then the note is kept after the text
    assert document.text == "About forty men.\n\n1. By the ministry."


def test_headings_are_chapters_in_whatever_language_their_style_is_named() -> None:
    # given a style whose id is translated
    styles = f'<w:styles {WORD}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    body = paragraph(run("Losses"), "berschrift1") + paragraph(run("Forty."), "Normal")
    # when the document is read
    document = read(Given(made_docx(body, {"word/styles.xml": styles})))
    # then its paragraph begins a chapter
    assert document.places == (Place(0, PlaceKind.CHAPTER, "Losses"),)


def test_it_says_who_wrote_it() -> None:
    # given the properties of the file
    core = (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>A Count</dc:title>'
        "<dc:creator>Ada Moor</dc:creator><dcterms:created>2024-03-05T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    # when it is read
    document = read(Given(made_docx(paragraph(run("Forty.")), {"docProps/core.xml": core})))
    # then these are its fields
    assert document.fields == {"title": Found("A Count", "Word"), "issued": Found("2024-03-05", "Word")}
    assert document.people == (Person("author", "Moor", "Ada", origin="Word"),)


def test_entities_are_not_resolved() -> None:
    # given a document that declares an entity made of entities, and one of a file of the machine
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE d [<!ENTITY e0 "ha"> {bomb} <!ENTITY f SYSTEM "file:///etc/passwd">]>'
    document = f"{head}<w:document {WORD}><w:body>{paragraph(run('Forty &e9; &f; men.'))}</w:body></w:document>"
    # when it is read
    try:
        text = read(Given(made_docx("", {"word/document.xml": document}))).text
    except UnreadableDocument:
        text = ""
    # then nothing of them comes out
    assert "haha" not in text
    assert "root" not in text


@pytest.mark.parametrize("length", [0, 10, 100, 300])
def test_a_truncated_file_is_refused(length: int) -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(Given(made_docx(paragraph(run("Forty.")))[:length]))
