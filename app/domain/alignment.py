"""The passage of a text that a quotation resembles most: found roughly, aligned exactly, ended at whole words.

Both texts come folded (`app/domain/folding.py`). The alignment is the bit-parallel one of G. Myers, "A fast bit-vector
algorithm for approximate string matching based on dynamic programming", J. ACM 46 (1999), in the form of H. Hyyrö,
"A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003).
"""

from collections.abc import Sequence
from itertools import product

from rapidfuzz.distance import Levenshtein

from app.domain.passage_edges import GAP_COST, shed, widened, with_own_edges, with_punctuation
from app.domain.passage_words import Word, letters_of, missing_words, word_counts, words_in, words_of

WIDEST_GAP = 2  # times the length of the quotation
REORDERED = 0.9
LONGEST_CUT = 32


def closest_passage(quotation: str, text: str, place: int) -> tuple[int, int]:
    """The passage near `place` that resembles the quotation most, as start and end.

    It begins and ends with whole words, unless none lies half within the best alignment. Words of the quotation that
    stand just outside that (after an insertion, or because two clauses changed places) are taken in.
    """
    length = len(quotation)
    place = min(place, len(text))
    start, end = _align(quotation, text, max(place - length // 2, 0), place + length + length // 2)
    reach = WIDEST_GAP * length
    words = _words_around(text, start - reach, end + reach)
    near = [at for at, word in enumerate(words) if word.end > start and word.start < end]
    inside = [at for at in near if 2 * _shared(words[at], start, end) >= words[at].end - words[at].start]
    if not inside:
        return start, end
    first, last = inside[0], inside[-1] + 1
    quoted = words_of(quotation)
    first, last = shed(words, first, last, quoted)
    first, last = widened(words, first, last, missing_words(quoted, words[first:last]))
    first, last = shed(words, first, last, quoted)
    first, last = with_own_edges(words, first, last, quoted)
    first, last = _trimmed(quotation, text, words, first, last)
    return with_punctuation(quotation, text, words[first].start, words[last - 1].end)


def likeness(quotation: str, passage: str) -> float:
    """From 0 to 1: 1 - edits / length of the longer, or what the words in common come to, in any order.

    Words that the passage has beside those of the quotation, which an insertion leaves whole, cost a part of their
    length.
    """
    in_order = Levenshtein.normalized_similarity(quotation, passage)
    if in_order >= REORDERED:
        return in_order
    quoted, found = word_counts(words_of(quotation)), word_counts(words_of(passage))
    common, wanted = letters_of(quoted & found), letters_of(quoted)
    cost = wanted + GAP_COST * (letters_of(found) - common)
    return max(in_order, REORDERED * common / cost) if wanted else in_order


def _align(quotation: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch within text[start:end] that needs the fewest edits to become the quotation."""
    window = text[start:end]
    forward = edit_distances(quotation, window, anchored=False)
    least = min(forward)
    stop = len(forward) - 1 - forward[::-1].index(least)
    longest = len(quotation) + least
    backward = edit_distances(quotation[::-1], window[max(stop - longest, 0) : stop][::-1], anchored=True)
    least = min(backward)
    ends = (place for place, distance in enumerate(backward) if distance == least)
    length = min(ends, key=lambda place: abs(place - len(quotation)))
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
    for equal in [places.get(character, 0) for character in text]:
        still = equal | minus
        steady = ((equal & plus) + plus ^ plus) | still
        rise = minus | ~(steady | plus) & full
        fall = plus & steady
        if rise & last:
            distance += 1
        elif fall & last:
            distance -= 1
        rise = rise << 1 | anchored
        minus, plus = rise & still, (fall << 1 | ~(rise | still)) & full
        row.append(distance)
    return row


def _shared(word: Word, start: int, end: int) -> int:
    return min(word.end, end) - max(word.start, start)


def _words_around(text: str, start: int, end: int) -> list[Word]:
    """The words between two places, and those just beyond that a place would cut."""
    start, end = max(start - LONGEST_CUT, 0), end + LONGEST_CUT
    words = words_in(text, start, end)
    return words[start > 0 : len(words) - (end < len(text))]


def _trimmed(quotation: str, text: str, words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The words from first to last (exclusive) without those at either edge that the quotation is likelier without.

    Its own first and last word stay, also where one like it was added within.
    """
    quoted = words_of(quotation)
    other = missing_words(words[first:last], quoted)
    known = [at for at in range(first, last) if words[at].key not in other]
    if not known:
        return first, last
    if words[first].key == quoted[0].key:
        known[0] = first
    if words[last - 1].key == quoted[-1].key:
        known[-1] = last - 1
    if (known[0], known[-1]) == (first, last - 1):
        return first, last
    choices = product((first, known[0]), (last, known[-1] + 1))
    return max(choices, key=lambda edges: likeness(quotation, text[words[edges[0]].start : words[edges[1] - 1].end]))
