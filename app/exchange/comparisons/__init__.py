"""The formats in which one comparison is taken away, one file each; to add one, write its file and list it here."""

from app.exchange.comparisons import (
    csv_rows,
    html_page,
    json_document,
    latex,
    markdown,
    png_picture,
    svg_picture,
    wikitable,
    xlsx_book,
)
from app.exchange.comparisons.base import Format

FORMATS: tuple[Format, ...] = (
    csv_rows.FORMAT,
    xlsx_book.FORMAT,
    json_document.FORMAT,
    markdown.FORMAT,
    html_page.FORMAT,
    wikitable.FORMAT,
    latex.FORMAT,
    svg_picture.FORMAT,
    png_picture.FORMAT,
)
