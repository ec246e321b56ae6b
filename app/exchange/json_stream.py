"""A large JSON file read one record at a time, so that memory holds a record and not the file.

The parser is the standard library's, given a growing piece of the text until a whole value stands in it. What other
parsers pass over is refused: one key twice in an object, NaN, text after the end.
"""

import codecs
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO, NoReturn

from app.domain.errors import BadFile
from app.domain.texts import clean

CHUNK = 1 << 18
LONGEST_RECORD = 1 << 25
LONGEST_NUMBER = 100
_SPACE = " \t\n\r"


@dataclass(frozen=True, slots=True)
class Member:
    """One object of the file: the name of its list or its own, the line it begins on, its size in characters."""

    name: str
    line: int
    size: int
    fields: dict[str, Any]


def read_members(stream: BinaryIO, names: Sequence[str]) -> Iterator[Member]:
    """The members of one JSON object: of a list each of its objects, of an object itself.

    The members must come in the order of `names`; any may be absent. Raises BadFile, with the line, for what is not
    so, not JSON or not UTF-8.
    """
    text = _Text(stream)
    text.expect("{", "The file must be one JSON object, from { to }.")
    places = {name: place for place, name in enumerate(names)}
    reached = -1
    while True:
        name = text.value('"', "A name in quotation marks must follow.")
        if name not in places:
            text.fail(f"There is no “{shown(name)}”; what may stand here is {', '.join(names)}.")
        if places[name] <= reached:
            text.fail(f"“{name}” must come once, and in this order: {', '.join(names)}.")
        reached = places[name]
        text.expect(":", f"A colon must follow “{name}”.")
        if text.peek() == "[":
            yield from _items(text, name)
        else:
            yield text.member(name, f"“{name}” must be a list or an object.")
        if text.expect(",}", "A comma, or the closing }, must follow.") == "}":
            break
    if text.peek():
        text.fail("Something follows after the end; take it out.")


def shown(value: object) -> str:
    """A piece of a file as a message may show it: one line, not long."""
    line = clean(str(value)[:200], multiline=False)
    return line if len(line) <= 80 else f"{line[:79]}…"


def _items(text: "_Text", name: str) -> Iterator[Member]:
    text.expect("[", "")
    if text.peek() == "]":
        text.expect("]", "")
        return
    while True:
        yield text.member(name, f"Each record of “{name}” must be an object, from {{ to }}.")
        if text.expect(",]", f"A comma, or the ] that closes “{name}”, must follow.") == "]":
            return


class _Text:
    """The text of a stream from the place that was reached, with the number of its line."""

    def __init__(self, stream: BinaryIO) -> None:
        self.line = 1
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder(
            object_pairs_hook=_each_once,
            parse_constant=_refuse_constant,
            parse_int=_read_whole,
            parse_float=_read_decimal,
        )
        self._buffer = ""
        self._at = 0
        self._size = 0
        self._is_whole = False

    def peek(self) -> str:
        """The next character that is not space, empty at the end."""
        while True:
            start = self._at
            while self._at < len(self._buffer) and self._buffer[self._at] in _SPACE:
                self._at += 1
            self.line += self._buffer.count("\n", start, self._at)
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._fill(CHUNK):
                return ""

    def expect(self, characters: str, message: str) -> str:
        """Step over one of these characters and give it."""
        found = self.peek()
        if not found or found not in characters:
            self.fail(message)
        self._at += 1
        return found

    def member(self, name: str, message: str) -> Member:
        """The object that begins here."""
        self.peek()
        line = self.line
        fields = self.value("{", message)
        return Member(name, line, self._size, fields)

    def value(self, opening: str, message: str) -> Any:
        """The value that begins with this character."""
        if self.peek() != opening:
            self.fail(message)
        size = CHUNK
        while True:
            try:
                value, end = self._json.raw_decode(self._buffer, self._at)
            except json.JSONDecodeError as error:
                if len(self._buffer) - self._at > LONGEST_RECORD or not self._fill(size):
                    self.line += self._buffer.count("\n", self._at, error.pos)
                    self.fail(f"This is not JSON: {error.msg}.")
                size *= 2
            except ValueError as error:
                self.fail(str(error))
            except RecursionError:
                self.fail("The record is nested too deeply.")
            else:
                self.line += self._buffer.count("\n", self._at, end)
                self._size = end - self._at
                self._at = end
                return value

    def fail(self, message: str) -> NoReturn:
        """Raise BadFile with the line that was reached."""
        raise BadFile(f"Line {self.line:,}: {message}")

    def _fill(self, size: int) -> bool:
        """Read on; False at the end of the stream."""
        if self._is_whole:
            return False
        chunk = self._stream.read(size)
        self._is_whole = not chunk
        try:
            more = self._decode.decode(chunk, final=self._is_whole)
        except UnicodeDecodeError:
            self.fail("This line or one after it is not UTF-8; save the file as UTF-8.")
        self._buffer = self._buffer[self._at :] + more
        self._at = 0
        return True


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise ValueError(f"The field “{shown(twice)}” stands twice in one object; take one out.")
    return fields


def _refuse_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number; write null for an open end.")


def _read_whole(text: str) -> int:
    return int(_short(text))


def _read_decimal(text: str) -> Decimal:
    try:
        return Decimal(_short(text))
    except InvalidOperation as error:
        raise ValueError(f"{text} is beyond any number that can be kept.") from error


def _short(text: str) -> str:
    if len(text) > LONGEST_NUMBER:
        raise ValueError(f"A number of {len(text):,} characters is too long to be kept; shorten it.")
    return text
