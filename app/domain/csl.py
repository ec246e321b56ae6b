"""A source with the names and variables of CSL 1.0.2, for citations in any style and for templates of other sites."""

from dataclasses import dataclass
from typing import Any

from app.domain.edtf import FIRST_SEASON, End, Stated, read
from app.domain.errors import InvalidDate


@dataclass(frozen=True, slots=True)
class Name:
    """Someone named on a source: `family` with `given`, or `literal` for a body; `role` is a name variable of CSL."""

    role: str
    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One source; what is not known is empty. `type` is an item type of CSL; `issued` and `accessed` are EDTF."""

    id: str
    type: str
    title: str
    names: tuple[Name, ...] = ()
    title_short: str = ""
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    volume: str = ""
    issue: str = ""
    number: str = ""
    page: str = ""
    edition: str = ""
    section: str = ""
    genre: str = ""
    medium: str = ""
    language: str = ""
    archive: str = ""
    archive_location: str = ""


VARIABLES = {
    "title_short": "title-short",
    "container_title": "container-title",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "page": "page",
    "edition": "edition",
    "section": "section",
    "genre": "genre",
    "medium": "medium",
    "language": "language",
    "archive": "archive",
    "archive_location": "archive_location",
}


def csl_json(item: Item) -> dict[str, Any]:
    """The source as one item of CSL-JSON; what is not known is left out."""
    fields: dict[str, Any] = {"id": item.id, "type": item.type, "title": item.title}
    for name in item.names:
        known = {"literal": name.literal} if name.literal else {"family": name.family, "given": name.given}
        fields.setdefault(name.role, []).append({part: text for part, text in known.items() if text})
    fields.update((variable, value) for name, variable in VARIABLES.items() if (value := getattr(item, name)))
    if item.publisher == item.container_title:
        fields.pop("publisher", None)  # a newspaper that publishes itself is named once
    dates = {"issued": csl_date(item.issued), "accessed": csl_date(item.accessed)}
    return fields | {name: date for name, date in dates.items() if date}


def csl_date(text: str) -> dict[str, Any]:
    """The date variable of CSL-JSON for an EDTF, empty for none.

    CSL knows a day, month, season or year, a range of two, and that a date is about right (`circa`). What EDTF says
    beyond that becomes the range of the years it can mean, and about right. An end that is open is left open (a year
    of 0), and of a range whose start is not known the end is given, as about right.
    """
    try:
        ends = read(text, "date")
    except InvalidDate:
        return {}
    stated = [end for end in ends if isinstance(end, Stated)]
    parts = [part for end in stated for part in _date_parts(end)]
    if ends[-1] is End.OPEN:
        parts.append([0])
    elif len(parts) > 2:
        parts = [parts[0], parts[-1]]
    date: dict[str, Any] = {"date-parts": parts}
    season = _season(stated[0]) if len(stated) == len(ends) == 1 else 0
    if season:
        date["season"] = season
    is_rough = any(end.approximate or end.uncertain or "X" in end.text[:4] for end in stated)
    return date | {"circa": True} if is_rough or ends[0] in (End.OPEN, End.UNKNOWN) else date


def _date_parts(stated: Stated) -> list[list[int]]:
    """Year, month and day as far as they are known; two of them where only the first digits of a year are."""
    year, *rest = stated.text.partition("T")[0].rstrip("?~%").split("-")
    if "X" in year:
        return [[stated.first.year], [stated.last.year]]
    if _season(stated):
        return [[int(year)]]
    return [[int(year), *(int(part) for part in rest if part != "XX")]]


def _season(stated: Stated) -> int:
    """1 for spring to 4 for winter, 0 for what is no season."""
    part = stated.text.rstrip("?~%")[5:]
    return int(part) - FIRST_SEASON + 1 if len(part) == 2 and part.isdigit() and int(part) >= FIRST_SEASON else 0
