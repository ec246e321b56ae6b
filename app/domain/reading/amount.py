"""Amount: a number together with what it is an amount of."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.reading.kind import Kind
from app.domain.reading.numeral import Numeral
from app.domain.reading.tokens import Tokens


@dataclass(slots=True)
class Amount:
    """A number and what it is an amount of; token places, ends exclusive.

    `kind` is None while nothing but a counted noun can follow. `effect` is what a compound does ("about" for "40-odd").
    """

    numeral: Numeral
    value: Decimal
    first: int
    after: int
    core_first: int
    kind: Kind | None = None
    unit: str = ""
    has_sign: bool = False  # a currency stands before the number
    effect: str = ""

    @property
    def core_after(self) -> int:
        """The index after the number itself."""
        return self.numeral.after


def set_unit(tokens: Tokens, amount: Amount, kind: Kind, place: int, after: int) -> None:
    """Take the words from `place` to `after` for the unit."""
    amount.kind = kind
    amount.unit = tokens.text[tokens[place].start : tokens[after - 1].end].replace("-", " ")
    amount.after = after
