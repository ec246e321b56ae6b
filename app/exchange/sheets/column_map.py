"""The map of a sheet's columns: a small TOML file that says which column is what."""

import tomllib
from dataclasses import MISSING, dataclass, fields
from typing import Any

from app.domain.errors import BadFile
from app.exchange.json_stream import shown
from app.exchange.sheets.settings import (
    EMPTY,
    ClaimSettings,
    DatasetSettings,
    QuestionSettings,
    SourceSettings,
    TableSettings,
    TopicSettings,
    reader_of,
)

LONGEST_MAP = 100_000
EMPTY_VALUES = ("", (), ("",), EMPTY)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What each column of a sheet is, and what is said of all rows."""

    table: TableSettings
    topic: TopicSettings
    dataset: DatasetSettings
    question: QuestionSettings
    claim: ClaimSettings
    sources: SourceSettings

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is named, each once, in order."""
        claim = self.claim
        templates = (self.question.title, self.question.definition, claim.claimant, claim.scope, claim.note)
        single = (claim.low, claim.high, claim.headline, claim.start, claim.end, self.sources.column)
        named = (*self.question.key, *claim.key, *single, *(name for each in templates for name in each.columns))
        return tuple(dict.fromkeys(name for name in named if name))


SECTIONS: dict[str, type[Any]] = {
    "table": TableSettings,
    "topic": TopicSettings,
    "dataset": DatasetSettings,
    "question": QuestionSettings,
    "claim": ClaimSettings,
    "sources": SourceSettings,
}


def read_map(data: bytes) -> ColumnMap:
    """The map that a TOML file writes; raises BadFile with everything in it that is wrong."""
    if len(data) > LONGEST_MAP:
        raise BadFile(f"The map has over {LONGEST_MAP:,} bytes; is it the table itself?")
    try:
        written = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadFile(f"The map is not TOML: {error}.") from error
    problems = [
        f"[{shown(name)}] is not known; there are {', '.join(SECTIONS)}." for name in written.keys() - SECTIONS.keys()
    ]
    sections = {name: _read_section(name, written.get(name, {}), problems) for name in SECTIONS}
    if not problems:
        found = ColumnMap(**sections)
        if found.claim.low or found.claim.high:
            return found
        problems.append("[claim] needs low or high, the column of the smallest or of the largest number, or both.")
    raise BadFile("The map of the columns cannot be used.\n" + "\n".join(problems))


def _read_section(name: str, written: Any, problems: list[str]) -> Any:
    """The settings of one section; None, and a problem for each that is wrong."""
    if not isinstance(written, dict):
        problems.append(f"“{name}” must be a section, under a line [{name}].")
        return None
    before = len(problems)
    settings = {each.name: each for each in fields(SECTIONS[name])}
    for unknown in written.keys() - settings.keys():
        problems.append(f"[{name}] {shown(unknown)} is not known; there are {', '.join(settings)}.")
    values = {}
    for setting, value in written.items():
        if setting in settings:
            try:
                values[setting] = reader_of(SECTIONS[name], setting)(value)
            except ValueError as error:
                problems.append(f"[{name}] {setting} {error}.")
    needed = {each.name for each in settings.values() if each.default is MISSING}
    given = {setting for setting, value in values.items() if value not in EMPTY_VALUES}
    problems += [f"[{name}] {each} is missing." for each in sorted(needed - given - written.keys())]
    problems += [f"[{name}] {each} is empty." for each in sorted((needed & values.keys()) - given)]
    return SECTIONS[name](**values) if len(problems) == before else None
