"""Tests of app.exchange.variorum_json."""

import io
import json

import pytest

from app.domain.errors import BadFile, DatabaseNotReady
from app.exchange.base import Cell, Column, Dataset, Layout, Row, Table
from app.exchange.variorum_json import read, write

TOPICS = Layout("topics", (Column("id"), Column("title"), Column("seen", Cell.FLAG)))
NAMES = Layout("names", (Column("id"), Column("position"), Column("name")), 2, "topics", "names")
MARK = Layout("marks", (Column("id"), Column("mark", Cell.COUNT)), 1, "topics", "mark")
CHANGES = Layout("changes", (Column("id"), Column("after", Cell.DOCUMENT), Column("note")))
FLAT = Table(Layout("claims", (Column("permalink"),)), ())


def written(*tables: tuple[Layout, list[Row]]) -> str:
    stream = io.BytesIO()
    write(Dataset(tuple(Table(layout, iter(rows)) for layout, rows in tables), FLAT), stream)
    return stream.getvalue().decode()


def places(text: str) -> list[tuple[str, str]]:
    return [(entry.table, entry.place) for entry in read(io.BytesIO(text.encode()), ("topics", "names"))]


def test_each_record_stands_on_a_line_with_its_parts() -> None:
    text = written(
        (TOPICS, [("a", "Größe “x”", True), ("b", "", None)]),
        (NAMES, [("a", 0, "one"), ("a", 1, "two")]),
        (MARK, [("b", 7)]),
        (CHANGES, []),
    )

    assert text == (
        '{"variorum":{"format":1},\n'
        '"topics":[\n'
        '{"id":"a","title":"Größe “x”","seen":true,"names":[{"name":"one"},{"name":"two"}],"mark":null},\n'
        '{"id":"b","title":"","seen":null,"names":[],"mark":{"mark":7}}],\n'
        '"changes":[]\n'
        "}\n"
    )
    assert list(json.loads(text)) == ["variorum", "topics", "changes"]


def test_a_document_is_put_in_as_it_stands() -> None:
    text = written((CHANGES, [("a", '{"z":1,"a":"ß"}', "because")]))

    assert '{"id":"a","after":{"z":1,"a":"ß"},"note":"because"}' in text
    assert json.loads(text)["changes"][0]["after"] == {"z": 1, "a": "ß"}


def test_a_part_without_its_record_is_not_lost_in_silence() -> None:
    with pytest.raises(DatabaseNotReady, match="names has rows that belong to no record"):
        written((TOPICS, [("b", "", None)]), (NAMES, [("a", 0, "one")]))


def test_entries_say_where_they_stand() -> None:
    assert places('{"variorum": {"format": 1},\n"topics": [{},\n{}],\n"names": [{}]}') == [
        ("topics", "topics, record 1, line 2"),
        ("topics", "topics, record 2, line 3"),
        ("names", "names, record 1, line 4"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"topics": [{}]}', "not a file of Variorum"),
        ('{"topics": []}', "not a file of Variorum"),
        ('{"variorum": {}}', "The header must be"),
        ('{"variorum": {"format": true}}', "The header must be"),
        ('{"variorum": {"format": 1, "more": 1}}', "The header must be"),
        ('{"variorum": {"format": 0}}', "The header must be"),
        ('{"variorum": {"format": 2}}', "has format 2, and this version reads 1"),
    ],
)
def test_a_file_needs_a_header_that_is_known(text: str, words: str) -> None:
    with pytest.raises(BadFile, match=words):
        places(text)
