"""Dates: the dates that a sentence states, as EDTF, also those that only the date of the source makes certain."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.asof import AsOf, parse_as_of
from app.domain.attribution.english import NOW
from app.domain.attribution.span import Span
from app.domain.edtf import MONTHS
from app.domain.edtf_words import suggest_edtf
from app.domain.errors import InvalidDate
from app.domain.reading.english import ENGLISH
from app.domain.reading.tokens import DASHES, Tokens

LONGEST_CHUNK = 12
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
MONTH_NAMES = frozenset(ENGLISH.decoys.months)
JOINERS = frozenset(
    {"from", "between", "since", "until", "till", "to", "and", "early", "mid", "late", "about", "around", "circa"}
    | {"onwards", "onward", "the", "of", "in", ",", ".", "/"}
)
YEAR_LEADS = frozenset(
    {"in", "since", "by", "from", "until", "till", "before", "during", "to", "between", "and", "early", "mid", "late"}
)
FIRST_YEAR, LAST_YEAR = 1500, 2200
LONGEST_YEAR, LONGEST_DAY = 4, 2


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that the words from `span` give, in EDTF."""

    span: Span
    edtf: str


@dataclass(frozen=True, slots=True)
class Issue:
    """The date of a source, as it is written and as days; no `day` unless it is known to the day."""

    edtf: str
    known: AsOf | None

    @property
    def day(self) -> date | None:
        """The day of the source, when it is certain."""
        known = self.known
        if known is None or known.approximate or known.uncertain or known.earliest != known.latest:
            return None
        return known.earliest

    @property
    def month(self) -> date | None:
        """The first day of the month of the source, when at least its month is certain."""
        known = self.known
        if known is None or known.approximate or known.uncertain or not known.earliest or not known.latest:
            return None
        first, last = known.earliest, known.latest
        return first.replace(day=1) if (first.year, first.month) == (last.year, last.month) else None

    @property
    def year(self) -> int | None:
        """The year of the source, when at least that is certain."""
        known = self.known
        if known is None or known.approximate or known.uncertain or not known.earliest or not known.latest:
            return None
        return known.earliest.year if known.earliest.year == known.latest.year else None


def read_issue(issued: str) -> Issue:
    """The date of a source; one that is no EDTF is kept as no date at all."""
    try:
        known = parse_as_of(issued)
    except InvalidDate:
        return Issue("", None)
    return Issue(known.text, known)


def find_dates(tokens: Tokens, sentence: Span, issue: Issue, counted: frozenset[int]) -> list[Stated]:
    """The dates of a sentence in order; `counted` are the tokens of its figures, which belong to no date."""
    found: list[Stated] = []
    index = sentence.first
    while index < sentence.after:
        stated = None if index in counted else _date_at(tokens, index, sentence, issue, counted)
        if stated is None:
            index += 1
        else:
            found.append(stated)
            index = max(stated.span.after, index + 1)
    return found


def _date_at(tokens: Tokens, index: int, sentence: Span, issue: Issue, counted: frozenset[int]) -> Stated | None:
    now = NOW.find(tokens, index)
    if now is not None:
        return Stated(Span(index, now[1]), issue.edtf) if issue.edtf else None
    relative = _relative(tokens, index, issue)
    if relative is not None:
        return relative
    if not _may_begin(tokens, index):
        return None
    after = index
    while after < min(sentence.after, index + LONGEST_CHUNK) and after not in counted and _is_part(tokens, after):
        after += 1
    for end in range(after, index, -1):
        words = tokens.text[tokens[index].start : tokens[end - 1].end]
        edtf = suggest_edtf(words) or _with_year(tokens, Span(index, end), words, issue)
        if edtf is not None:
            return Stated(Span(index, end), edtf)
    return None


