"""Passage context: what stood around a quotation, to choose between several places and to settle the edges."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from app.domain.alignment import likeness
from app.domain.folding import Folded, fold

LEAST_CONTEXT = 8
SHORTER_CONTEXTS = (20, 12)  # characters, nearest to the quotation, that are looked for where all of it is not there
NEAREST_EDGE = 24
CONTEXT_WORTH = 0.1


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the place of a quotation."""

    prefix: str = ""
    suffix: str = ""
    near: int | None = None

    def fit(self, text: str, start: int, end: int, score: float = 1.0) -> float:
        """Quotation, prefix, suffix and position weigh 50, 20, 20 and 2, as in the client of Hypothesis."""
        before = text[max(start - len(self.prefix), 0) : start]
        after = text[end : end + len(self.suffix)]
        context = fuzz.ratio(before, self.prefix) + fuzz.ratio(after, self.suffix)
        distance = abs(start - self.near) / max(len(text), 1) if self.near is not None else 0.0
        return 50 * score + 0.2 * context - 2 * distance

    def within(self, text: str) -> "Context":
        """The same, with its position inside the text."""
        return self if self.near is None else replace(self, near=min(max(self.near, 0), len(text)))

    def folded(self, text: Folded) -> "Context":
        """The same, of the folded text."""
        near = None if self.near is None else text.folded(self.near)
        return Context(fold(self.prefix).text, fold(self.suffix).text, near)

    def places(self, text: str, length: int) -> Iterator[int]:
        """Where a quotation of that length would start by what is known."""
        if self.near is not None:
            yield self.near
        after_prefix, before_suffix = text.find(self.prefix), text.find(self.suffix)
        if len(self.prefix) >= LEAST_CONTEXT and after_prefix >= 0:
            yield after_prefix + len(self.prefix)
        if len(self.suffix) >= LEAST_CONTEXT and before_suffix >= 0:
            yield max(before_suffix - length, 0)


def settled(text: str, quotation: str, context: Context, start: int, end: int) -> tuple[int, int, float]:
    """The passage with its likeness, ended where its known context begins, if that stands close by and costs little.

    Words alone cannot tell whether the last one was replaced or dropped; what follows can.
    """
    score = likeness(quotation, text[start:end])
    reach = max(len(quotation) // 2, NEAREST_EDGE)
    first = _after_prefix(text, context.prefix.strip(), start, end, reach)
    last = _before_suffix(text, context.suffix.strip(), first, end, reach)
    first = last - len(text[first:last].lstrip())
    last = first + len(text[first:last].rstrip())
    if (first, last) == (start, end):
        return start, end, score
    in_context = likeness(quotation, text[first:last])
    return (first, last, in_context) if in_context >= score - CONTEXT_WORTH else (start, end, score)


def _after_prefix(text: str, prefix: str, start: int, end: int, reach: int) -> int:
    for length in (len(prefix), *SHORTER_CONTEXTS):
        piece = prefix[-length:] if length else ""
        before = text.rfind(piece, max(start - reach - len(piece), 0), min(start + reach, end))
        if len(piece) >= LEAST_CONTEXT and before >= 0:
            return before + len(piece)
    return start


def _before_suffix(text: str, suffix: str, first: int, end: int, reach: int) -> int:
    for length in (len(suffix), *SHORTER_CONTEXTS):
        piece = suffix[:length]
        after = text.find(piece, max(end - reach, first), end + reach + len(piece))
        if len(piece) >= LEAST_CONTEXT and after >= 0:
            return after
    return end
