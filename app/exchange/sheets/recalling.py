"""Recalling: what the cells of an earlier edition of a row held, as far as the question and claim made of it tell."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from app.exchange.sheets.column_map import ColumnMap
from app.exchange.sheets.settings import ClaimSettings
from app.exchange.sheets.templates import Template

OPEN = ("", "..")


def recall(
    column_map: ColumnMap, given: Mapping[str, str], question: Mapping[str, Any], claim: Mapping[str, Any]
) -> dict[str, str]:
    """The texts of the cells that a row leaves blank, by column; what nothing tells of is left out.

    `given` are its other cells, which help to tell the parts of a text apart where they are what they were.
    """
    settings = column_map.claim
    texts = (
        (settings.scope, claim["scope"]),
        (settings.note, claim["note"]),
        (column_map.question.definition, question["definition"]),
        (column_map.question.title, question["title"]),
    )
    told = _days(settings, claim["as_of"]) | _numbers(settings, claim["words"])
    for template, text in texts:
        told |= template.read(text) | template.partly(given).read(text)
    return {column: text for column, text in told.items() if column in column_map.columns and column not in given}


def _days(settings: ClaimSettings, as_of: str) -> dict[str, str]:
    """The start, and the end where it is another day."""
    start, _, end = as_of.partition("/")
    days = {settings.start: start, settings.end: end}
    return {column: day for column, day in days.items() if column and day not in OPEN}


def _numbers(settings: ClaimSettings, words: str) -> dict[str, str]:
    """The cells that words such as “Minimum 5, Maximum 7” were put together from."""
    for template in _wordings(settings):
        if found := template.read(words):
            return found
    return {}


def _wordings(settings: ClaimSettings) -> Iterator[Template]:
    """How the words of a row can be put together, those of most columns first."""
    columns = tuple(dict.fromkeys(filter(None, (settings.low, settings.high, settings.headline))))
    for length in range(len(columns), 0, -1):
        for chosen in combinations(columns, length):
            yield Template((f"{chosen[0]} ", *(f", {column} " for column in chosen[1:]), ""), chosen)
