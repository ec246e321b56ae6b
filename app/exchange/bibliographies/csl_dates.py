"""Dates of CSL-JSON as EDTF: parts, which may be texts or zero, a season, about right, raw and literal."""

from typing import Any

from app.domain.edtf import FIRST_SEASON
from app.exchange.bibliographies.dates import read_date
from app.exchange.bibliographies.month_names import SEASONS


def read_csl_date(value: Any) -> tuple[str, str]:
    """The EDTF, empty for none, and the words that it could not be read from."""
    if isinstance(value, str | int):
        return _worded(str(value))
    if not isinstance(value, dict):
        return "", "" if value in (None, [], {}) else str(value)[:200]
    for name in ("edtf", "raw", "literal"):
        if isinstance(value.get(name), str) and value[name].strip() and not value.get("date-parts"):
            text, unread = _worded(value[name])
            return (_marked(text, value) if text else text), unread
    parts = value.get("date-parts")
    if not isinstance(parts, list) or not parts:
        return "", ""
    if not isinstance(parts[0], list):
        parts = [parts]
    ends = [_end(part, value) for part in parts[:2] if isinstance(part, list)]
    text = "/".join(_marked(end, value) if end != ".." else end for end in ends if end)
    if text and read_date(text) == (text, True):
        return text, ""
    return "", "" if not any(_numbers(part) for part in parts) else str(parts)[:200]


def _end(part: list[Any], value: dict[str, Any]) -> str:
    numbers = _numbers(part)
    if not numbers:
        return ".." if part and str(part[0]).strip() == "0" else ""
    year, month, day = (*numbers, 0, 0)[:3]
    season = _season(value.get("season"))
    if season and not month:
        month = season
    if 13 <= month <= 16:
        month += FIRST_SEASON - 13
    text = f"{year:04}" if 0 < year < 10_000 else str(year)
    return text + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day and month < 13 else "")


def _numbers(part: Any) -> list[int]:
    """Year, month and day up to the first that is missing or zero."""
    found: list[int] = []
    for each in part if isinstance(part, list) else []:
        text = str(each).strip()
        digits = text.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 4) or int(text) == 0:
            break
        found.append(int(text))
    return found


def _season(value: Any) -> int:
    text = str(value or "").strip().casefold()
    if text in SEASONS:
        return int(SEASONS[text])
    text = text.removeprefix("season-0")
    return FIRST_SEASON - 1 + int(text) if text in ("1", "2", "3", "4") else 0


def _marked(text: str, value: dict[str, Any]) -> str:
    is_rough = value.get("circa") not in (None, False, 0, "", "false", "0")
    return f"{text}~" if is_rough and text[-1:].isdigit() and "/" not in text else text


def _worded(text: str) -> tuple[str, str]:
    edtf, is_whole = read_date(text)
    return edtf, "" if is_whole else text
