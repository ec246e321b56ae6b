"""Evidence: why two articles are taken to come from one origin, in a word, a number, a sentence and their own words."""

from dataclasses import dataclass
from enum import StrEnum


class EvidenceKind(StrEnum):
    """What ties two articles together; all but the last two are also ways in which one source comes from another."""

    COPIES = "copies"
    REWRITES = "rewrites"
    QUOTES = "quotes"
    TRANSLATES = "translates"
    RELAYS = "relays"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Where both texts have the same, in code points, ends exclusive; empty where one has nothing of it."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What ties article `a` to article `b` (ids, in order); `score` from 0 to 1 says how strongly."""

    a: str
    b: str
    kind: EvidenceKind
    score: float
    why: str
    passages: tuple[SharedPassage, ...]

    def passage(self, text_a: str, text_b: str) -> str:
        """The first passage as `a` has it, or `b` where `a` has nothing of it; given both texts."""
        if not self.passages:
            return ""
        first = self.passages[0]
        return text_a[first.a_start : first.a_end] or text_b[first.b_start : first.b_end]
