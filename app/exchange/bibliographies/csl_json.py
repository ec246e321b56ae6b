"""CSL-JSON: the lossless channel, read by Zotero, pandoc and citeproc."""

from app.exchange.bibliographies.base import Format
from app.exchange.bibliographies.csl_reading import read, recognises
from app.exchange.bibliographies.csl_writing import unsaid, write

FORMAT = Format(
    name="csl-json",
    label="CSL-JSON",
    title="Every field, for Zotero, pandoc, citeproc and another Variorum",
    suffix=".csl.json",
    media_type="application/vnd.citationstyles.csl+json",
    recognises=recognises,
    read=read,
    write=write,
    unsaid=unsaid,
)
