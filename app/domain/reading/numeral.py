"""Numeral: a number as it was read, before anything binds it or is counted by it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Shape(Enum):
    """How a numeral is written, where it matters for what it means."""

    PLAIN = 1  # whole digits without groups: may be a year, a name, a day
    DIGITS = 2  # other digits, or digits with a magnitude
    WORDS = 3  # written out


@dataclass(slots=True)
class Numeral:
    """A number and the tokens it is made of: `first` to `after`, exclusive.

    `mantissa` times `scale` is `value`, unless the numeral is a sum; a range may share the scale ("2-3 million").
    """

    value: Decimal
    first: int
    after: int
    shape: Shape
    mantissa: Decimal | None = None  # None when the numeral is a sum, or has an article for a mantissa
    scale: Decimal = Decimal(1)
    is_order: bool = False  # an order of magnitude: "dozens", "a few hundred"
    is_share: bool = False  # a part of a whole: "a third", "one in five"
    is_genitive: bool = False  # an order that a qualifier turns into one of its unit: "около тысячи"
    letter: str = ""  # a magnitude of one letter, that may be a measure instead: "30m"
    last_group: int = 0  # 3 when the number ends in a group of thousands: "10,000"
