"""BibTeX and biblatex: the format of LaTeX, and of the reference managers of those who write in it."""

from app.exchange.bibliographies.base import Format
from app.exchange.bibliographies.bibtex_reading import read, recognises
from app.exchange.bibliographies.bibtex_writing import unsaid, write

FORMAT = Format(
    name="bibtex",
    label="BibTeX",
    title="For LaTeX, JabRef, BibDesk and Zotero, with the fields of biblatex beside those of BibTeX",
    suffix=".bib",
    media_type="application/x-bibtex",
    recognises=recognises,
    read=read,
    write=write,
    unsaid=unsaid,
)
