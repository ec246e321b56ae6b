"""Passage edges: which words, and which punctuation, around an alignment belong to the passage that is quoted.

An insertion, and clauses or sentences that changed places, leave words of the quotation outside the best alignment and
take others in; what a word gains or costs is counted in letters.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.domain.passage_words import PUNCTUATION, Word, missing_words

LEAST_GAIN = 2
GAP_COST = 0.25
STOP_COST = 6
LEAST_SHED = 5
LONGEST_CLOSING = 4
QUOTE = '"'  # every folded one
_AROUND = PUNCTUATION + " "


def widened(words: Sequence[Word], first: int, last: int, missing: Counter[str]) -> tuple[int, int]:
    """The words from first to last (exclusive) with those around that are missing, the side that gains more first."""
    if not missing:
        return first, last
    before = [(word.key, word.is_last) for word in words[:first][::-1]]
    after = [(word.key, earlier.is_last) for earlier, word in pairwise(words[last - 1 :])]
    left, left_gain = _gained(before, missing)
    right, right_gain = _gained(after, missing)
    if left_gain > right_gain:
        missing -= Counter(key for key, _ in before[:left])
        right, _ = _gained(after, missing)
    else:
        missing -= Counter(key for key, _ in after[:right])
        left, _ = _gained(before, missing)
    return first - left, last + right


def _gained(words: Iterable[tuple[str, bool]], missing: Counter[str]) -> tuple[int, float]:
    """How many of the words, which lead away from the passage, to take in, and the gain: those up to the greatest one.

    With each comes whether another sentence begins with it, which costs STOP_COST. A missing word gains its length; any
    other costs a part of its length. A gain below LEAST_GAIN is chance.
    """
    left = dict(missing)
    gain, greatest, taken = 0.0, float(LEAST_GAIN), 0
    for count, (key, is_other_sentence) in enumerate(words, start=1):
        gain -= STOP_COST * is_other_sentence
        if left.get(key, 0) > 0:
            left[key] -= 1
            gain += len(key)
        else:
            gain -= GAP_COST * len(key)
        if gain > greatest:
            greatest, taken = gain, count
    return taken, greatest if taken else 0.0


def shed(words: Sequence[Word], first: int, last: int, quoted: Sequence[Word]) -> tuple[int, int]:
    """The words from first to last (exclusive) without what the alignment took in for its length only."""
    surplus = missing_words(words[first:last], quoted)
    after = [(word.key, earlier.is_last) for earlier, word in pairwise(words[first:last])][::-1]
    right = _lost(after, surplus)
    surplus -= Counter(word.key for word in words[last - right : last])
    before = [(word.key, word.is_last) for word in words[first : last - right - 1]]
    return first + _lost(before, surplus), last - right


def _lost(words: Iterable[tuple[str, bool]], surplus: Counter[str]) -> int:
    """How many of the words, which lead into the passage, it is better without: the mirror of _gained."""
    left = dict(surplus)
    gain, greatest, taken = 0.0, float(LEAST_SHED), 0
    for count, (key, is_whole_sentence) in enumerate(words, start=1):
        if left.get(key, 0) > 0:
            left[key] -= 1
            gain += GAP_COST * len(key)
        else:
            gain -= len(key)
        gain += STOP_COST * is_whole_sentence
        if gain > greatest:
            greatest, taken = gain, count
    return taken


def with_own_edges(words: Sequence[Word], first: int, last: int, quoted: Sequence[Word]) -> tuple[int, int]:
    """The words from first to last (exclusive) with the first and the last one of the quotation, if they stand beside.

    They do not count as missing where an insertion has the same word: “your buddy, your coach [, your team]”.
    """
    keys = [word.key for word in quoted]
    if len(keys) > 1 and first and [word.key for word in words[first - 1 : first + 1]] == keys[:2]:
        first -= 1
    if len(keys) > 1 and [word.key for word in words[last - 1 : last + 1]] == keys[-2:]:
        last += 1
    return first, last


def with_punctuation(quotation: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the punctuation that the quotation begins and ends with, where it stands in the text too."""
    before = quotation[: len(quotation) - len(quotation.lstrip(_AROUND))]
    after = quotation[len(quotation.rstrip(PUNCTUATION)) :]
    if text.endswith(before, 0, start):
        start -= len(before)
    end = _closed(text, end, after)
    if quotation.count(QUOTE) % 2 or not text.count(QUOTE, start, end) % 2:
        return start, end
    return _balanced(text, start, end)


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage with the one quotation mark beside it that belongs to one within, if there is one."""
    for before in (QUOTE, f"{QUOTE} "):
        if text.endswith(before, 0, start):
            return start - len(before), end
    for after in (QUOTE, f" {QUOTE}", f".{QUOTE}", f",{QUOTE}"):
        if text.startswith(after, end):
            return start, end + len(after)
    return start, end


def _closed(text: str, end: int, after: str) -> int:
    """The end with what stands in the text of the punctuation that the quotation ends with, and what that encloses."""
    if text.startswith(after, end):
        return end + len(after)
    run = text[end : end + LONGEST_CLOSING]
    run = run[: len(run) - len(run.lstrip(_AROUND))]
    return end + run.rindex(after[-1]) + 1 if after[-1] in run else end
