"""Opening: a bibliography as it comes, bytes of an unknown program, read by the format that recognises it."""

from dataclasses import replace

from app.domain.errors import BadFile
from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import Format, Reading
from app.exchange.bibliographies.decoding import decode

UNKNOWN = f"This is none of the bibliographies that are read here: {', '.join(each.label for each in FORMATS)}."

OTHERS = (
    ("%0 ", "the tagged format of EndNote (.enw)"),
    ("<xml><records>", "XML of EndNote"),
    ("<modsCollection", "MODS, the XML of libraries"),
    ("PMID- ", "the format of PubMed (.nbib)"),
    ("FN Clarivate", "plain text of the Web of Science"),
    ("FN Thomson", "plain text of the Web of Science"),
)


def open_bibliography(data: bytes) -> tuple[Format, Reading]:
    """The format of a file and what it holds; raises BadFile for a file of another kind."""
    text, guessed = decode(data)
    in_order = sorted(FORMATS, key=lambda each: each.name in ("ris", "bibtex"))  # tags may stand in what others quote
    chosen = next((each for each in in_order if each.recognises(text)), None)
    if chosen is None:
        raise BadFile(_why_not(text))
    reading = chosen.read(text)
    if guessed:
        told = f"The file is not in UTF-8; it was read as {guessed}. Look at letters with accents."
        reading = replace(reading, warnings=(*reading.warnings, told))
    return chosen, reading


def _why_not(text: str) -> str:
    """What a file is that is not read here, with what to do."""
    start = "".join(text[:2_000].split("?>")[-1].splitlines()).strip()
    name = next((name for mark, name in OTHERS if start.startswith(mark)), "")
    if name:
        return f"This is {name}, which is not read here; export it as RIS."
    return UNKNOWN if start else "There is nothing in this file."
