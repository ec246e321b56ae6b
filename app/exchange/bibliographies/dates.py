"""Dates of bibliographies as EDTF: what reference managers write, and what people type into their fields of dates."""

from app.domain.edtf import MONTHS, read
from app.domain.edtf_words import suggest_edtf
from app.domain.errors import InvalidDate
from app.exchange.bibliographies.month_names import FILLERS, OTHER_MONTHS, SEASONS, WEEKDAYS

NO_DATE = frozenset({"n.d", "nd", "no date", "undated", "s.d", "o.j", "б.д", "0000", "0", "-", "?", "none", "null"})
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
LONGEST = 120
FIRST_YEAR, LAST_YEAR = 1000, 2100
THROUGH = ("through", "thru", "until", "bis", "до")
BOUNDS = ("before", "after", "vor", "nach", "prior", "post", "earlier", "later")


def read_date(text: str) -> tuple[str, bool]:
    """The EDTF of a date, empty for none, and whether that says all that the text says.

    Where the text cannot be read but names one year, that year is taken, and the text is for the note.
    """
    plain = " ".join(text.translate(DASHES).replace("{", "").replace("}", "").split())[: LONGEST + 1]
    if plain.casefold().strip(". []()") in NO_DATE or not plain:
        return "", True
    if len(plain) <= LONGEST:
        for words in dict.fromkeys((plain, _cleared(plain))):
            for attempt in (_stated, _slashed, _spanned, _worded):
                found = _checked(attempt(words))
                if found:
                    return found, True
    years = {word for word in _words(plain) if _is_year(word) and FIRST_YEAR <= int(word) <= LAST_YEAR}
    if len(years) == 1 and not any(word in BOUNDS for word in _words(plain.casefold())):
        return years.pop(), False
    return "", False


def month_number(text: str) -> int:
    """The number of a month from its number or name, 0 for none."""
    word = text.strip().strip(".").casefold()
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= 2 and 1 <= int(word) <= 12 else 0
    if len(word) >= 3:
        for number, name in enumerate(MONTHS, start=1):
            if name.casefold().startswith(word) or (word == "sept" and number == 9):
                return number
    return OTHER_MONTHS.get(word, 0)


def joined(year: str, month: str, day: str = "") -> str:
    """A date from its parts as they stand, to be read by `read_date`."""
    number = month_number(month)
    if not number and month.strip():
        return f"{day} {month} {year}".strip()
    if not number:
        return year
    is_day = day.strip().isascii() and day.strip().isdigit() and 1 <= int(day.strip()[:3]) <= 31
    return f"{year}-{number:02}" + (f"-{int(day.strip()[:3]):02}" if is_day else "")


def _checked(edtf: str) -> str:
    if not edtf:
        return ""
    try:
        read(edtf, "date")
    except InvalidDate:
        return ""
    return edtf.upper()


def _cleared(plain: str) -> str:
    """Without the day of the week, the time of day, a year that is said twice, and words like “de” and “года”."""
    kept: list[str] = []
    for word in plain.replace(",", " ").split():
        low = word.casefold().strip(".")
        is_repeated = _is_year(word) and word in kept and "to" not in kept
        if low not in FILLERS and low not in WEEKDAYS and not _is_time(low) and not is_repeated:
            kept.append("to" if low in THROUGH else word)
    day_month_year = kept[0].split("-") if len(kept) == 1 else []
    return " ".join(day_month_year if len(day_month_year) == 3 and day_month_year[1].isalpha() else kept)


def _is_time(word: str) -> bool:
    parts = word.lstrip("+-").split(":")
    return word in ("utc", "gmt") or (len(parts) > 1 and all(part.isdigit() for part in parts))


