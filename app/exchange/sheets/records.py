"""Rows of a sheet as records: of each row a question, the claim that answers it, who makes it and its sources."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.exchange.base import Entry
from app.exchange.json_stream import shown
from app.exchange.sheets.answers import read_answer, read_as_of
from app.exchange.sheets.cited import CitedSource, read_cited
from app.exchange.sheets.column_map import ColumnMap
from app.exchange.sheets.field_columns import columns_by_field
from app.exchange.sheets.reading import LONGEST_TEXT, NOTHING, RowReading
from app.exchange.sheets.recalling import recall
from app.exchange.sheets.rows import Header, SheetRow, plain_name, tidy
from app.exchange.sheets.settings import ALWAYS, LEAVE_OUT

SHARED_KEPT = 4_096  # sources and claimants, which come again and again

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowRecords:
    """What one row says: its question, its claim, the claimant and the sources, which other rows may name too, and what
    the map says of all rows; with the row itself and its cells that are not blank, by column.
    """

    question: Entry
    claim: Entry
    named: tuple[Entry, ...]
    common: tuple[Entry, ...]
    row: SheetRow
    given: Mapping[str, str]

    @property
    def place(self) -> str:
        """Where the row stands, in words."""
        return self.claim.place


class RowReader:
    """Reads rows by a map. `make_id` gives the id of what some words name, the same each time."""

    def __init__(self, column_map: ColumnMap, header: Header, make_id: Callable[..., str]) -> None:
        self._map = column_map
        self._id = make_id
        self._width = len(header.row.cells)
        self._places = {name: header.places[plain_name(name)] for name in column_map.columns}
        self._missing = frozenset(each.casefold() for each in ("", *column_map.table.missing))
        self._columns = columns_by_field(column_map)
        self._topic = self._id(column_map.dataset.title, "topic")
        self._dataset = self._id(column_map.dataset.title, "dataset")
        self._common = self._common_records()
        self._source = lru_cache(SHARED_KEPT)(self._source_of)
        self._claimant = lru_cache(SHARED_KEPT)(self._claimant_of)

    def place_of(self, row: SheetRow) -> str:
        """Where a row stands, with its key as far as it has one: “line 12, x1”."""
        places = [self._places[column] for column in (*self._map.question.key, *self._map.claim.key)]
        cells = (tidy(row.cells[place]) for place in places if place < len(row.cells))
        key = shown(" ".join(filter(None, cells)))
        return f"line {row.line:,}, {key}" if key else f"line {row.line:,}"

    def complete(self, records: RowRecords, question: Mapping[str, Any], claim: Mapping[str, Any]) -> RowRecords:
        """The records with what the row leaves blank, as an earlier edition of it had that: a blank never overwrites.

        `question` and `claim` are those that came from the row before. Raises InvalidRecord where it cannot be joined.
        """
        if len(records.given) == len(self._places):
            return records
        if recalled := recall(self._map, records.given, question, claim):
            records = self.read(records.row, recalled) or records
        if self._map.sources.column and self._map.sources.column not in records.given:
            records.claim.fields["citations"] = claim["citations"]
        return records

    def read(self, row: SheetRow, recalled: Mapping[str, str] = NOTHING) -> RowRecords | None:
        """The records of a row; None for one that the map leaves out. Raises InvalidRecord, its fields the columns.

        What is `recalled`, by column, stands for its blank cells.
        """
        claim = self._map.claim
        reading = RowReading(row, self._width, self._places, self._missing, recalled)
        if not any(reading.cells((claim.low, claim.high)).values()):
            if claim.blank == LEAVE_OUT:
                return None
            reading.refuse(claim.low or claim.high, "No number is stated; write one, or take the row out.")
        answer = read_answer(reading, claim, self._map.table.decimal)
        key, own_key = reading.key(self._map.question.key), reading.key(claim.key)
        asked = self._asked(reading, key)
        claimant = self._claimant(reading.text("[claim] claimant", claim.claimant))
        cited = self._cited(reading)
        said = self._said(reading, [*key, *own_key], cited)
        if not claimant.fields["names"][0]["spelling"]:
            reading.refuse("[claim] claimant", "Nobody is named who says this; write a name.")
        reading.check()
        assert answer is not None  # what keeps it from being read is a problem
        answer["figure"]["unit"] = asked["unit"]
        said |= {"question_id": asked["id"], "claimant_id": claimant.fields["id"], **answer}
        make = self._maker(self.place_of(row), sum(map(len, row.cells)))
        named = (claimant, *(self._source(each.name) for each in cited))
        made = make("questions", asked), make("claims", said)
        return RowRecords(*made, named, self._common, row, reading.given)

    def _asked(self, reading: RowReading, key: Sequence[str]) -> Fields:
        question = self._map.question
        return {
            "id": self._id(self._map.dataset.title, "question", *key),
            "topic_id": self._topic,
            "title": reading.text("[question] title", question.title, is_needed=True),
            "unit": question.unit,
            "definition": reading.text("[question] definition", question.definition),
        }

    def _said(self, reading: RowReading, key: Sequence[str], cited: Sequence[CitedSource]) -> Fields:
        claim = self._map.claim
        claim_id = self._id(self._map.dataset.title, "claim", *key)
        return {
            "id": claim_id,
            "as_of": read_as_of(reading, claim, self._map.table),
            "scope": reading.text("[claim] scope", claim.scope),
            "mode": claim.mode,
            "note": reading.text("[claim] note", claim.note),
            "citations": self._citations(claim_id, cited, ", ".join(key)),
        }

    def _cited(self, reading: RowReading) -> list[CitedSource]:
        settings = self._map.sources
        cited = read_cited(reading.cell(settings.column), settings)
        if any(len(each.name) > LONGEST_TEXT for each in cited):
            reading.refuse(settings.column, f"A name is longer than {LONGEST_TEXT:,} characters; part or shorten it.")
        return [each for each in cited if reading.stated(each.name)]

    def _citations(self, claim_id: str, cited: Sequence[CitedSource], key: str) -> list[Fields]:
        """Where the claim stands: in the sources that are named, and in the table where it has to be."""
        places = [(self._source(each.name).fields["id"], each.date) for each in cited]
        if not cited or self._map.dataset.cited == ALWAYS:
            places.insert(0, (self._dataset, key))
        return [
            {"id": self._id(claim_id, str(number)), "source_id": source_id, "locator": locator}
            for number, (source_id, locator) in enumerate(places)
        ]

    def _source_of(self, name: str) -> Entry:
        fields = {
            "id": self._id(self._map.dataset.title, "source", name),
            "type": self._map.sources.type,
            "title": name,
        }
        return self._maker(f"the source {shown(name)}", 0)("sources", fields)

    def _claimant_of(self, name: str) -> Entry:
        fields = _party(self._id("party", name), name, self._map.claim.claimant_type)
        return self._maker(f"the claimant {shown(name)}", 0)("parties", fields)

    def _common_records(self) -> tuple[Entry, ...]:
        """The topic, the table as a source, and who publishes it."""
        topic, dataset = self._map.topic, self._map.dataset
        source = {"id": self._dataset, "type": "dataset", "title": dataset.title, "issued": dataset.issued}
        source["url"] = dataset.url
        records = [
            _of_map("topics", "[topic]", {"id": self._topic, "title": topic.title, "description": topic.description})
        ]
        if dataset.publisher:
            source["publisher_id"] = self._id("party", dataset.publisher)
            party = _party(source["publisher_id"], dataset.publisher, "organisation")
            records.append(_of_map("parties", "[dataset] publisher:", party))
        return (*records, _of_map("sources", "[dataset]", source))

    def _maker(self, place: str, size: int) -> Callable[[str, Fields], Entry]:
        return lambda table, fields: Entry(table, place, size, fields, self._columns.get(table, {}))


def _of_map(table: str, section: str, fields: Fields) -> Entry:
    return Entry(table, "the map", 0, fields, {name: f"{section} {name}" for name in fields})


def _party(party_id: str, name: str, kind: str) -> Fields:
    return {"id": party_id, "type": kind, "names": [{"spelling": name}]}
