"""The words that forms use for answers: qualifiers, and yes or no."""

from enum import StrEnum

from app.domain.figure import Qualifier

QUALIFIER_LABELS = {
    Qualifier.EXACT: "exactly this",
    Qualifier.ABOUT: "about this",
    Qualifier.BETWEEN: "between the two ends",
    Qualifier.AT_LEAST: "at least the low end",
    Qualifier.MORE_THAN: "more than the low end",
    Qualifier.AT_MOST: "at most the high end",
    Qualifier.LESS_THAN: "less than the high end",
    Qualifier.UP_TO: "up to the high end",
    Qualifier.ORDER: "an order of magnitude: dozens, hundreds",
}


class YesNo(StrEnum):
    """The answer to a yes-or-no question."""

    YES = "yes"
    NO = "no"


YES_NO_LABELS = {YesNo.YES: "Yes: affirmed", YesNo.NO: "No: denied"}
