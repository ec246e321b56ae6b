"""Numbers and bounds in the words people read: “5,000”, “3 billion”, “≤ 5,000”, “up to 5,000”."""

from collections.abc import Sequence
from decimal import Context, Decimal
from functools import lru_cache

from app.domain.figure import Figure, Qualifier
from app.domain.interval import Bounds

MINUS = "−"
_MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"))
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_THREE_DIGITS = Context(prec=3)
_LONGEST_RATIO = Decimal(10) ** 15

_FLOORS = {True: "at least", False: "more than"}
_CEILINGS = {True: "at most", False: "less than"}
_UP_TO = _CEILINGS | {True: "up to"}
_FLOOR_SIGNS = {True: "≥", False: ">"}
_CEILING_SIGNS = {True: "≤", False: "<"}


def show_number(number: Decimal) -> str:
    """The number, never rounded: a magnitude word where two decimals before it suffice, else grouped in threes."""
    digits, word = _in_magnitude(number)
    return f"{digits} {word}" if word else digits


@lru_cache(maxsize=4096)
def show(figure: Figure) -> str:
    """The bounds in signs, for tables and charts: “200–500”, “≤ 5,000”, “> 40”, “about 300”. The unit is left out."""
    return _bounds(figure, "about " if figure.is_hedged else "", _FLOOR_SIGNS, _CEILING_SIGNS)


@lru_cache(maxsize=4096)
def say(figure: Figure) -> str:
    """The bounds in words, for sentences: “200–500”, “up to 5,000”, “more than 40”. The unit is left out."""
    ceilings = _UP_TO if figure.qualifier is Qualifier.UP_TO else _CEILINGS
    return _bounds(figure, "about " if figure.is_hedged else "", _FLOORS, ceilings)


def say_bounds(bounds: Bounds) -> str:
    """Bounds that no source stated, in words: “400–500”, “more than 40 and at most 50”."""
    return _bounds(bounds, "", _FLOORS, _CEILINGS)


def show_range(low: Decimal, high: Decimal) -> str:
    """Two numbers as a range that shares its magnitude word: “200–500”, “2–3 million”, “−5 to 10”."""
    if low == high:
        return show_number(low)
    dash = " to " if low < 0 else "–"
    (low_digits, low_word), (high_digits, high_word) = _in_magnitude(low), _in_magnitude(high)
    if low_word == high_word:
        return f"{low_digits}{dash}{high_digits} {high_word}".rstrip()
    return f"{show_number(low)}{dash}{show_number(high)}"


def show_ratio(ratio: Decimal) -> str:
    """A ratio rounded to three digits for reading: “10”, “16.7”, “1,670”."""
    return f"10^{ratio.adjusted()}" if ratio >= _LONGEST_RATIO else _grouped(_THREE_DIGITS.plus(ratio))


def show_times(nearest: Decimal, furthest: Decimal) -> str:
    """Two ratios of 1 or more as a distance: “10 to 25 times apart”; “barely apart” where both round to 1."""
    near = show_ratio(nearest)
    far = near if nearest == furthest else show_ratio(furthest)
    if far == "1":
        return "barely apart"
    if near == "1":
        return f"up to {far} times apart"
    return f"{near} times apart" if near == far else f"{near} to {far} times apart"


def show_distance(nearest: Decimal, furthest: Decimal) -> str:
    """Two distances, never rounded: “5 to 12”, “5” where both are the same."""
    return show_number(nearest) if nearest == furthest else f"{show_number(nearest)} to {show_number(furthest)}"


def show_share(share: Decimal) -> str:
    """A share of 0 to 1 as a percentage with at most three digits: “66.7%”."""
    return f"{_grouped(_THREE_DIGITS.multiply(share, Decimal(100)))}%"


def show_count(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: “one source”, “two sources”, “12 sources”."""
    return f"{count_word(count)} {noun if count == 1 else plural or noun + 's'}"


def count_word(count: int) -> str:
    """A count as sentences say it: “two”, “ten”, “12”, “1,200”."""
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def show_list(items: Sequence[str]) -> str:
    """Items as a sentence lists them: “a, b and c”."""
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)


def quoted(words: str, longest: int = 80) -> str:
    """Words in quotation marks, on one line and cut with an ellipsis where they are long."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= longest else f"“{line[: longest - 1].rstrip()}…”"


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter; the rest as it stands."""
    return sentence[:1].upper() + sentence[1:]


def _bounds(bounds: Bounds, about: str, floors: dict[bool, str], ceilings: dict[bool, str]) -> str:
    low, high = bounds.low, bounds.high
    if low is not None and high is not None and bounds.low_included and bounds.high_included:
        return about + show_range(low, high)
    ends = []
    if low is not None:
        ends.append(f"{floors[bounds.low_included]} {about}{show_number(low)}")
    if high is not None:
        ends.append(f"{ceilings[bounds.high_included]} {about}{show_number(high)}")
    return " and ".join(ends)


def _in_magnitude(number: Decimal) -> tuple[str, str]:
    """Digits and magnitude word, "" for the word where the number is shown in full."""
    if number.adjusted() < _MAGNITUDES[-1][0]:
        return _grouped(number), ""
    whole, _, fraction = format(number.copy_abs(), "f").partition(".")
    for zeros, word in _MAGNITUDES:
        head, tail = whole[:-zeros], whole[-zeros:].rstrip("0")
        if head and len(head) <= 3 and len(tail) <= 2 and not fraction.rstrip("0"):
            sign = MINUS if number < 0 else ""
            return sign + head + (f".{tail}" if tail else ""), word
    return _grouped(number), ""


def _grouped(number: Decimal) -> str:
    digits = f"{number:,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits.replace("-", MINUS)
