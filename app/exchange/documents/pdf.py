"""PDF: its text page by page, with the labels that its pages carry, and what it says about itself."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Given, PlaceKind
from app.exchange.documents.bylines import several
from app.exchange.documents.found_addresses import doi_in
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.pdf_lines import HYPHEN, Line, paragraphs_of, words_of
from app.exchange.documents.writing import PARAGRAPH, Writing

MEDIA_TYPE = "application/pdf"
ORIGIN = "PDF"
FEWEST = 5  # letters or digits on a page; fewer are a stamp or a stray mark on a picture
BREAKS = frozenset((0x0A, 0x0D))
HYPHENS = frozenset((0x02, 0xFFFE))  # what pdfium puts for a hyphen at the end of a line
LOCKED = "The PDF is locked with a password. Open it with the password, save it without one, and add that."
BROKEN = "The PDF is damaged: its pages cannot be found. Open it in a viewer and save it again, or paste its text."
PICTURES = (
    "The PDF holds only pictures of its pages (a scan), no text. Recognise its text (OCR) first, or type the words."
)


def read(given: Given) -> Document:
    """The text of a PDF with a place for each page that has text; raises UnreadableDocument."""
    document = _opened(given.data)
    pages = list(_pages(document))
    labels = [document.get_page_label(number) or str(number + 1) for number in range(len(pages))]
    empty = [number for number, lines in enumerate(pages) if _letters(lines) < FEWEST]
    if len(empty) == len(pages):
        raise UnreadableDocument(PICTURES if pages else BROKEN)
    writing = _written(pages, labels)
    gathering = _gathered(document)
    warnings = (_pictures([labels[number] for number in empty], empty),) if empty else ()
    return Document(
        writing.text(),
        MEDIA_TYPE,
        places=writing.places(),
        fields=gathering.fields,
        people=gathering.everybody(),
        warnings=warnings,
    )


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise UnreadableDocument(LOCKED) from error
        raise UnreadableDocument(BROKEN) from error


def _pages(document: Any) -> Iterator[list[Line]]:
    """The lines of every page; none for a page that cannot be loaded."""
    for number in range(len(document)):
        try:
            page = document.get_page(number)
        except pypdfium2.PdfiumError:
            yield []
            continue
        text = page.get_textpage()
        yield list(_lines(text.raw, text.count_chars()))
        text.close()
        page.close()


def _lines(text: Any, count: int) -> Iterator[Line]:
    """The lines of one page in the order of the file, each with its box in points."""
    letters: list[str] = []
    first, last = -1, -1
    for index in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(text, index) if index < count else 0x0A
        if code in HYPHENS:
            letters.append(HYPHEN)
        if code in BREAKS or code in HYPHENS:
            if first >= 0:
                yield _line("".join(letters), _box(text, first), _box(text, last))
            letters, first = [], -1
            continue
        letters.append(chr(code) if code < 0x110000 else "")
        if code > 0x20:
            first, last = (index if first < 0 else first), index


def _line(words: str, first: tuple[float, ...], last: tuple[float, ...]) -> Line:
    return Line(words.strip(), first[0], max(last[1], first[1]), first[2], first[3])


def _box(text: Any, index: int) -> tuple[float, ...]:
    """Left, right, bottom and top of a character, its line's height included."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    return box.left, box.right, box.bottom, box.top


def _written(pages: list[list[Line]], labels: list[str]) -> Writing:
    writing = Writing()
    words = words_of(line.text for lines in pages for line in lines)
    runs_on = False
    for lines, label in zip(pages, labels, strict=True):
        writing.mark(PlaceKind.PAGE, label)
        for paragraph in paragraphs_of(lines, words):
            writing.add(paragraph, "\n" if runs_on and paragraph[:1].islower() else PARAGRAPH)
            runs_on = False
        runs_on = bool(lines) and not lines[-1].text.endswith((".", "!", "?", ":", "”", '"'))
        if writing.is_full:
            break
    return writing


def _gathered(document: Any) -> Gathering:
    gathering = Gathering()
    told = document.get_metadata_dict(skip_empty=True)
    title = told.get("Title", "")
    if not title.lower().startswith(("microsoft word", "untitled")) and "." not in title[-5:]:
        gathering.field("title", title, ORIGIN)
    gathering.named("author", several(told.get("Author", "")), ORIGIN)
    gathering.day("issued", told.get("CreationDate", "").removeprefix("D:")[:8], ORIGIN)
    for name in ("Subject", "Title", "Keywords"):
        gathering.field("doi", doi_in(told.get(name, "")), ORIGIN)
    return gathering


def _letters(lines: list[Line]) -> int:
    return sum(character.isalnum() for line in lines for character in line.text)


def _pictures(labels: list[str], numbers: list[int]) -> str:
    """Which pages have no text: “Pages 3–5 and 9 hold pictures without text.”"""
    runs: list[list[int]] = []
    for index, number in enumerate(numbers):
        if runs and numbers[runs[-1][-1]] == number - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    words = [labels[run[0]] if len(run) == 1 else f"{labels[run[0]]}–{labels[run[-1]]}" for run in runs]
    if len(numbers) == 1:
        return f"Page {words[0]} holds a picture without text, or nothing."
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return f"Pages {listed} hold pictures without text, or nothing."
