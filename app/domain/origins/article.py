"""Article: a text with its publisher, and its words as they are compared: caseless, and told apart by who speaks."""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

from app.domain.attribution.paragraphs import split_paragraphs
from app.domain.attribution.quotations import find_quotations
from app.domain.attribution.span import Span
from app.domain.origins.boilerplate import find_boilerplate
from app.domain.reading.tokens import Sort, Tokens

SHORTEST_QUOTATION = 5  # words; fewer between marks are a name, a title or a doubt, and belong to the prose
LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Article:
    """What is compared: an id, who published it, and its text in NFC."""

    id: str
    publisher: str
    text: str


@dataclass(slots=True)
class Words:
    """The words of an article in order, each with its place in the text.

    `keys` are numbers, equal for words that differ in case or compatibility forms only. `voices` tell for each word
    whose it is: PROSE, QUOTED, or FORMULA for what stands on many pages whatever they report.
    """

    keys: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    voices: bytearray = field(default_factory=bytearray)
    quotations: list[Span] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def prose(self) -> int:
        """How many words are the article's own."""
        return self.voices.count(PROSE)

    @property
    def quoted(self) -> int:
        """How many words it quotes."""
        return self.voices.count(QUOTED)


PROSE, QUOTED, FORMULA = range(3)


def read_words(tokens: Tokens) -> Words:
    """The words of a text that is cut into tokens; letters of scripts without spaces stay in runs."""
    words = Words()
    places: list[int] = []  # how many words stand before each token
    for token in tokens.all:
        places.append(len(words.keys))
        if token.sort is not Sort.SIGN:
            words.keys.append(_key(token.low[:LONGEST_WORD]))
            words.starts.append(token.start)
            words.ends.append(token.end)
    places.append(len(words.keys))
    words.voices = bytearray(len(words.keys))
    paragraphs = split_paragraphs(tokens)
    for span in find_quotations(tokens, paragraphs):
        quotation = Span(places[span.first], places[span.after])
        if quotation.after - quotation.first >= SHORTEST_QUOTATION:
            words.quotations.append(quotation)
            mark(words, quotation, QUOTED)
    for span in find_boilerplate(tokens, paragraphs):
        mark(words, Span(places[span.first], places[span.after]), FORMULA)
    return words


def mark(words: Words, span: Span, voice: int) -> None:
    """Say whose the words of a span are."""
    words.voices[span.first : span.after] = bytes([voice]) * (span.after - span.first)


@lru_cache(maxsize=65_536)
def _key(word: str) -> int:
    return crc32(unicodedata.normalize("NFKC", word).casefold().encode("utf-8", "surrogatepass"))
