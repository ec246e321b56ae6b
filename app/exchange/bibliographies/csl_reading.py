"""CSL-JSON, read: an array of items, an object with `items`, one item alone, or items by their ids."""

import json
from collections.abc import Iterator
from typing import Any

from app.domain.csl import VARIABLES, Name
from app.exchange.bibliographies.base import ROLES, Reading, Record, Refusal, counted_in_full
from app.exchange.bibliographies.csl_dates import read_csl_date
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.people import read_name

FIELDS = {variable: name for name, variable in VARIABLES.items()} | {"title": "title", "shortTitle": "title_short"}
ALSO = {
    "abstract": "Abstract",
    "collection-title": "Series",
    "collection-number": "Series number",
    "call-number": "Call number",
    "event-title": "Event",
    "event": "Event",
    "event-place": "Place of the event",
    "source": "Library catalogue",
    "authority": "Authority",
    "original-title": "Original title",
    "keyword": "Keywords",
    "container-title-short": "Abbreviation",
    "journalAbbreviation": "Abbreviation",
    "number-of-pages": "Number of pages",
    "number-of-volumes": "Number of volumes",
    "annote": "Annotation",
    "status": "Status",
}
DECODER = json.JSONDecoder()
SPACE = " \t\n\r,"


def recognises(text: str) -> bool:
    """The text begins like a list or an object of JSON."""
    return text.lstrip()[:1] in ("[", "{")


def read(text: str) -> Reading:
    """The items of the file; one that is not JSON, or no object, is refused with its line."""
    records, refusals, counted, line, last = [], [], 0, 1, 0
    for at, raw, value, problem in _items(text):
        counted += 1
        line, last = line + text.count("\n", last, at), at
        if problem or not isinstance(value, dict):
            refusals.append(Refusal(line, problem or "This is no object, from { to }.", raw))
            continue
        record = _record(value, Gathered(line, raw))
        if record is None:
            refusals.append(Refusal(line, "There is nothing in this item.", raw))
        else:
            records.append(record)
    return counted_in_full(records, refusals, counted, "items")


def _items(text: str) -> Iterator[tuple[int, str, Any, str]]:
    """(place, raw, value, problem) of each item."""
    at = len(text) - len(text.lstrip())
    if text[at : at + 1] == "{":
        try:
            whole = json.loads(text)
        except (ValueError, RecursionError):
            whole = None
        if isinstance(whole, dict) and isinstance(whole.get("items"), list):
            at = text.index("[", text.index('"items"'))
        elif isinstance(whole, dict) and "type" not in whole and all(isinstance(x, dict) for x in whole.values()):
            for key, value in whole.items():
                yield max(0, text.find(json.dumps(key))), "", {"id": key} | value, ""
            return
        else:
            yield at, text, whole, "" if whole is not None else "This is not JSON, or not closed."
            return
    at += 1
    while True:
        while at < len(text) and text[at] in SPACE:
            at += 1
        if at >= len(text) or text[at] == "]":
            return
        try:
            value, end = DECODER.raw_decode(text, at)
            yield at, text[at:end], value, ""
        except (ValueError, RecursionError) as error:
            end = _end_of(text, at)
            yield at, text[at:end], None, f"This item is not JSON: {getattr(error, 'msg', 'it is nested too deep')}."
        at = end


def _end_of(text: str, at: int) -> int:
    """Where the object that begins here ends, by its braces outside strings; the end of the text if it does not."""
    depth, in_string, is_escaped = 0, False, False
    for place in range(at, len(text)):
        letter = text[place]
        if in_string:
            in_string = is_escaped or letter != '"'
            is_escaped = letter == "\\" and not is_escaped
            if letter == "\n":
                in_string = False  # no string goes over a line: its end is missing
        elif letter == '"':
            in_string = True
        elif letter in "{}":
            depth += 1 if letter == "{" else -1
            if depth <= 0:
                return place + 1
    return len(text)


def _record(value: dict[str, Any], gathered: Gathered) -> Record | None:
    custom = value.get("custom")
    custom = custom if isinstance(custom, dict) else {}
    gathered.type = str(value.get("type") or "document")
    gathered.id = str(custom.get("variorum") or "")
    gathered.key = str(value.get("citation-key") or value.get("citekey") or value.get("id") or "")
    if gathered.key == gathered.id:
        gathered.key = ""
    for name, each in value.items():
        if name in ("id", "type", "citation-key", "citekey", "custom"):
            continue
        if name in ROLES:
            for person in each if isinstance(each, list) else [each]:
                gathered.person(_name(name, person))
        elif name in ("issued", "accessed"):
            _put_date(name, custom.get(name, each), gathered)
        elif name == "note":
            gathered.note(_text(each))
        elif name in FIELDS:
            gathered.put(FIELDS[name], _text(each), name)
        else:
            gathered.keep(ALSO.get(name, name.replace("-", " ").capitalize()), _text(each))
    return gathered.record()


def _put_date(field: str, value: Any, gathered: Gathered) -> None:
    edtf, unread = read_csl_date(value)
    if unread:
        gathered.date(field, unread)
    elif edtf:
        gathered.date(field, edtf)


def _name(role: str, value: Any) -> Name | None:
    if isinstance(value, str):
        return read_name(role, value)
    if not isinstance(value, dict):
        return None
    part = {name: _text(value.get(name)) for name in ("family", "given", "literal", "suffix", "name")}
    particles = _text(value.get("non-dropping-particle"))
    family = " ".join(filter(None, [particles, part["family"]]))
    given = " ".join(filter(None, [part["given"], _text(value.get("dropping-particle"))]))
    given = ", ".join(filter(None, [given, part["suffix"]]))
    if family:
        return Name(role, family, given)
    whole = part["literal"] or part["name"] or given
    return Name(role, literal=whole) if whole else None


def _text(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(each, str | int) for each in value):
        return ", ".join(map(str, value))
    if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        names = [_name("author", each) for each in value]
        return "; ".join(name.literal or f"{name.family}, {name.given}".strip(", ") for name in names if name)
    if isinstance(value, dict) and ("date-parts" in value or "raw" in value or "literal" in value):
        edtf, unread = read_csl_date(value)
        return edtf or unread
    return json.dumps(value, ensure_ascii=False)
