"""The pages of a PDF as lines of letters, each with its box, and whether their letters can be known at all."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.domain.texts import REPLACEMENT
from app.exchange.documents.pdf_lines import HYPHEN, Line
from app.exchange.documents.right_to_left import Letter, in_reading_order
from app.exchange.documents.symbols import PRIVATE, shown

BREAKS = frozenset((0x0A, 0x0D))
BROKEN_AT = frozenset((0x02, 0xFFFE))  # what pdfium puts for a hyphen at the end of a line
DASHES = frozenset(map(ord, "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}"))
SPACE = 0x20
EVERY = 3  # so many letters are asked after one by one whether their font names them
MOST_UNNAMED = 0.5  # of the letters of a page; formulas have some
LONGEST_FONT = 100
BLANK = 0.2  # points


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order of the file; without any if it has none, or cannot be loaded.

    `is_garbled` says that its fonts do not tell which letters they draw, so that what is read is not what is seen.
    """

    lines: list[Line]
    is_garbled: bool = False


def pages_of(document: Any) -> Iterator[Page]:
    """Every page of a document that pdfium opened."""
    for number in range(len(document)):
        try:
            page = document.get_page(number)
        except pypdfium2.PdfiumError:
            yield Page([])
            continue
        text = page.get_textpage()
        count = text.count_chars()
        yield Page([], is_garbled=True) if _is_garbled(text.raw, count) else Page(list(_lines(text.raw, count)))
        text.close()
        page.close()


def _is_garbled(text: Any, count: int) -> bool:
    """Most letters have no name: neither their font nor the file says which character they stand for."""
    asked = unnamed = 0
    for index in range(0, count, EVERY):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code > SPACE:
            asked += 1
            is_unknown = code in PRIVATE and not shown(code)
            unnamed += is_unknown or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
    return unnamed > MOST_UNNAMED * asked


def _lines(text: Any, count: int) -> Iterator[Line]:
    letters = list[Letter]()
    before = 0
    for index in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(text, index) if index < count else 0x0A
        if code in BROKEN_AT:
            letters.append((HYPHEN, index))
        if code in BREAKS or code in BROKEN_AT:
            if any(letter > " " for letter, _ in letters):
                yield _line(text, letters, is_broken=code in BROKEN_AT)
            letters, before = [], 0
            continue
        if not (code == SPACE and before in DASHES and _is_covered(text, index, count)):
            letters.append((_letter(text, index, code), index))
        before = code


def _line(text: Any, letters: list[Letter], *, is_broken: bool) -> Line:
    seen = [index for letter, index in (letters[:-1] if is_broken else letters) if letter > " "] or [letters[0][1]]
    first, last = _box(text, seen[0]), _box(text, seen[-1])
    words = "".join(letter for letter, _ in in_reading_order(letters, lambda index: _box(text, index)[0]))
    return Line(words.strip(), first[0], max(last[1], first[1]), first[2], first[3])


def _letter(text: Any, index: int, code: int) -> str:
    if code in PRIVATE:
        font = ctypes.create_string_buffer(LONGEST_FONT)
        pdfium.FPDFText_GetFontInfo(text, index, font, LONGEST_FONT, ctypes.byref(ctypes.c_int()))
        return shown(code, font.value.decode("latin-1"))
    if code == 0:
        return REPLACEMENT if _has_ink(text, index) else " "
    return chr(code) if code < 0x110000 else ""


def _has_ink(text: Any, index: int) -> bool:
    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text, index, *map(ctypes.byref, sides))
    left, right, bottom, top = (side.value for side in sides)
    return right - left > BLANK and top - bottom > BLANK


def _is_covered(text: Any, index: int, count: int) -> bool:
    """A space over which the next letter is drawn: typesetters put one after a hyphen, where a line may end."""
    if index + 1 >= count:
        return False
    space, letter = _box(text, index), _box(text, index + 1)
    is_same_line = letter[2] < space[3] and space[2] < letter[3]
    return is_same_line and space[0] - 1 <= letter[0] < (space[0] + space[1]) / 2


def _box(text: Any, index: int) -> tuple[float, ...]:
    """Left, right, bottom and top of a character, its line's height included."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    return box.left, box.right, box.bottom, box.top
