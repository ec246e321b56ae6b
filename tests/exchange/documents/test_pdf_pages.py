"""Tests of app.exchange.documents.pdf_pages, with files made line by line."""

import pypdfium2
import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Given
from app.exchange.documents.pdf import read
from app.exchange.documents.pdf_pages import pages_of
from tests.exchange.documents.made_files import made_pdf

# A font whose letters have numbers alone: it names none of them, and is not in the file.
NAMELESS = (
    "/Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
    "/Subtype /CIDFontType2 /BaseFont /Nameless "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>]"
)


def test_letters_that_no_font_names_are_refused_and_not_guessed() -> None:
    # given a page whose font does not say which letters it draws
    data = made_pdf(["Some forty men came in the spring"], font=NAMELESS)
    # when it is read
    # then it is refused with the reason and what to do
    with pytest.raises(UnreadableDocument, match="do not say which letters they draw"):
        read(Given(data))


def test_a_page_is_garbled_for_itself() -> None:
    # given the same page beside one without letters
    pages = list(pages_of(pypdfium2.PdfDocument(made_pdf(["Some forty men", ""], font=NAMELESS))))
    # when they are looked at
    # then only the first is garbled
    assert [page.is_garbled for page in pages] == [True, False]


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("[(a nation- ) 278 (states of old)]", "a nation-states of old"),  # moved back over the space
        ("[(twenty- ) 0 (and thirty-fold)]", "twenty- and thirty-fold"),
    ],
)
def test_a_space_that_is_drawn_over_is_none(drawn: str, text: str) -> None:
    assert read(Given(made_pdf([drawn]))).text == text
