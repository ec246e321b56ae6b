"""Column types that mean the same on SQLite and PostgreSQL, and the annotated columns that every model shares."""

import datetime
import hashlib
import secrets
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from sqlalchemy import CheckConstraint, DateTime, Dialect, Numeric, Select, String, Text, TypeDecorator
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeEngine

from app.domain.figure import exact_decimal

ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u to misread
ID_LENGTH = 12
EXPONENT_BIAS = 500
_PAIRS = [first + second for first in ID_ALPHABET for second in ID_ALPHABET]  # ten bits each


def new_id() -> str:
    """A public id: 60 random bits, so that ids neither count up nor collide when databases are joined."""
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH))


def is_public_id(text: str) -> bool:
    """The text has the shape of a public id."""
    return len(text) == ID_LENGTH and all(letter in ID_ALPHABET for letter in text)


def stable_id(*parts: str) -> str:
    """The public id of what these words name, the same each time: the first 60 bits of the SHA-256 over them.

    Each part is written after its length, so that no two lists of words are one text.
    """
    digest = hashlib.sha256("".join([f"{len(part)}:{part}" for part in parts]).encode()).digest()
    bits = int.from_bytes(digest[:8], "big") >> 4
    return "".join([_PAIRS[bits >> shift & 1023] for shift in range(50, -1, -10)])


def utc_now() -> datetime.datetime:
    """The time now, in UTC, with zone."""
    return datetime.datetime.now(datetime.UTC)


class UtcDateTime(TypeDecorator[datetime.datetime]):
    """A moment in UTC; a value without zone is refused rather than guessed."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime.datetime | None, dialect: Dialect) -> datetime.datetime | None:
        """Convert to UTC; SQLite keeps it without zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A time needs its zone: {value!r}")
        value = value.astimezone(datetime.UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime.datetime | None, dialect: Dialect) -> datetime.datetime | None:
        """Give UTC with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=datetime.UTC) if value.tzinfo is None else value.astimezone(datetime.UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """An exact decimal of up to 38 digits on either side of the point.

    PostgreSQL has numeric. SQLite has none, so there it is text in the same order as the numbers (see `sortable`):
    CHECK, ORDER BY and indexes compare it as they would the number.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, numeric elsewhere."""
        return dialect.type_descriptor(String(64) if dialect.name == "sqlite" else Numeric())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """The sortable text on SQLite, the plain number elsewhere."""
        if value is None or dialect.name != "sqlite":
            return value
        return sortable(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """The number without trailing zeros."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return from_sortable(value)
        return exact_decimal(value, "number")


def sortable(number: Decimal) -> str:
    """Text whose order is the order of the numbers: sign, exponent of the first digit, digits.

    "n…" < "o" (zero) < "p…"; 200 is "p502:2", 0.5 is "p499:5". In a negative number exponent and digits are turned
    round (9 minus each), and "~" closes it, so that the larger magnitude comes first.
    """
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits)).lstrip("0")
    if not text:
        return "o"
    first = f"{len(text) + exponent - 1 + EXPONENT_BIAS:03d}"
    text = text.rstrip("0")
    return f"n{first.translate(_NINES)}:{text.translate(_NINES)}~" if sign else f"p{first}:{text}"


@lru_cache(maxsize=8192)
def from_sortable(text: str) -> Decimal:
    """The number that `sortable` wrote."""
    if text == "o":
        return Decimal(0)
    if text[0] == "n":
        return from_sortable("p" + text[1:-1].translate(_NINES)).copy_negate()
    exponent = int(text[1:4]) - EXPONENT_BIAS
    digits = text[5:]
    if exponent + 1 >= len(digits):
        return Decimal(digits + "0" * (exponent + 1 - len(digits)))
    return Decimal(f"{digits}E{exponent + 1 - len(digits)}")


_NINES = str.maketrans("0123456789", "9876543210")


def one_of(column: str, choices: type[StrEnum], name: str | None = None) -> CheckConstraint:
    """The CHECK that keeps a text column to a closed list, built from the list itself."""
    values = ", ".join(f"'{choice.value}'" for choice in choices)
    return CheckConstraint(f"{column} IN ({values})", name=name or f"{column}_known")


AnySelect = Select[*tuple[Any, ...]]  # a query whose columns are named in its docstring

PublicId = Annotated[str, mapped_column(String(16))]
KeyId = Annotated[str, mapped_column(String(16), primary_key=True, default=new_id)]
Line = Annotated[str, mapped_column(Text, default="", server_default="")]
Code = Annotated[str, mapped_column(String(64))]
Moment = Annotated[datetime.datetime, mapped_column(UtcDateTime)]