def _stated(plain: str) -> str:
    """EDTF as it stands, a moment cut to its day, and parts that are zero left out."""
    text = plain.strip("[]() ")
    if len(text) > 10 and text[10] in "T " and text[:4].isdigit() and ":" in text:
        text = text[:10]
    if len(text) == 8 and text.isascii() and text.isdigit():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    while text.endswith("-00") or text.endswith("-0"):
        text = text.rpartition("-")[0]
    parts = text.split("-")
    if len(parts) > 1 and _is_year(parts[0]) and all(part.isdigit() and len(part) <= 2 for part in parts[1:]):
        return "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
    return text


def _slashed(plain: str) -> str:
    """“2019/05/12/Spring” of RIS, where any part but the year may be missing; an interval of days; /2019 and 2019/."""
    year, *rest = (part.strip() for part in plain.split("/"))
    if not rest:
        return ""
    if not _is_year(year) or len(rest) > 3 or any(len(part) == 4 and part.isdigit() for part in rest):
        ends = [(part, _end(part)) for part in plain.casefold().replace("unknown", "").split("/")]
        are_read = len(ends) == 2 and any(end for _, end in ends) and all(end or not part for part, end in ends)
        return "/".join(end for _, end in ends) if are_read else ""
    if (
        len(rest) == 1
        and len(rest[0]) == 2
        and rest[0].isascii()
        and rest[0].isdigit()
        and int(rest[0]) > max(12, int(year[2:]))
    ):
        return f"{year}/{year[:2]}{rest[0]}"
    month, day, other = (*rest, "", "", "")[:3]
    if month.strip("0"):
        return _checked(joined(year, month, day)) or _worded(f"{month} {year}")
    season = SEASONS.get(other.casefold().partition(" ")[0], "")
    return f"{year}-{season}" if season else year


def _end(text: str) -> str:
    return _checked(_stated(text)) or _checked(_worded(text)) if text and text != ".." else text


def _spanned(plain: str) -> str:
    """“1999-2001” and “1998-99”."""
    start, dash, end = (part.strip("- ") for part in plain.strip("[]() ").partition("-"))
    if not dash and "-" not in plain:
        return ""
    if _is_year(start) and end.isascii() and end.isdigit() and len(end) in (2, 4):
        return f"{start}/{start[: 4 - len(end)]}{end}"
    return ""


def _worded(plain: str) -> str:
    """English wordings, months in some other languages, the year in front (“2019 May 12”), ©2019, [1999?]."""
    text = plain.strip("[]() ").replace("©", "").removeprefix("copyright").strip()
    if text[:1] in "cp" and _is_year(text[1:]):
        text = text[1:]
    doubt = "?" if text.endswith("?") else ""
    text = text.rstrip("?")
    for number, name in enumerate(text.split("/")):
        if number and name[:1].isalpha():
            text = text.replace("/", "-")
    words = [_english(word) for word in text.replace(",", " ").split()]
    if len(words) > 1 and _is_year(words[0]):
        words = [*words[1:], words[0]]
    if len(words) == 2 and _is_year(words[1]):
        seasons = [SEASONS.get(each.strip(".").casefold(), "") for each in words[0].split("-")]
        if all(seasons):
            return "/".join(f"{words[1]}-{season}" for season in seasons[:2]) + doubt
    if len(words) == 3 and "-" in "".join(words[:2]):
        return _days(*words)
    found = suggest_edtf(" ".join(words)) or ""
    return found + doubt if found and "/" not in found and found[-1].isdigit() else found


def _days(one: str, other: str, year: str) -> str:
    """“7-11 September 1998” and “September 7-11 1998”."""
    days, month = (one, other) if one[:1].isdigit() else (other, one)
    start, _, end = days.partition("-")
    number = month_number(month)
    if not (number and _is_year(year) and start.isdigit() and end.isdigit()):
        return suggest_edtf(f"{one} {other} {year}") or ""
    return f"{year}-{number:02}-{start.zfill(2)}/{year}-{number:02}-{end.zfill(2)}"


def _english(word: str) -> str:
    parts = [(part, OTHER_MONTHS.get(part.strip(".").casefold())) for part in word.split("-")]
    return "-".join(MONTHS[number - 1] if number else part for part, number in parts)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and word != "0000"


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()
