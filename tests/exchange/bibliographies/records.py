"""Records of bibliographies for the tests."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.domain.csl import Item, Name
from app.exchange.bibliographies.base import ROLES, Format, Reading, Record
from app.exchange.bibliographies.opening import open_bibliography


def make_record(key: str = "friedman2023side", note: str = "", **fields: Any) -> Record:
    """A news article with an author and a body, unless fields say otherwise."""
    names = (Name("author", "van der Berg", "Max"), Name("author", literal="World Bank"))
    given = {"id": "s0vrce000000", "type": "article-newspaper", "title": "Side by side", "names": names} | fields
    return Record(Item(**given), key, note)


def written(format_: Format, records: Sequence[Record]) -> bytes:
    """The file of that format."""
    stream = io.BytesIO()
    format_.write(records, stream)
    return stream.getvalue()


def back(format_: Format, records: Sequence[Record]) -> list[Record]:
    """What a file of the records is read as, without what only a file has: lines, raw text."""
    found, reading = open_bibliography(written(format_, records))
    assert found is format_
    assert reading.refusals == ()
    assert reading.counted == len(reading.records) == len(records)
    assert [record.warnings for record in reading.records] == [()] * len(records)
    return [in_order(replace(record, line=0, raw="")) for record in reading.records]


def in_order(record: Record) -> Record:
    """The record with its names by role: files keep them so."""
    names = sorted(record.item.names, key=lambda name: ROLES.index(name.role))
    return replace(record, item=replace(record.item, names=tuple(names)))


def read_text(text: str | bytes) -> Reading:
    """What a file is read as."""
    return open_bibliography(text if isinstance(text, bytes) else text.encode())[1]
