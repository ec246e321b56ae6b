"""Finding and Verdict: what one measure, and the whole ladder, says about two answers."""

from enum import StrEnum
from typing import NamedTuple


class Rung(StrEnum):
    """The rungs of the ladder, in order: the first that explains a difference is named."""

    SAME_STATEMENT = "same statement"
    NOT_COMPARABLE = "not comparable"
    OTHER_SCOPE = "other scope"
    OTHER_TIME = "other time"
    REVISED = "revised"
    AGREES = "agrees"
    COMPATIBLE = "compatible"
    CONFLICTS = "conflicts"


class Finding(NamedTuple):
    """What one measure says: a sentence, and the value behind it as text (None when there is none)."""

    measure: str
    words: str
    value: str | None = None


class Verdict(NamedTuple):
    """The rung that explains how two answers differ, why in words, and every finding that stands beside it."""

    rung: Rung
    reason: str
    findings: tuple[Finding, ...]
