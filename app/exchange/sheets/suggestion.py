"""A map suggested for a sheet: guessed from the titles of its columns and from its first rows, for a person to mend."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from app.domain.errors import InvalidValue
from app.exchange.sheets.cited import part_date
from app.exchange.sheets.dates import DAY_FIRST, MONTH_FIRST, NO_YEAR, read_date
from app.exchange.sheets.numbers import read_number
from app.exchange.sheets.rows import plain_name
from app.exchange.sheets.sample import Sample, read_sample

# What columns are called, as `plain_name` gives it, the most telling word first. A title that only begins or ends with
# a word counts where none is that word.
NAMES: dict[str, tuple[str, ...]] = {
    "low": ("minimum", "min", "low", "lowest", "lower"),
    "high": ("maximum", "max", "high", "highest", "upper"),
    "headline": ("best", "bestestimate"),
    "count": ("deaths", "killed", "fatalities", "casualties", "victims", "dead", "count"),
    "start": ("startdate", "datestart", "start", "eventdate", "date", "from", "begin"),
    "end": ("enddate", "dateend", "end", "until", "to"),
    "key": ("code", "id", "key", "reference", "number"),
    "place": ("location", "place", "where", "town", "city", "province", "region", "country"),
    "sources": ("sources", "source", "reportedby", "media"),
}
MISSING = ("?", "-", "n/a", "na", "none", "unknown", "nil", "null", "1753-01-01")
SEPARATORS = (",", ";", "|", "/")
TWO_DIGIT_YEARS_FROM = 1950
MOST_IN_NOTE = 8

Columns = dict[str, str]


def suggest_map(stream: BinaryIO, name: str) -> str:
    """The text of a map for the sheet of that name; raises BadFile when no table is found in the stream."""
    sample, name = read_sample(stream), name.translate({ord(brace): None for brace in "{}"})
    columns = guess_columns(sample)
    return "\n".join((*_head(name), *_table(sample, columns), *_asked(sample, columns), *_said(sample, columns, name)))


def guess_columns(sample: Sample) -> Columns:
    """The column that seems to be meant for each part of a map; a part without one is left out."""
    free = {plain_name(title): title for title in sample.titles}
    found: Columns = {}
    for part, names in NAMES.items():
        match = next(
            (plain for test in (_is, _begins_or_ends) for each in names for plain in free if test(plain, each)), ""
        )
        if match:
            found[part] = free.pop(match)
    count = found.pop("count", None)
    if "low" not in found and "high" not in found:
        single = count or found.pop("headline", None)
        found |= {"low": single, "high": single} if single else {}
    if "key" not in found:
        found["key"] = next(filter(lambda title: _tells_apart(sample.cells[title]), sample.titles), "")
    return {part: title for part, title in found.items() if title}


def _is(plain: str, name: str) -> bool:
    return plain == name


def _begins_or_ends(plain: str, name: str) -> bool:
    return plain.startswith(name) or plain.endswith(name)


def _tells_apart(cells: list[str]) -> bool:
    return bool(cells) and all(cells) and len(set(cells)) == len(cells)


def _head(name: str) -> Iterator[str]:
    yield "# A map of the columns of a table, for: variorum load --csv FILE --map THIS"
    yield "# A column is named by its title; {Title} in a text puts in the row's cell. Mend what was guessed wrong."
    yield ""
    yield "[topic]"
    yield f"title = {_quoted(name)}"
    yield ""
    yield "[dataset]  # the table as a source; by this title and its key a row is known again, so keep the title"
    yield f"title = {_quoted(name)}"
    yield '# publisher = "…"'
    yield '# url = "https://…"'
    yield 'cited = "always"  # at its key, beside the sources of the row; without this only for rows that name none'
    yield ""


def _table(sample: Sample, columns: Columns) -> Iterator[str]:
    numbers = _cells(sample, columns, ("low", "high", "headline"))
    dates = _cells(sample, columns, ("start", "end"))
    missing = [*{"?": 0, "n/a": 0} | {cell: 0 for cell in (*numbers, *dates) if cell.casefold() in MISSING}]
    numbers, dates = ([cell for cell in cells if cell and cell not in missing] for cells in (numbers, dates))
    yield "[table]"
    if sample.encoding:
        yield f"encoding = {_quoted(sample.encoding)}"
    yield f"missing = [{', '.join(map(_quoted, missing))}]  # cells that say that nothing is stated"
    yield f"decimal = {_quoted(_decimal(numbers, sample.delimiter))}  # 1,234.5 or 1.234,5"
    yield from _date_settings(dates)
    yield ""


def _decimal(numbers: list[str], delimiter: str) -> str:
    marks = (",", ".") if delimiter == ";" else (".", ",")
    return min(marks, key=lambda mark: _failures(numbers, lambda cell: read_number(cell, mark, "")))


def _date_settings(dates: list[str]) -> Iterator[str]:
    def failures(order: str, years_from: int) -> int:
        return _failures(dates, lambda cell: read_date(cell, order, years_from, ""))

    has_short_years = failures("", TWO_DIGIT_YEARS_FROM) < failures("", NO_YEAR)
    years_from = TWO_DIGIT_YEARS_FROM if has_short_years else NO_YEAR
    undeclared, day, month = (failures(order, years_from) for order in ("", DAY_FIRST, MONTH_FIRST))
    if min(day, month) < undeclared:
        guess = DAY_FIRST if day < month else MONTH_FIRST
        doubt = (
            "" if day != month else f"# which of “{DAY_FIRST}” and “{MONTH_FIRST}” it is, the first rows do not tell: "
        )
        yield f"{doubt}dates = {_quoted(guess)}  # 1/2/2003"
    if has_short_years:
        yield f"two_digit_years_from = {TWO_DIGIT_YEARS_FROM}  # 03 is 2003 and 51 is 1951"


def _failures(cells: list[str], read: Callable[[str], object]) -> int:
    count = 0
    for cell in cells:
        try:
            read(cell)
        except InvalidValue:
            count += 1
    return count


def _asked(sample: Sample, columns: Columns) -> Iterator[str]:
    where = ", ".join(_inserted(columns[part]) for part in ("place", "start") if part in columns)
    where = f": {where}" if where else ""
    key = f" ({_inserted(columns['key'])})" if "key" in columns else ""
    title = f"How many{where}{key}?"
    yield "[question]"
    yield f"key = {_quoted(columns.get('key', ''))}  # tells incidents apart"
    yield f"title = {_quoted(title)}  # say who or what is counted"
    yield 'unit = "people"'
    yield ""


def _said(sample: Sample, columns: Columns, name: str) -> Iterator[str]:
    used = {*columns.values()}
    others = [title for title in sample.titles if title not in used and not set("{}") & set(title)][:MOST_IN_NOTE]
    yield "[claim]"
    yield f"claimant = {_quoted(name)}  # who says these numbers: a name, or a column as {{Title}}"
    for part in ("low", "high", "headline", "start", "end"):
        if part in columns:
            yield f"{part} = {_quoted(columns[part])}"
    if "low" not in columns and "high" not in columns:
        yield 'low = ""  # the column of the smallest number; the same for high when there is but one'
    if others:
        yield f"note = {_quoted(' '.join(f'{title}: {_inserted(title)}.' for title in others))}"
    yield '# blank = "leave out"  # rows without a number; without this they are refused'
    yield ""
    yield from _sources(sample, columns)


def _sources(sample: Sample, columns: Columns) -> Iterator[str]:
    if "sources" not in columns:
        return
    cells = sample.cells[columns["sources"]]
    separator = max(SEPARATORS, key=lambda each: sum(each in cell for cell in cells))
    names = [name.strip() for cell in cells for name in cell.split(separator) if name.strip()]
    dated = sum(1 for name in names if part_date(name).date)
    yield "[sources]"
    yield f"column = {_quoted(columns['sources'])}"
    yield f"separator = {_quoted(separator)}"
    if dated * 2 > len(names):
        yield "dated = true  # “AP 28 Mar” is the source AP, cited at 28 Mar"
    yield ""


def _cells(sample: Sample, columns: Columns, parts: Iterable[str]) -> list[str]:
    return [cell for part in parts if part in columns for cell in sample.cells[columns[part]]]


def _inserted(title: str) -> str:
    return f"{{{title}}}"


def _quoted(text: str) -> str:
    """A text as TOML has it: what JSON escapes, it escapes in the same way."""
    return json.dumps(text, ensure_ascii=False)
