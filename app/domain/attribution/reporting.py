"""Verb: what a reporting verb implies, and what must stand around it before it counts as one."""

from dataclasses import dataclass
from enum import Enum

from app.domain.answer import Mode


class Need(Enum):
    """What a verb needs so that its subject is the speaker."""

    NOTHING = 1
    STATE = 2  # a form of "be" before it: "is convinced"
    COMPLEMENT = 3  # "that" after it, or a report, a study or the like as its subject: "police found 12 rifles" is none
    COUNTED = 4  # a finite form with a subject; its object is what is counted: "has documented 54 cases"
    AT = 5  # "at" soon after it: "puts the toll at 300"


@dataclass(frozen=True, slots=True)
class Verb:
    """The mode that a reporting verb implies, and what it needs."""

    mode: Mode
    need: Need = Need.NOTHING
