"""BibTeX and biblatex: the fields of one entry as a record."""

from collections.abc import Mapping

from app.exchange.bibliographies import bibtex_values as values
from app.exchange.bibliographies.base import Record
from app.exchange.bibliographies.bibtex_fields import ADDRESSES, BOOKKEEPING, FIELDS, PEOPLE, SUBTYPES, TYPES, Fields
from app.exchange.bibliographies.dates import joined
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.latex import to_address, to_text


def read_entry(type_: str, fields: Fields, gathered: Gathered) -> Record | None:
    """The record of an entry of a type with its fields in their order; None when there is nothing in it."""
    given = dict(reversed(fields))
    gathered.type = SUBTYPES.get(given.get("entrysubtype", "").lower()) or TYPES.get(type_, type_)
    if gathered.type == "document" and "url" in given and "howpublished" not in given and "publisher" not in given:
        gathered.type = "webpage"
    _put_dates(given, gathered)
    keywords = []
    for name, text in fields:
        if name in PEOPLE:
            for person in values.read_names(PEOPLE[name], text):
                gathered.person(person)
        elif name in ("year", "month", "day", "date", "urldate", "entrysubtype"):
            continue
        elif name == "variorum":
            gathered.id = to_address(text)
        elif name in BOOKKEEPING:
            gathered.left_out.append(name)
        elif name == "keywords":
            keywords.append(to_text(text))
        elif name == "number":
            is_issue = gathered.type.startswith("article-")
            gathered.put("issue" if is_issue else "number", to_text(text), "Number")
        elif name in ("note", "annote", "annotation"):
            gathered.note(to_text(text))
        elif name == "howpublished" and "url" not in given and _link_in(text):
            gathered.put("url", _link_in(text))
        elif name == "subtitle" and gathered.values.get("title"):
            gathered.values["title"] = f"{gathered.values['title']}: {' '.join(to_text(text).split())}"
        elif name in FIELDS:
            _put(name, text, gathered)
        else:
            gathered.keep(name.capitalize(), to_address(text) if name in ADDRESSES else to_text(text))
    if keywords:
        gathered.keep("Keywords", "; ".join(keywords))
    return gathered.record()


def _put(name: str, text: str, gathered: Gathered) -> None:
    value = to_address(text) if name in ADDRESSES else to_text(text)
    if name == "pages":
        value = value.replace("--", "-").replace("–", "-").replace(" - ", "-")
    gathered.put(FIELDS[name], value, name.capitalize())


def _link_in(text: str) -> str:
    """The address in “\\url{…}”, empty where there is none."""
    at = text.find("\\url{")
    link = to_address(text[at + 5 :].partition("}")[0] if at >= 0 else text)
    return link if link.startswith(("http://", "https://")) and " " not in link else ""


def _put_dates(given: Mapping[str, str], gathered: Gathered) -> None:
    if given.get("date", "").strip():
        start, slash, end = to_address(given["date"]).partition("/")
        gathered.date("issued", f"{start}/{end or '..'}" if slash and start else f"{start}{slash}{end}")
    elif given.get("year", "").strip():
        year, month = to_text(given["year"]).strip(), to_text(given.get("month", "")).strip()
        day = to_text(given.get("day", "")).strip()
        pieces = month.replace("~", " ").replace(",", " ").split()
        if len(pieces) == 2 and any(piece.rstrip(".").isdigit() for piece in pieces) and not day:
            day = next(piece.rstrip(".") for piece in pieces if piece.rstrip(".").isdigit())
            month = next((piece for piece in pieces if not piece.rstrip(".").isdigit()), "")
        gathered.date("issued", joined(year, month, day))
    elif given.get("month", "").strip():
        gathered.keep("Month", to_text(given["month"]))
    if given.get("urldate", "").strip():
        gathered.date("accessed", to_address(given["urldate"]))
