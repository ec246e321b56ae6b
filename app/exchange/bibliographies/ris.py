"""RIS: the format that every reference manager and library catalogue writes, each with tags of its own."""

from app.exchange.bibliographies.base import Format
from app.exchange.bibliographies.ris_reading import read, recognises
from app.exchange.bibliographies.ris_writing import unsaid, write

FORMAT = Format(
    name="ris",
    label="RIS",
    title="For EndNote, Mendeley, Citavi, RefWorks, Zotero and library catalogues",
    suffix=".ris",
    media_type="application/x-research-info-systems",
    recognises=recognises,
    read=read,
    write=write,
    unsaid=unsaid,
)
