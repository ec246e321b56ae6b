"""Settings of a map, section by section: what each may be, what it is by default, and how it is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, get_type_hints

from app.domain.answer import Mode
from app.domain.asof import parse_as_of
from app.domain.errors import InvalidDate
from app.domain.texts import clean
from app.exchange.json_stream import shown
from app.exchange.sheets.dates import NO_YEAR, ORDERS
from app.exchange.sheets.lines import ENCODINGS
from app.exchange.sheets.numbers import MARKS
from app.exchange.sheets.templates import Template, parse_template

DELIMITERS = (",", ";", "\t", "|")
REFUSE, LEAVE_OUT = "refuse", "leave out"
WHEN_ALONE, ALWAYS = "when alone", "always"
EMPTY = Template(("",), ())

Read = Callable[[Any], Any]  # raises ValueError that says what the setting must be


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text, in quotation marks")
    return value


def _line(value: Any) -> str:
    return clean(_text(value), multiline=False)


def _lines(value: Any) -> tuple[str, ...]:
    return tuple(map(_line, value)) if isinstance(value, list) else (_line(value),)


def _template(value: Any) -> Template:
    return parse_template(_line(value))


def _date(value: Any) -> str:
    try:
        return parse_as_of(str(value)).text
    except InvalidDate as error:
        raise ValueError(f"is no date: {error.message}") from error


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _year(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 9900:
        raise ValueError("must be a year, such as 1950")
    return value


def _one_of(*choices: str) -> Read:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"must be one of {', '.join(f'“{shown(each)}”' for each in choices)}")
        return value

    return read


def _mark(value: Any) -> str:
    if not isinstance(value, str) or value not in DELIMITERS:
        raise ValueError("must be a comma, a semicolon, a bar or a tab (\\t)")
    return value


Line = Annotated[str, _line]
Lines = Annotated[tuple[str, ...], _lines]
Text = Annotated[Template, _template]


def reader_of(section: type[Any], setting: str) -> Read:
    """What checks and turns the value that a map gives for a setting."""
    read: Read = get_type_hints(section, include_extras=True)[setting].__metadata__[0]
    return read


@dataclass(frozen=True, slots=True)
class TableSettings:
    """How the cells are written."""

    encoding: Annotated[str, _one_of(*ENCODINGS)] = ""
    delimiter: Annotated[str, _mark] = ""
    missing: Lines = ()
    decimal: Annotated[str, _one_of(*MARKS)] = ""
    dates: Annotated[str, _one_of(*ORDERS)] = ""
    two_digit_years_from: Annotated[int, _year] = NO_YEAR


@dataclass(frozen=True, slots=True)
class TopicSettings:
    """The topic of all questions."""

    title: Line
    description: Line = ""


@dataclass(frozen=True, slots=True)
class DatasetSettings:
    """The table itself as a source; `title`, with the keys of the rows, tells its records from all others."""

    title: Line
    publisher: Line = ""
    url: Line = ""
    issued: Annotated[str, _date] = ""
    cited: Annotated[str, _one_of(WHEN_ALONE, ALWAYS)] = WHEN_ALONE


@dataclass(frozen=True, slots=True)
class QuestionSettings:
    """What is asked of each incident; `key` are the columns that tell incidents apart."""

    key: Lines
    title: Text
    unit: Line = ""
    definition: Text = EMPTY


@dataclass(frozen=True, slots=True)
class ClaimSettings:
    """What each row answers; `key` are the columns that tell answers to one question apart."""

    claimant: Text
    claimant_type: Line = "organisation"
    key: Lines = ()
    low: Line = ""
    high: Line = ""
    headline: Line = ""
    start: Line = ""
    end: Line = ""
    scope: Text = EMPTY
    note: Text = EMPTY
    mode: Annotated[str, _one_of(*Mode)] = Mode.ASSERTED.value
    blank: Annotated[str, _one_of(REFUSE, LEAVE_OUT)] = REFUSE


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """The column that names the sources of a row; without a `separator` its cell is one name."""

    column: Line = ""
    separator: Annotated[str, _text] = ""
    type: Line = "article"
    dated: Annotated[bool, _flag] = False
