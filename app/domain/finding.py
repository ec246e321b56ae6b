"""Finding and Verdict: what one measure, and the whole ladder, says about two answers."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Finding:
    """What one measure says: a sentence, and the value behind it as text (None when there is none)."""

    measure: str
    words: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The rung that explains how two answers differ, why in words, and every finding that stands beside it."""

    rung: Rung
    reason: str
    findings: tuple[Finding, ...]
