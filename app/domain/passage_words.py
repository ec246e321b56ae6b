"""Words of folded texts, to end a passage where words end: those that a quotation has and those that it lacks."""

import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from rapidfuzz import fuzz

SAME_WORD = 60
SHORTEST_MISSPELT = 4
PUNCTUATION = string.punctuation + "¡¿·،؛؟。、！？：；「」『』（）"

# Thai to Tibetan, Burmese, Khmer, Japanese and Chinese put no spaces between words: each character counts as one.
UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(f"[{UNSPACED}]|[^ \\-{UNSPACED}]+")
# Each part of an address, of code or of marked-up words is a word; numbers and what an apostrophe joins stay whole.
_OTHER = f"[^{re.escape(PUNCTUATION)}]+"
_PART = re.compile(rf"{_OTHER}(?:'{_OTHER}|(?<=\d)[.,:](?=\d){_OTHER})*")
_STOPS = frozenset(".!?…。！？।؟۔")


class Word(NamedTuple):
    """A word without the punctuation around it; `key` is its caseless form, and a sentence may end after it."""

    start: int
    end: int
    key: str
    is_last: bool


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words of text[start:end]; one that an end cuts is cut."""
    words: list[Word] = []
    for found in _WORD.finditer(text, start, end):
        whole, at = found[0], found.start()
        if whole.isalnum():
            words.append(Word(at, at + len(whole), whole.casefold(), False))
            continue
        bare = whole.strip(PUNCTUATION)
        if bare:
            at += whole.index(bare)
            words += _parts(bare, at)
            after = text[at + len(bare) : found.end()]
            words[-1] = words[-1]._replace(is_last=not _STOPS.isdisjoint(after[-2:]))
        elif words and not _STOPS.isdisjoint(whole):
            words[-1] = words[-1]._replace(is_last=True)
    return words


def _parts(bare: str, at: int) -> Iterator[Word]:
    if bare.isalnum():
        yield Word(at, at + len(bare), bare.casefold(), False)
        return
    for part in _PART.finditer(bare):
        yield Word(at + part.start(), at + part.end(), part[0].casefold(), False)


@lru_cache(maxsize=32)
def words_of(text: str) -> list[Word]:
    """The words of a text, kept for the last few, because a quotation is held against several passages."""
    return words_in(text, 0, len(text))


def missing_words(quoted: Iterable[Word], found: Iterable[Word]) -> Counter[str]:
    """The first words that the others lack, leaving out those that they have in another spelling."""
    here, there = Counter(word.key for word in quoted), Counter(word.key for word in found)
    missing, other = here - there, there - here
    for key in other.elements():
        alike, nearest = max(((fuzz.ratio(key, lacking), lacking) for lacking in missing), default=(0.0, ""))
        if alike >= SAME_WORD and len(nearest) >= SHORTEST_MISSPELT:
            missing -= Counter([nearest])
    return missing


def word_counts(words: Sequence[Word]) -> Counter[str]:
    """How often each word comes; without spaces between words, each character with the next one."""
    counts: Counter[str] = Counter()
    for word, following in zip_longest(words, words[1:]):
        is_bound = len(word.key) == 1 and following is not None and following.start == word.end
        counts[word.key + following.key if is_bound else word.key] += 1
    return counts


def letters_of(words: Counter[str]) -> int:
    """How many letters the words have together."""
    return sum(len(word) * count for word, count in words.items())
