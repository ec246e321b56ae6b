"""PDF: its text page by page, with the labels that its pages carry, and what it says about itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.domain.errors import UnreadableDocument
from app.domain.texts import REPLACEMENT
from app.exchange.documents.base import Document, Given, PlaceKind
from app.exchange.documents.file_properties import authors_of, can_be_of, titled
from app.exchange.documents.found_addresses import doi_in
from app.exchange.documents.gathering import Gathering, edtf_of
from app.exchange.documents.pdf_lines import ENDS, HYPHENS, Line, joined, paragraphs_of, visible, words_of
from app.exchange.documents.pdf_margins import without_margins
from app.exchange.documents.pdf_pages import pages_of
from app.exchange.documents.writing import PARAGRAPH, Writing

MEDIA_TYPE = "application/pdf"
ORIGIN = "PDF"
FEWEST = 5  # letters or digits on a page; fewer are a stamp or a stray mark on a picture
LOCKED = "The PDF is locked with a password. Open it with the password, save it without one, and add that."
BROKEN = "The PDF is damaged: its pages cannot be found. Open it in a viewer and save it again, or paste its text."
PICTURES = (
    "The PDF holds only pictures of its pages (a scan), no text. Recognise its text (OCR) first, or type the words."
)
GARBLED = (
    "The fonts of the PDF do not say which letters they draw, so that its text cannot be read. "
    "Recognise its text (OCR) first, or type the words."
)
EMPTY = ("holds a picture without text, or nothing.", "hold pictures without text, or nothing.")
UNNAMED = (
    "was left out: its fonts do not say which letters they draw.",
    "were left out: their fonts do not say which letters they draw.",
)
FIRST_PAGES = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or as much of it as stands on one page; the first one of a page has its label."""

    text: str
    label: str = ""
    join: str = PARAGRAPH


def read(given: Given) -> Document:
    """The text of a PDF with a place for each page that has text; raises UnreadableDocument."""
    document = _opened(given.data)
    read_pages = list(pages_of(document))
    labels = [document.get_page_label(number) or str(number + 1) for number in range(len(read_pages))]
    garbled = [number for number, page in enumerate(read_pages) if page.is_garbled]
    empty = [number for number, page in enumerate(read_pages) if not page.is_garbled and _letters(page.lines) < FEWEST]
    if len(empty) + len(garbled) == len(read_pages):
        raise UnreadableDocument((GARBLED if garbled else PICTURES) if read_pages else BROKEN)
    pages, left_out = without_margins([page.lines for page in read_pages])
    writing = _written(pages, labels)
    warnings = (_sentence(numbers, labels, words) for numbers, words in ((empty, EMPTY), (garbled, UNNAMED)))
    lost = writing.text().count(REPLACEMENT)
    unread = (
        f"{lost:,} {'letter' if lost == 1 else 'letters'} of the PDF could not be told; � stands for each."
        if lost
        else ""
    )
    return _gathered(document, pages).document(writing, MEDIA_TYPE, *warnings, unread, left_out)


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UnreadableDocument(LOCKED) from error
        raise UnreadableDocument(BROKEN) from error


def _written(pages: list[list[Line]], labels: list[str]) -> Writing:
    writing = Writing()
    for piece in _pieces(pages, labels):
        if piece.label:
            writing.mark(PlaceKind.PAGE, piece.label)
        writing.add(visible(piece.text), piece.join)
        if writing.is_full:
            break
    return writing


def _pieces(pages: list[list[Line]], labels: list[str]) -> Iterator[_Piece]:
    """The paragraphs of all pages; one that goes on overleaf is two pieces, and so is a word."""
    words = words_of(line.text for lines in pages for line in lines)
    before: _Piece | None = None
    for lines, label in zip(pages, labels, strict=True):
        for number, paragraph in enumerate(paragraphs_of(lines, words)):
            piece = _Piece(paragraph, label if number == 0 else "")
            if before is not None:
                if number == 0 and _goes_on(before.text, paragraph):
                    head = joined(before.text, paragraph, words).removesuffix(paragraph)
                    piece = replace(piece, join="\n" if head.endswith(" ") else "")
                    before = replace(before, text=head)
                yield before
            before = piece
    if before is not None:
        yield before


def _goes_on(before: str, after: str) -> bool:
    """A sentence, or a word or figure that is broken at a hyphen, goes on from one page to the next."""
    is_broken = before.endswith(HYPHENS) and after[:1].isalnum()
    return is_broken or (after[:1].islower() and not before.endswith(ENDS))


def _gathered(document: Any, pages: list[list[Line]]) -> Gathering:
    gathering = Gathering()
    told = document.get_metadata_dict(skip_empty=True)
    gathering.field("title", titled(told.get("Title", "")), ORIGIN)
    gathering.named("author", authors_of(told.get("Author", "")), ORIGIN)
    made = edtf_of(told.get("CreationDate", "").removeprefix("D:")[:8])
    if can_be_of(made, (line.text for lines in pages[:FIRST_PAGES] for line in lines)):
        gathering.day("issued", made, ORIGIN)
    for name in ("Subject", "Title", "Keywords"):
        gathering.field("doi", doi_in(told.get(name, "")), ORIGIN)
    return gathering


def _letters(lines: list[Line]) -> int:
    return sum(character.isalnum() for line in lines for character in line.text)


def _sentence(numbers: list[int], labels: list[str], words: tuple[str, str]) -> str:
    """Which pages have no text: “Pages 3–5 and 9 hold pictures without text.”; empty if there are none."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - 1 == runs[-1][-1]:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = [labels[run[0]] if len(run) == 1 else f"{labels[run[0]]}–{labels[run[-1]]}" for run in runs]
    if not numbers:
        return ""
    one, many = words
    if len(numbers) == 1:
        return f"Page {names[0]} {one}"
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Pages {listed} {many}"
