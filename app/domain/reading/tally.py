"""Tally: the arithmetic of one numeral, number by number and magnitude by magnitude."""

from copy import copy
from decimal import Context, Decimal

WIDE = Context(prec=90)  # wider than any product of two numbers of 38 digits
ZERO, ONE, HUNDRED, THOUSAND = Decimal(0), Decimal(1), Decimal(100), Decimal(1000)


class Tally:
    """What is added up so far: `total` holds what magnitudes have closed, `group` what is still open.

    `mantissa` times `scale` is the value, unless the numeral is a sum or has an article for a mantissa.
    """

    __slots__ = ("group", "last", "limit", "mantissa", "scale", "total")

    def __init__(self) -> None:
        self.total, self.limit = ZERO, ZERO  # the limit is what a following group must stay below
        self.last = ONE  # the magnitude that closed or multiplied what stands last
        self.group: Decimal | None = None
        self.mantissa: Decimal | None = None
        self.scale = ONE

    @property
    def value(self) -> Decimal:
        """The number that all parts make."""
        return WIDE.add(self.total, self.group or ZERO)

    @property
    def is_open_to_and(self) -> bool:
        """An "and" may follow: a hundred or more stands last."""
        if self.group is None:
            return self.limit >= THOUSAND
        return bool(self.group) and self.group % HUNDRED == 0

    def copied(self) -> "Tally":
        """The same state, to go back to when a part does not fit."""
        return copy(self)

    def open(self, number: Decimal, *, is_article: bool) -> None:
        """Begin with a number that is already read."""
        self.group = number
        self.mantissa = None if is_article else number

    def add(self, number: Decimal) -> bool:
        """Add a number below a hundred, or a hundred; False when it does not fit behind what stands last."""
        if self.group is None:
            if self.limit and number >= self.limit:
                return False
            self.group, self.last = number, ONE
            self.mantissa = None if self.limit else number
            return True
        if not self._fits(number):
            return False
        self.group, self.last = self.group + number, ONE
        self.mantissa = self.group if self.scale == ONE else None
        return True

    def _fits(self, number: Decimal) -> bool:
        """A smaller number may follow a round one: twenty + five, two hundred + forty."""
        group = self.group
        if not group or not number or group % 1:
            return False
        if group % HUNDRED == 0:
            return number < HUNDRED
        return group % 10 == 0 and group % HUNDRED >= 20 and number < 10

    def multiply(self, factor: int) -> bool:
        """Multiply by a magnitude; False when nothing is open or it is too large to follow."""
        number = Decimal(factor)
        if self.group is None or not self.group:
            return False
        if number < THOUSAND:
            if self.group >= HUNDRED:
                return False
            self.group = WIDE.multiply(self.group, number)
        else:
            if self.limit and number >= self.limit:
                return False
            self.total = WIDE.add(self.total, WIDE.multiply(self.group, number))
            self.group, self.limit = None, number
        self.last = number
        self.scale = WIDE.multiply(self.scale, number)
        return True

    def add_part(self, part: Decimal) -> bool:
        """Add a part of what stands last: "a million and a half"."""
        if self.group is None:
            self.total += part * self.last
            self.mantissa = None
            return True
        if self.group % 1:
            return False
        self.group += part * self.last
        self.mantissa = self.group if self.scale == ONE else None
        return True

    def add_tail(self, number: Decimal, factor: int) -> bool:
        """Open a group behind a magnitude, which must stay below it once `factor` has multiplied it."""
        if not number or number * factor >= self.limit:
            return False
        self.group, self.mantissa = number, None
        return True
