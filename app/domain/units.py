"""Units: which two count the same thing, by what factor, and why others do not convert."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.domain.caseless import caseless

_MAGNITUDES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}

# Base unit, then every name with what it holds of the base. Only exact factors stand here: a month, a barrel and a
# plain ton have none. Miles, yards, feet, inches and pounds: international agreement of 1959.
_KNOWN: dict[str, dict[str, str]] = {
    "people": {"people": "1", "person": "1"},
    "percent": {"percent": "1", "per cent": "1", "%": "1", "permille": "0.1", "per mille": "0.1", "‰": "0.1"},
    "m": {"m": "1", "metre": "1", "meter": "1", "km": "1000", "kilometre": "1000", "kilometer": "1000"}
    | {"cm": "0.01", "centimetre": "0.01", "centimeter": "0.01", "mm": "0.001", "millimetre": "0.001"}
    | {"millimeter": "0.001", "mile": "1609.344", "yard": "0.9144", "foot": "0.3048", "feet": "0.3048"}
    | {"inch": "0.0254"},
    "kg": {"kg": "1", "kilogram": "1", "kilogramme": "1", "g": "0.001", "gram": "0.001", "gramme": "0.001"}
    | {"tonne": "1000", "metric ton": "1000", "lb": "0.45359237"},
    "m2": {"m2": "1", "square metre": "1", "square meter": "1", "km2": "1000000", "square kilometre": "1000000"}
    | {"square kilometer": "1000000", "ha": "10000", "hectare": "10000"},
    "second": {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800"},
    "EUR": {"eur": "1", "euro": "1", "€": "1"},
    "USD": {"usd": "1", "us dollar": "1", "us$": "1"},
    "GBP": {"gbp": "1", "pound sterling": "1", "pounds sterling": "1", "£": "1"},
} | {code: {code.lower(): "1"} for code in ("BYN", "CAD", "CHF", "CNY", "INR", "JPY", "PLN", "RUB", "SEK", "UAH")}

_BASES = {name: (base, Decimal(size)) for base, names in _KNOWN.items() for name, size in names.items()}
_MOST_MAGNITUDES = 3
_MEASURES = {
    "people": "a number of people",
    "percent": "a share",
    "m": "a length",
    "kg": "a mass",
    "m2": "an area",
    "second": "a stretch of time",
}
_CURRENCIES = frozenset(base for base in _KNOWN if base.isupper())


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as `factor` times its `base`; the base is "" where only a magnitude, or nothing, is stated."""

    base: str
    factor: Decimal


@lru_cache(maxsize=1024)
def read_unit(text: str) -> Unit:
    """“thousand people” is 1000 times “people”; a unit that is not known is its own base, in the singular."""
    words = caseless(text).split()
    factor = Decimal(1)
    for _ in range(_MOST_MAGNITUDES):
        place = next((place for place in (0, -1) if words and _singular(words[place]) in _MAGNITUDES), None)
        if place is None:
            break
        factor *= _MAGNITUDES[_singular(words.pop(place))]
    if factor != 1 and words and words[0] == "of":
        del words[0]
    name = " ".join(words)
    for spelling in (name, _singular(name)):
        if spelling in _BASES:
            base, size = _BASES[spelling]
            return Unit(base, factor * size)
    # Among symbols of one or two letters case tells units apart: MW and mW.
    return Unit(text.strip() if len(name) <= 2 and factor == 1 else _singular(name), factor)


@lru_cache(maxsize=1024)
def why_not_convertible(a: str, b: str) -> str | None:
    """The reason why figures in these units cannot be compared, as a sentence; None where they can.

    A unit that is not stated is taken to be the other one.
    """
    if a == b:
        return None
    first, second = read_unit(a).base, read_unit(b).base
    if first == second or not first or not second:
        return None
    if first in _CURRENCIES and second in _CURRENCIES:
        both = " and ".join(sorted((first, second)))
        return f"{both} are different currencies; they do not convert without an exchange rate and its date."
    if first in _CURRENCIES or second in _CURRENCIES or not {first, second} <= _MEASURES.keys():
        both = " and ".join(f"“{unit}”" for unit in sorted((a, b)))
        return f"The units {both} count different things: no factor between them is known."
    (unit, base), (other, other_base) = sorted(((a, first), (b, second)))
    measures = f"“{unit}” is {_MEASURES[base]} and “{other}” {_MEASURES[other_base]}"
    return f"{measures}; they cannot be converted into each other."


def _singular(noun: str) -> str:
    """A plain English plural without its ending; good enough to match two spellings of one unit."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") and len(noun) > 2 else noun
