"""Article: a text cut into tokens, paragraphs, sentences, quotations and turns, and found again by token."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from app.domain.attribution.paragraphs import split_paragraphs
from app.domain.attribution.quotations import find_quotations
from app.domain.attribution.sentences import split_sentences
from app.domain.attribution.span import Span, Spans
from app.domain.attribution.turns import Turn, find_turns
from app.domain.reading.reading import Reading
from app.domain.reading.tokens import Tokens


class Article:
    """A text in its parts; `turns` is by the place of the paragraph."""

    def __init__(self, text: str, author: str) -> None:
        self.tokens = Tokens(text)
        self.paragraphs = split_paragraphs(self.tokens)
        self.sentences = split_sentences(self.tokens, self.paragraphs)
        self.quotations = find_quotations(self.tokens, self.paragraphs)
        self.turns: dict[int, Turn] = find_turns(self.tokens, self.paragraphs, author)
        self._paragraphs = Spans(self.paragraphs)
        self._sentences = Spans(self.sentences)
        self._quotations = Spans(self.quotations)
        self._starts = [token.start for token in self.tokens.all]

    def span_of(self, reading: Reading) -> Span:
        """The tokens of a figure with what it counts."""
        return self._span(reading.start, max(reading.end, reading.noun_end))

    def counted(self, readings: Sequence[Reading]) -> frozenset[int]:
        """The tokens of the numbers and of what they count, without the words that bind them ("estimated at")."""
        spans = (self._span(reading.core_start, max(reading.end, reading.noun_end)) for reading in readings)
        return frozenset(index for span in spans for index in range(*span))

    def _span(self, start: int, end: int) -> Span:
        first = bisect_right(self._starts, start) - 1
        return Span(first, max(bisect_left(self._starts, end), first + 1))

    def paragraph_of(self, index: int) -> int:
        """The place of the paragraph that a token stands in."""
        return self._paragraphs.place_of(index) or 0

    def sentence_of(self, index: int) -> int:
        """The place of the sentence that a token stands in."""
        return self._sentences.place_of(index) or 0

    def quotation_of(self, index: int) -> int | None:
        """The place of the quotation that a token stands in."""
        return self._quotations.place_of(index)

    def turn_of(self, index: int) -> Turn | None:
        """Whose turn it is at a token, in a conversation."""
        return self.turns.get(self.paragraph_of(index))
