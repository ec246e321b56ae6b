"""Kind: what sort of quantity a figure is."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    MEASURE = "measure"
    DURATION = "duration"
