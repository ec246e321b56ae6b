"""The passage of a text that a quotation resembles most: found roughly, aligned exactly, ended at whole words.

Both texts come folded (`app/domain/folding.py`). The alignment is the bit-parallel one of G. Myers, "A fast bit-vector
algorithm for approximate string matching based on dynamic programming", J. ACM 46 (1999), in the form of H. Hyyrö,
"A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003).
"""

import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

LONGEST_PROBE = 200
LEAST_GAIN = 2
GAP_COST = 0.25
SAME_WORD = 60
SHORTEST_MISSPELT = 4
REORDERED = 0.9
LONGEST_CUT = 32

# Thai to Tibetan, Burmese, Khmer, Japanese and Chinese put no spaces between words: each character counts as one.
_UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(f"[{_UNSPACED}]|[^ \\-{_UNSPACED}]+")
_PUNCTUATION = string.punctuation + "¡¿·،؛؟。、！？：；「」『』（）"


class _Word(NamedTuple):
    """A word without the punctuation around it; `key` is its caseless form."""

    start: int
    end: int
    key: str


def locate(quotation: str, text: str) -> int:
    """Roughly where the quotation starts in the text: where it, or of a long one the best of three probes, fits best.

    Probes are short because the time of the search grows with their length as well as with the text.
    """
    last = max(len(quotation) - LONGEST_PROBE, 0)
    best, place = -1.0, 0
    for offset in sorted({0, last // 2, last}):
        found = fuzz.partial_ratio_alignment(quotation[offset : offset + LONGEST_PROBE], text)
        if found is not None and found.score > best:
            best, place = found.score, found.dest_start - offset
    return max(place, 0)


def closest_passage(quotation: str, text: str, place: int) -> tuple[int, int]:
    """The passage near `place` that resembles the quotation most, as start and end.

    It begins and ends with whole words, unless none lies half within the best alignment. Words of the quotation that
    stand just outside that (after an insertion, or because two clauses changed places) are taken in.
    """
    reach = len(quotation)
    place = min(place, len(text))
    start, end = _align(quotation, text, max(place - reach // 2, 0), place + reach + reach // 2)
    words = _words_around(text, start - reach, end + reach)
    inside = [at for at, word in enumerate(words) if 2 * _shared(word, start, end) >= word.end - word.start]
    if not inside:
        return start, end
    first, last = inside[0], inside[-1] + 1
    missing = _missing(_words(quotation, 0, reach), words[first:last])
    right = _gained(words[last:], missing)
    missing -= Counter(word.key for word in words[last : last + right])
    left = _gained(words[:first][::-1], missing)
    first, last = _trimmed(quotation, text, words, first - left, last + right)
    return _with_punctuation(quotation, text, words[first].start, words[last - 1].end)


def likeness(quotation: str, passage: str) -> float:
    """From 0 to 1: 1 - edits / length of the longer, or what the words in common come to in another order."""
    in_order = Levenshtein.normalized_similarity(quotation, passage)
    if in_order >= REORDERED:
        return in_order
    quoted = Counter(word.key for word in _words(quotation, 0, len(quotation)))
    found = Counter(word.key for word in _words(passage, 0, len(passage)))
    longer = max(_letters(quoted), _letters(found))
    return max(in_order, REORDERED * _letters(quoted & found) / longer) if longer else in_order


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())


def _align(quotation: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch within text[start:end] that needs the fewest edits to become the quotation."""
    window = text[start:end]
    forward = edit_distances(quotation, window, anchored=False)
    stop = min(range(len(forward)), key=lambda place: (forward[place], -place))
    longest = len(quotation) + forward[stop]
    backward = edit_distances(quotation[::-1], window[max(stop - longest, 0) : stop][::-1], anchored=True)
    length = min(range(len(backward)), key=lambda place: (backward[place], abs(place - len(quotation))))
    return start + stop - length, start + stop


def edit_distances(pattern: str, text: str, *, anchored: bool) -> list[int]:
    """The fewest edits between a pattern that is not empty and a stretch of the text that ends at each place.

    The stretch begins where the text does when `anchored`, else wherever it costs least. The list has one number more
    than the text has characters. Bit i of each row stands for the first i + 1 characters of the pattern.
    """
    places: dict[str, int] = {}
    for bit, character in enumerate(pattern):
        places[character] = places.get(character, 0) | 1 << bit
    last, full = 1 << len(pattern) - 1, (1 << len(pattern)) - 1
    plus, minus, distance = full, 0, len(pattern)
    row = [distance]
    for character in text:
        equal = places.get(character, 0)
        steady = (((equal & plus) + plus) ^ plus) | equal | minus
        rise = minus | ~(steady | plus) & full
        fall = plus & steady
        if rise & last:
            distance += 1
        elif fall & last:
            distance -= 1
        rise = rise << 1 | anchored
        minus, plus = rise & (equal | minus), fall << 1 & full | ~(rise | equal | minus) & full
        row.append(distance)
    return row


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    for found in _WORD.finditer(text, start, end):
        bare = found[0].strip(_PUNCTUATION)
        if bare:
            at = found.start() + found[0].index(bare)
            yield _Word(at, at + len(bare), bare.casefold())


def _shared(word: _Word, start: int, end: int) -> int:
    return min(word.end, end) - max(word.start, start)


def _words_around(text: str, start: int, end: int) -> list[_Word]:
    """The words between two places, and those just beyond that a place would cut."""
    start, end = max(start - LONGEST_CUT, 0), end + LONGEST_CUT
    words = list(_words(text, start, end))
    return words[start > 0 : len(words) - (end < len(text))]


def _missing(quoted: Iterable[_Word], found: Sequence[_Word]) -> Counter[str]:
    """The words of the quotation that the passage lacks, leaving out those that it has in another spelling."""
    here, there = Counter(word.key for word in quoted), Counter(word.key for word in found)
    missing, other = here - there, there - here
    for key in other.elements():
        alike, nearest = max(((fuzz.ratio(key, lacking), lacking) for lacking in missing), default=(0.0, ""))
        if alike >= SAME_WORD and len(nearest) >= SHORTEST_MISSPELT:
            missing -= Counter([nearest])
    return missing


def _gained(words: Sequence[_Word], missing: Counter[str]) -> int:
    """How many of the words, which lead away from the passage, to take in: those up to the greatest gain.

    A missing word gains its length; any other costs a part of its length. A gain below LEAST_GAIN is chance.
    """
    left = missing.copy()
    gain, greatest, taken = 0.0, float(LEAST_GAIN), 0
    for count, word in enumerate(words, start=1):
        if left[word.key] > 0:
            left[word.key] -= 1
            gain += len(word.key)
        else:
            gain -= GAP_COST * len(word.key)
        if gain > greatest:
            greatest, taken = gain, count
    return taken


def _trimmed(quotation: str, text: str, words: Sequence[_Word], first: int, last: int) -> tuple[int, int]:
    """The words from first to last (exclusive) without those at either edge that the quotation is likelier without."""
    quoted = {word.key for word in _words(quotation, 0, len(quotation))}
    known = [at for at in range(first, last) if words[at].key in quoted]
    if not known or (known[0], known[-1]) == (first, last - 1):
        return first, last
    choices = product((first, known[0]), (last, known[-1] + 1))
    return max(choices, key=lambda edges: likeness(quotation, text[words[edges[0]].start : words[edges[1] - 1].end]))


def _with_punctuation(quotation: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the punctuation that the quotation begins and ends with, where it stands in the text too."""
    before = quotation[: len(quotation) - len(quotation.lstrip(_PUNCTUATION))]
    after = quotation[len(quotation.rstrip(_PUNCTUATION)) :]
    if text.endswith(before, 0, start):
        start -= len(before)
    if text.startswith(after, end):
        end += len(after)
    return start, end
