"""Tests of app.exchange.documents.epub."""

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Found, Given, Person, PlaceKind
from app.exchange.documents.epub import read
from tests.exchange.documents.made_files import made_epub, made_zip

CHAPTERS = {
    "two": '<h1>Second</h1><p>About<span epub:type="pagebreak" id="p2" title="2"/> forty&nbsp;men &lt; fifty.</p>',
    "one": '<p>It begins.</p><div role="doc-pagebreak" id="p3" aria-label="3"></div><p>It goes on.</p>',
}
METADATA = """<dc:title>A Count</dc:title><dc:creator id="c1">Ada Moor</dc:creator>
<meta refines="#c1" property="role">aut</meta><dc:creator opf:role="trl">Lind, Ben</dc:creator>
<dc:publisher>The Press</dc:publisher><dc:date>2024-03-05</dc:date><dc:language>en</dc:language>
<dc:identifier>urn:isbn:978-0-00-000000-2</dc:identifier>"""


def test_a_book_is_read_in_the_order_of_its_spine_with_chapters_and_pages() -> None:
    # given a book whose contents name its first file, and whose files say where printed pages begin
    navigation = '<nav epub:type="toc"><ol><li><a href="two.xhtml#x">Of numbers</a></li></ol></nav>'
    # when it is read
    document = read(Given(made_epub(CHAPTERS, navigation=navigation)))
    # then a page that begins within a paragraph does not part its words
    text = document.text
    assert text == "Second\n\nAbout forty\N{NO-BREAK SPACE}men < fifty.\n\nIt begins.\n\nIt goes on."
    places = [(place.kind, place.label, text[place.start :][:5]) for place in document.places]
    assert places == [
        (PlaceKind.CHAPTER, "Of numbers", "Secon"),
        (PlaceKind.PAGE, "2", "forty"),
        (PlaceKind.PAGE, "3", "It go"),
    ]


def test_a_page_list_names_pages_by_elements() -> None:
    # given a list of pages that names an element of a file, and a file
    chapters = {"one": '<p>Before.</p><p id="here">After.</p>', "two": "<h2>Next</h2><p>More.</p>"}
    navigation = (
        '<nav epub:type="page-list"><ol><li><a href="one.xhtml#here">xii</a></li>'
        '<li><a href="two.xhtml">xiii</a></li></ol></nav>'
    )
    # when the book is read
    document = read(Given(made_epub(chapters, navigation=navigation)))
    # then the pages begin there
    pages = [(place.label, document.text[place.start :][:5]) for place in document.places if place.kind == "page"]
    assert pages == [("xii", "After"), ("xiii", "Next\n")]
    assert [place.label for place in document.places if place.kind == "chapter"] == ["Next"]


def test_it_says_what_book_it_is() -> None:
    # given the metadata of a book
    document = read(Given(made_epub(CHAPTERS, METADATA)))
    # when they are read
    values = {name: found.value for name, found in document.fields.items()}
    # then each has its field, and each person a role
    assert values == {
        "title": "A Count",
        "publisher": "The Press",
        "issued": "2024-03-05",
        "language": "en",
        "isbn": "978-0-00-000000-2",
        "type": "book",
    }
    assert document.fields["title"] == Found("A Count", "EPUB")
    assert document.people == (
        Person("author", "Moor", "Ada", origin="EPUB"),
        Person("translator", "Lind", "Ben", origin="EPUB"),
    )


def test_a_file_that_is_no_xml_is_read_as_a_page() -> None:
    assert read(Given(made_epub({"one": "<p>About <br> forty & more.<script>alert(1)</script>"}))).text == (
        "About\nforty & more."
    )


def encryption(path: str) -> dict[str, str]:
    reference = f'<e:CipherData><e:CipherReference URI="{path}"/></e:CipherData>'
    return {"META-INF/encryption.xml": f'<c xmlns:e="http://www.w3.org/2001/04/xmlenc#">{reference}</c>'}


def test_a_book_of_which_only_the_fonts_are_encrypted_is_read() -> None:
    assert read(Given(made_epub({"one": "<p>Forty.</p>"}, parts=encryption("OPS/fonts/a%20b.otf")))).text == "Forty."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (made_epub(CHAPTERS, parts=encryption("OPS/one.xhtml")), "locked"),
        (made_epub(CHAPTERS, parts={"META-INF/license.lcpl": "{}"}), "locked"),
        (made_zip({"META-INF/rights.xml": "<r/>", "META-INF/container.xml": "<c/>"}), "locked"),
        (made_zip({"META-INF/container.xml": "<c/>"}), "damaged"),
        (made_epub(CHAPTERS)[:-30], "damaged"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read(Given(data))
