"""Frame: a place of a text where somebody is said to say something, and which way their words lie."""

from dataclasses import dataclass
from enum import Enum

from app.domain.answer import Mode
from app.domain.attribution.naming import Naming


class Speaker(Enum):
    """Who a frame's subject is: someone named, or someone whom the context must tell."""

    NAMED = 1
    HE_OR_SHE = 2
    THEY = 3
    SELF = 4
    OTHER = 5  # "you": the other one of a conversation
    NOBODY = 6  # a passive without "by"


@dataclass(frozen=True, slots=True)
class Frame:
    """A reporting verb with its subject.

    `first`..`after` are the tokens of subject and verb together. `reaches_back` when what is said stands before it, as
    in "…, Friedman said."; what follows it in the sentence is always within reach.
    """

    first: int
    after: int
    speaker: Speaker
    naming: Naming | None
    verb: str
    mode: Mode
    reaches_back: bool
    is_passive: bool = False
