"""Span: a stretch of tokens, and how one is found again by a place in it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """Tokens from `first` up to but not including `after`."""

    first: int
    after: int

    def holds(self, index: int) -> bool:
        """The token at `index` is among them."""
        return self.first <= index < self.after


class Spans:
    """Spans in order that do not overlap, found by a token in them in logarithmic time."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.all = list(spans)
        self._firsts = [span.first for span in self.all]

    def place_of(self, index: int) -> int | None:
        """Which of the spans holds the token at `index`."""
        place = bisect_right(self._firsts, index) - 1
        return place if place >= 0 and self.all[place].holds(index) else None

    def at(self, index: int) -> Span | None:
        """The span that holds the token at `index`."""
        place = self.place_of(index)
        return None if place is None else self.all[place]
