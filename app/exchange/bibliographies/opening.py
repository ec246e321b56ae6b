"""Opening: a bibliography as it comes, bytes of an unknown program, read by the format that recognises it."""

from dataclasses import replace

from app.domain.errors import BadFile
from app.exchange.bibliographies import FORMATS
from app.exchange.bibliographies.base import Format, Reading
from app.exchange.bibliographies.decoding import decode

UNKNOWN = f"This is none of the bibliographies that are read here: {', '.join(each.label for each in FORMATS)}."


def open_bibliography(data: bytes) -> tuple[Format, Reading]:
    """The format of a file and what it holds; raises BadFile for a file of another kind."""
    text, guessed = decode(data)
    in_order = sorted(FORMATS, key=lambda each: each.name in ("ris", "bibtex"))  # tags may stand in what others quote
    chosen = next((each for each in in_order if each.recognises(text)), None)
    if chosen is None:
        raise BadFile(UNKNOWN if text.strip() else "There is nothing in this file.")
    reading = chosen.read(text)
    if guessed:
        told = f"The file is not in UTF-8; it was read as {guessed}. Look at letters with accents."
        reading = replace(reading, warnings=(*reading.warnings, told))
    return chosen, reading
