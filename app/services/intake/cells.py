"""Cells: every field of a record in a file checked, and turned into the value that the database keeps."""

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.domain.asof import AsOf, parse_as_of
from app.domain.errors import InvalidDate, InvalidValue
from app.domain.figure import exact_decimal
from app.exchange.base import Cell, Column
from app.exchange.json_stream import LONGEST_NUMBER, shown
from app.storage.types import ID_ALPHABET, ID_LENGTH

UNKEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # one class of characters: it cannot backtrack
ID_LETTERS = frozenset(ID_ALPHABET)
MAX_COUNT = 2**31 - 1

Problems = list[InvalidValue]
Reader = Callable[[Column, Any], Any]


@dataclass(frozen=True, slots=True)
class Readers:
    """What reads the cells of a table, looked up once for it and not for every record.

    `defaults` are the values of columns that are left out; of one that is `needed` this is told.
    """

    defaults: Mapping[str, Any]
    needed: frozenset[str]
    columns: tuple[tuple[str, Column, Reader], ...]


def readers(columns: Sequence[Column]) -> Readers:
    """The readers of these columns."""
    return Readers(
        {column.name: column.default for column in columns},
        frozenset(column.name for column in columns if column.is_needed),
        tuple((column.name, column, READERS[column.cell]) for column in columns),
    )


def read_cells(table: Readers, fields: Mapping[str, Any], path: str, problems: Problems) -> dict[str, Any]:
    """The value of each column, from the fields or by default; None where loading has to work it out.

    What is wrong is added to `problems`, each with the field it concerns after `path`.
    """
    values: dict[str, Any] = {**table.defaults}
    for name, column, read in table.columns:
        if name not in fields and name not in table.needed:
            continue
        try:
            if name not in fields:
                raise InvalidValue(name, "This is missing.")
            if fields[name] is None:
                _check_open(column)
                values[name] = None
            else:
                values[name] = read(column, fields[name])
        except InvalidValue as error:
            problems.append(InvalidValue(path + name, error.message))
            values[name] = None
    return values


def refuse_unknown(known: Mapping[str, object], fields: Mapping[str, Any], path: str, problems: Problems) -> None:
    """Add a problem for every field that is none of these: a misspelt one must not be lost without a word."""
    if fields.keys() <= known.keys():
        return
    for name in fields.keys() - known.keys():
        problems.append(InvalidValue(path + shown(name), f"There is no such field; there are {', '.join(known)}."))


@lru_cache(maxsize=4096)
def read_date(text: str, field: str) -> AsOf:
    """The date that an EDTF states; raises InvalidDate."""
    return parse_as_of(text, field=field)


def _check_open(column: Column) -> None:
    if not column.is_open:
        raise InvalidValue(column.name, "This cannot be null; leave it out if it is not known.")


def _text(column: Column, raw: Any) -> str:
    if not isinstance(raw, str):
        raise InvalidValue(column.name, f"{shown(raw)} must be text, in quotation marks.")
    if not raw.isprintable():
        refuse_unkept(column.name, raw)
    if column.choices and raw not in column.choices:
        raise InvalidValue(column.name, f"“{shown(raw)}” is none of {', '.join(column.choices)}.")
    if column.is_needed and not (raw and raw.strip()):
        raise InvalidValue(column.name, "This is empty.")
    return raw


def refuse_unkept(field: str, text: str) -> None:
    """Raises InvalidValue for characters that no text of Variorum has, and of which some fit in no database."""
    found = UNKEPT.search(text)
    if found:
        code = f"U+{ord(found.group()):04X}"
        advice = "write line ends as \\n" if found.group() == "\r" else "take it out"
        raise InvalidValue(field, f"Character {found.start() + 1:,} is {code}, which cannot be kept; {advice}.")


def _id(column: Column, raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) != ID_LENGTH or not ID_LETTERS.issuperset(raw):
        raise InvalidValue(column.name, f"“{shown(raw)}” is no id: {ID_LENGTH} characters of {ID_ALPHABET} make one.")
    return raw


def _number(column: Column, raw: Any) -> Decimal:
    if isinstance(raw, str):
        whole, point, fraction = raw.removeprefix("-").partition(".")
        is_number = _is_digits(whole) and (_is_digits(fraction) or not point) and len(raw) <= LONGEST_NUMBER
    else:
        is_number = isinstance(raw, int | Decimal) and not isinstance(raw, bool)
    if not is_number:
        raise InvalidValue(column.name, f"“{shown(raw)}” is no number; write it like 1200000 or -0.5.")
    return exact_decimal(Decimal(raw), column.name)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _count(column: Column, raw: Any) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or not 0 <= raw <= MAX_COUNT:
        raise InvalidValue(column.name, f"“{shown(raw)}” is no whole number from 0 to {MAX_COUNT}.")
    return raw


def _flag(column: Column, raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise InvalidValue(column.name, f"“{shown(raw)}” must be true or false, without quotation marks.")
    return raw


def _day(column: Column, raw: Any) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(_text(column, raw))
    except ValueError:
        day = None
    if day is None or day.isoformat() != raw:
        raise InvalidValue(column.name, f"“{shown(raw)}” is no day; write it like 2023-01-18.")
    return day


def _date(column: Column, raw: Any) -> str:
    text = _text(column, raw)
    if not text and not column.is_open:
        return text
    try:
        return read_date(text, column.name).text
    except InvalidDate as error:
        raise InvalidValue(column.name, error.message) from error


def _moment(column: Column, raw: Any) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(_text(column, raw))
        if moment.tzinfo is not None:
            return moment.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        pass
    raise InvalidValue(column.name, f"“{shown(raw)}” is no moment with its zone; write it like 2023-01-18T14:30:00Z.")


def _document(column: Column, raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise InvalidValue(column.name, "This must be an object, from { to }.")
    return raw


READERS: dict[Cell, Reader] = {
    Cell.ID: _id,
    Cell.TEXT: _text,
    Cell.NUMBER: _number,
    Cell.COUNT: _count,
    Cell.FLAG: _flag,
    Cell.DAY: _day,
    Cell.DATE: _date,
    Cell.MOMENT: _moment,
    Cell.DOCUMENT: _document,
}
