"""Tests of app.exchange.json_stream."""

import io
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BadFile
from app.exchange import json_stream
from app.exchange.json_stream import read_members, shown

NAMES = ("header", "first", "second")

texts = st.text(st.characters(exclude_categories=["Cs"]))
objects = st.dictionaries(texts, st.none() | st.booleans() | st.integers(-(10**9), 10**9) | texts | st.lists(texts))


class Dribble(io.RawIOBase):
    """A stream that gives a few bytes at a time, as a slow pipe may."""

    def __init__(self, data: bytes, step: int) -> None:
        self._data = io.BytesIO(data)
        self._step = step

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._data.read(self._step)


def members(data: bytes | str) -> list[tuple[str, int, dict[str, Any]]]:
    raw = data.encode() if isinstance(data, str) else data
    return [(each.name, each.line, each.fields) for each in read_members(io.BytesIO(raw), NAMES)]


def refusal(data: bytes | str) -> str:
    with pytest.raises(BadFile) as caught:
        members(data)
    return str(caught.value)


@given(st.dictionaries(st.sampled_from(NAMES), objects | st.lists(objects)), st.integers(1, 7), st.booleans())
def test_what_is_written_is_read_however_it_is_laid_out(file: dict[str, Any], step: int, is_indented: bool) -> None:
    ordered = {name: file[name] for name in NAMES if name in file} or {"header": {}}
    data = json.dumps(ordered, ensure_ascii=not is_indented, indent=2 if is_indented else None).encode()

    found = [(each.name, each.fields) for each in read_members(Dribble(data, step), NAMES)]

    wanted = [
        (name, fields) for name, value in ordered.items() for fields in (value if isinstance(value, list) else [value])
    ]
    assert found == wanted


@given(st.binary() | st.text(st.sampled_from('{}[]",:\\u0eE-.truefalsn 1headirstcon\n'), max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes) -> None:
    refused = "Line "
    try:
        members(data)
    except BadFile as error:
        refused = str(error)

    assert refused.startswith("Line ")


def test_members_tell_the_line_they_begin_on() -> None:
    found = members('{"header":\n{"a": 1},\n\n"first": [\n{"b":\n"x"},\n  {}]\n}\n')

    assert found == [("header", 2, {"a": 1}), ("first", 5, {"b": "x"}), ("first", 7, {})]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert members(b'\xef\xbb\xbf{"header": {}}') == [("header", 1, {})]


def test_numbers_keep_every_digit() -> None:
    digits = "12345678901234567890123456789012345678.1"

    assert members(f'{{"header": {{"n": {digits}}}}}') == [("header", 1, {"n": Decimal(digits)})]


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        ("", 1, "one JSON object"),
        ("[]", 1, "one JSON object"),
        ("{", 1, "A name in quotation marks"),
        ("{}", 1, "A name in quotation marks"),
        ('{"header": {}', 1, "A comma, or the closing }"),
        ('{"header" {}}', 1, "A colon must follow “header”"),
        ('{"header": 1}', 1, "“header” must be a list or an object"),
        ('{\n"first": [{},\n1]}', 3, "must be an object"),
        ('{"first": [{}\n{}]}', 2, "A comma, or the ]"),
        ('{"first": [{"a": 1,\n"b": }]}', 2, "not JSON"),
        ('{"first": [{"a": "never closed', 1, "not JSON"),
        ('{"first": [{"a": "\t"}]}', 1, "not JSON"),
        ('{"first": [{"a": 1, "a": 2}]}', 1, "“a” stands twice"),
        ('{"first": [{"a": NaN}]}', 1, "NaN is no number"),
        ('{"first": [{"a": 1e9999999999999999999}]}', 1, "beyond any number"),
        ('{"first": [{"a": ' + "1" * 5000 + "}]}", 1, "5,000 characters is too long"),
        ('{"first": [{"a": ' + "[" * 100_000 + "}]}", 1, "nested too deeply"),
        ('{"third": []}', 1, "There is no “third”; what may stand here is header, first, second"),
        ('{"second": [], "first": []}', 1, "“first” must come once, and in this order"),
        ('{"first": [],\n"first": []}', 2, "“first” must come once"),
        ('{"header": {}}\n x', 2, "after the end"),
        (b'{"header": {"a": "\xff"}}', 1, "not UTF-8"),
        (b'{"header": {}}\n\xc3', 2, "not UTF-8"),
    ],
)
def test_what_is_not_such_a_file_is_refused_with_its_line(data: bytes | str, line: int, words: str) -> None:
    message = refusal(data)

    assert message.startswith(f"Line {line}: ")
    assert words in message


def test_a_record_beyond_the_limit_is_refused_before_the_whole_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "CHUNK", 16)
    monkeypatch.setattr(json_stream, "LONGEST_RECORD", 1000)
    stream = io.BytesIO(b'{"first": [{"a": "' + b"x" * 100_000)

    with pytest.raises(BadFile):
        list(read_members(stream, NAMES))

    assert stream.tell() < 10_000


def test_what_a_message_shows_is_one_short_line_without_half_characters() -> None:
    assert shown("a\nb\ud800") == "a b\N{REPLACEMENT CHARACTER}"
    assert len(shown("x" * 1000)) == 80
    assert shown({"a": 1}) == "{'a': 1}"
