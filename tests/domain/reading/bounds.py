"""Readings written shortly, so that a test can say what it expects in one line."""

from app.domain.figure import Figure, plain
from app.domain.reading.reading import Reading, read_figures


def bounds(figure: Figure) -> str:
    """The interval: "7..", "..24", "20..30", "40..40"; "<" stands for an end that is left out."""
    low = "" if figure.low is None else plain(figure.low) + ("" if figure.low_included else "<")
    high = "" if figure.high is None else ("" if figure.high_included else "<") + plain(figure.high)
    return f"{low}..{high}"


def read_bounds(text: str, language: str = "en") -> list[str]:
    """The intervals of all figures of a text."""
    return [bounds(reading.figure) for reading in read_figures(text, language)]


def read_one(text: str, language: str = "en") -> Reading:
    """The one figure of a text that holds one."""
    (reading,) = read_figures(text, language)
    return reading
