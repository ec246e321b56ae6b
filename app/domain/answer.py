"""Answer: one claim as comparing sees it, free of tables and pages."""

from enum import StrEnum
from typing import NamedTuple

from app.domain.asof import AsOf
from app.domain.figure import Figure


class Kind(StrEnum):
    """What kind of thing answers a question."""

    QUANTITY = "quantity"
    DATE = "date"
    YES_NO = "yes-no"
    TEXT = "text"


class Mode(StrEnum):
    """How the claimant stands to the answer."""

    ASSERTED = "asserted"
    ESTIMATED = "estimated"
    FORECAST = "forecast"
    DENIED = "denied"


class Interest(StrEnum):
    """How a party stands to what is reported."""

    INTERESTED = "interested"
    OBSERVER = "observer"
    PRESS = "press"


class Facet(StrEnum):
    """What a term of a scope narrows down: who counts, where, over which time, or what counts."""

    POPULATION = "population"
    PLACE = "place"
    PERIOD = "period"
    DEFINITION = "definition"


class Term(NamedTuple):
    """One term of a topic's vocabulary for scopes; an answer has at most one in each facet."""

    facet: Facet
    id: str
    label: str


class Answer(NamedTuple):
    """One claim: exactly one of `figure`, `date`, `affirmed`, `text` is set, as `kind` says.

    `source_ids` are the sources it is cited from; `as_of` is None when no date is known. `scope` is in words, `terms`
    say it in those of the topic. `is_cumulative` when the question asks for a count that can grow and never fall.
    """

    claim_id: str
    question_id: str
    kind: Kind
    claimant_id: str
    claimant: str
    interest: Interest | None
    as_of: AsOf | None
    scope: str
    mode: Mode
    source_ids: frozenset[str]
    words: str = ""
    figure: Figure | None = None
    date: AsOf | None = None
    affirmed: bool | None = None
    text: str | None = None
    terms: tuple[Term, ...] = ()
    is_cumulative: bool = False
