"""Tests of app.exchange.bibliographies.csl_json."""

import json
from typing import Any

import pytest

from app.domain.csl import Name
from tests.exchange.bibliographies.records import read_text


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ({"date-parts": [[2019, 5, 3]]}, "2019-05-03"),
        ({"date-parts": [["2019", "05"]]}, "2019-05"),
        ({"date-parts": [[2019, 0, 0]]}, "2019"),
        ({"date-parts": [[2019], [2021]]}, "2019/2021"),
        ({"date-parts": [[2019]], "circa": True}, "2019~"),
        ({"date-parts": [["2019"]], "season": "1"}, "2019-21"),
        ({"raw": "12 May 2019"}, "2019-05-12"),
        ({"literal": "circa 1950"}, "1950~"),
        ("2019-05", "2019-05"),
        (2019, "2019"),
        ({"date-parts": [[None]]}, ""),
        ({}, ""),
    ],
)
def test_dates_in_every_shape_are_read(date: Any, edtf: str) -> None:
    [record] = read_text(json.dumps([{"id": "x", "type": "book", "title": "T", "issued": date}])).records
    assert (record.item.issued, record.warnings) == (edtf, ())


@pytest.mark.parametrize("shape", ["array", "items", "one", "by id"])
def test_items_are_found_however_they_are_wrapped(shape: str) -> None:
    item = {"id": "smith2020x", "type": "book", "title": "T"}
    whole = {"array": [item], "items": {"items": [item]}, "one": item, "by id": {"smith2020x": item}}[shape]
    [record] = read_text(json.dumps(whole)).records
    assert (record.key, record.item.title) == ("smith2020x", "T")


def test_particles_suffixes_numbers_and_unknown_fields_are_kept() -> None:
    name = {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."}
    item = {"id": 7, "type": "book", "title": "T", "volume": 12, "author": [name, {"literal": "WHO"}], "odd": [1, 2]}
    [record] = read_text(json.dumps([item])).records
    assert record.item.names == (Name("author", "van der Berg", "Jan, Jr."), Name("author", literal="WHO"))
    assert (record.item.volume, record.note) == ("12", "Odd: 1, 2")


def test_one_bad_item_loses_no_other_and_is_told_with_its_line() -> None:
    good = '{"id": "a", "type": "book", "title": "A"}'
    reading = read_text(f'[{good},\n{{"id": "b", "title": "B",}},\n{good}, 7]')
    assert len(reading.records) == 2
    assert [refusal.line for refusal in reading.refusals] == [2, 3]
    assert reading.counted == 4