def _may_begin(tokens: Tokens, index: int) -> bool:
    """A year after a preposition, a month, a day of a month, or a word that opens a span of time."""
    token = tokens[index]
    if token.low in ("since", "from", "between", "until", "till", "early", "mid", "late", "about", "around", "circa"):
        return True
    if token.is_digits:
        if _is_year(token.text):
            return tokens[index - 1].low in YEAR_LEADS or tokens[index + 1].text == "-"
        following = tokens[index + 1]
        is_ordinal = following.is_glued and following.low in ("st", "nd", "rd", "th")
        month = tokens[index + (2 if is_ordinal else 1)]
        return len(token.text) <= LONGEST_DAY and (_is_month(month.text) or month.text in (".", "/", "-", *DASHES))
    return _is_month(token.text) or token.low in SEASONS


def _is_month(word: str) -> bool:
    """A month with its capital; "May" and "March" begin sentences too, but then no date follows them."""
    return word[:1].isupper() and word.lower().rstrip(".") in MONTH_NAMES


def _is_year(digits: str) -> bool:
    return len(digits) == LONGEST_YEAR and digits.isdecimal() and FIRST_YEAR <= int(digits) <= LAST_YEAR


def _is_part(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    if token.is_digits:
        return len(token.text) <= LONGEST_YEAR
    if token.low in ("st", "nd", "rd", "th"):
        return token.is_glued
    is_name = _is_month(token.text) or token.low in SEASONS or token.low in WEEKDAYS
    return is_name or token.low in JOINERS or token.text in DASHES


def _with_year(tokens: Tokens, span: Span, words: str, issue: Issue) -> str | None:
    """A month or a day without its year, in the last twelve months before the source: "On 3 May", "since March"."""
    month = issue.month
    if month is None or any(_is_year(tokens[index].text) for index in range(*span)):
        return None
    if tokens[span.after - 1].low in JOINERS:
        return None
    names = [tokens[index].low.rstrip(".") for index in range(*span) if _is_month(tokens[index].text)]
    if len(names) != 1 or not _is_led(tokens, span):
        return None
    number = next((place for place, name in enumerate(MONTHS, 1) if name.lower().startswith(names[0][:3])), None)
    if number is None:
        return None
    return suggest_edtf(f"{words} {month.year if number <= month.month else month.year - 1}")


def _is_led(tokens: Tokens, span: Span) -> bool:
    leads = ("in", "on", "since", "by", "during", "until", "till", "from", "of", "at")
    return tokens[span.first - 1].low in leads or tokens[span.first].low in leads or tokens[span.first].is_digits


def _relative(tokens: Tokens, index: int, issue: Issue) -> Stated | None:
    """ "yesterday", "last month", "on Monday": only what the date of the source makes certain."""
    low, following = tokens[index].low, tokens[index + 1].low
    if low == "yesterday" or (low == "last" and following == "night"):
        after = index + (1 if low == "yesterday" else 2)
        return _stated(index, after, issue.day and _shift(issue.day, -1))
    if low in WEEKDAYS and tokens[index].is_capitalised and issue.day is not None and tokens[index - 1].low != "next":
        back = (issue.day.weekday() - WEEKDAYS.index(low)) % len(WEEKDAYS)
        return _stated(index, index + 1, _shift(issue.day, -back)) if tokens[index - 1].low != "last" else None
    step = {"last": -1, "this": 0, "next": 1}.get(low)
    if step is None:
        return None
    if following == "year" and issue.year is not None and 0 < issue.year + step <= date.max.year:
        return Stated(Span(index, index + 2), f"{issue.year + step:04}")
    if following == "month" and issue.month is not None:
        month = _month_shift(issue.month, step)
        return Stated(Span(index, index + 2), month.isoformat()[:7]) if month else None
    return None


def _stated(first: int, after: int, day: date | None) -> Stated | None:
    return Stated(Span(first, after), day.isoformat()) if day is not None else None


def _shift(day: date, days: int) -> date | None:
    return day + timedelta(days) if day > date.min + timedelta(7) else None


def _month_shift(month: date, step: int) -> date | None:
    try:
        if step < 0:
            return month - timedelta(1)
        return month + timedelta(step * monthrange(month.year, month.month)[1])
    except OverflowError:
        return None
