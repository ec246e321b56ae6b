"""Editions read back from their content, which may have come in a file: every field is there, known and of its kind."""

import datetime
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from app.domain.anchoring import Match
from app.domain.asof import parse_as_of
from app.domain.canonical import Plain, read_canonical
from app.domain.edition import FORMAT, Edition, PrintedAnswer, figure_of
from app.domain.errors import InvalidValue
from app.domain.finding import Rung

MOMENT = "%Y-%m-%dT%H:%M:%SZ"
RUNGS = frozenset(Rung)
MATCHES = frozenset(Match)
LONGEST_COUNT = 9  # digits


def read_content(text: str) -> Edition:
    """The edition of which this is the content; raises InvalidValue on `content`."""
    return read_edition(read_canonical(text))


def read_edition(value: Any) -> Edition:
    """The edition that plain values state; raises InvalidValue on the field that is not as it must be."""
    edition: Edition = _read(Edition, value, "content")
    if edition.format != FORMAT:
        raise InvalidValue("content.format", f"This version reads format {FORMAT} of an edition.")
    if edition.number < 1:
        raise InvalidValue("content.number", "Editions count from 1.")
    if not _is_moment(edition.published_at):
        raise InvalidValue("content.published_at", "This must be a moment in UTC, like 2026-11-27T14:05:00Z.")
    _check_numbers(edition)
    for place, answer in enumerate(edition.answers):
        _check_answer(answer, f"content.answers[{place}]")
    for place, verdict in enumerate(edition.verdicts):
        if verdict.rung not in RUNGS:
            raise InvalidValue(f"content.verdicts[{place}].rung", f"There is no rung “{verdict.rung[:40]}”.")
    return edition


def _check_numbers(edition: Edition) -> None:
    """Answers are numbered from 1 on, sources each once, and nothing refers to a number that there is not."""
    if [answer.number for answer in edition.answers] != list(range(1, len(edition.answers) + 1)):
        raise InvalidValue("content.answers", "Answers are numbered in their order, from 1.")
    sources = {source.number for source in edition.sources}
    if any(citation.source not in sources for answer in edition.answers for citation in answer.citations):
        raise InvalidValue("content.answers", "An answer cites a source whose number none of the sources has.")
    if edition.against > len(edition.answers):
        raise InvalidValue("content.against", "There is no answer of this number.")
    pairs = [(verdict.a, verdict.b) for verdict in edition.verdicts]
    if any(a == b or not 1 <= min(a, b) <= max(a, b) <= len(edition.answers) for a, b in pairs):
        raise InvalidValue("content.verdicts", "A verdict is about an answer whose number none of the answers has.")


def _check_answer(answer: PrintedAnswer, path: str) -> None:
    try:
        if answer.figure is not None:
            figure_of(answer.figure)
        for citation in answer.citations:
            if citation.found and citation.found not in MATCHES:
                raise InvalidValue("found", f"A quotation cannot be found as “{citation.found[:40]}”.")
        for date in filter(None, (answer.date, answer.as_of)):
            parse_as_of(date)
    except InvalidValue as error:
        raise InvalidValue(path, error.message) from error


def _is_moment(text: str) -> bool:
    try:
        return datetime.datetime.strptime(text, MOMENT).strftime(MOMENT) == text
    except ValueError:
        return False


def _read(kind: Any, value: Any, path: str) -> Any:
    """The dataclass of that kind that a mapping states: every field known, none missing but those with a default."""
    if not isinstance(value, dict):
        raise InvalidValue(path, "This must be an object.")
    hints = _hints(kind)
    for name in value.keys() - hints.keys():
        raise InvalidValue(f"{path}.{name[:40]}", "There is no such field in an edition.")
    given: dict[str, Any] = {}
    for each in fields(kind):
        if each.name in value:
            given[each.name] = _read_value(hints[each.name], value[each.name], f"{path}.{each.name}")
        elif each.default is MISSING:
            raise InvalidValue(f"{path}.{each.name}", "This is missing.")
    return kind(**given)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _read_value(hint: Any, value: Plain, path: str) -> Any:
    if get_origin(hint) is UnionType:
        return None if value is None else _read_value(_inner(hint), value, path)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise InvalidValue(path, "This must be a list.")
        return tuple(_read_value(_inner(hint), item, f"{path}[{place}]") for place, item in enumerate(value))
    if is_dataclass(hint):
        return _read(hint, value, path)
    if hint is int:
        return _read_count(value, path)
    if not isinstance(value, hint):
        raise InvalidValue(path, f"This must be {'true or false' if hint is bool else 'text'}.")
    return value


def _read_count(value: Plain, path: str) -> int:
    is_digits = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= LONGEST_COUNT
    if not isinstance(value, str) or not is_digits or str(int(value)) != value:
        raise InvalidValue(path, "This must be a whole number, written as text.")
    return int(value)


def _inner(hint: Any) -> Any:
    """The type beside None in a union, or that of the items of a tuple."""
    return next(kind for kind in get_args(hint) if kind not in (NoneType, Ellipsis))
