"""Excerpts: the passages of a text in which the words of a search stand, cut into marked and unmarked stretches."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.search_query import Term
from app.domain.search_words import Word, words_in

AROUND = 110
MOST_PASSAGES = 2
MOST_ADDED = 2 * AROUND  # to a passage, by further hits close to its first
LONGEST_HIT = 4 * AROUND  # where a text says one thing over and over, its hits are one without end
ELLIPSIS = "…"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text; `is_hit` says that a term stands there."""

    text: str
    is_hit: bool = False


def hits_in(text: str, terms: Sequence[Term]) -> list[Span]:
    """Where terms stand in a text, in order; those that touch or overlap are one."""
    words = list(words_in(text))
    spans = sorted(span for term in terms for span in _find(words, term))
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def mark(text: str, hits: Iterable[Span], start: int = 0, end: int | None = None) -> list[Stretch]:
    """The text from start to end, cut at its hits, none of the stretches empty."""
    end = len(text) if end is None else end
    stretches, place = [], start
    for hit_start, hit_end in hits:
        if start <= hit_start and hit_end <= end:
            stretches += [Stretch(text[place:hit_start]), Stretch(text[hit_start:hit_end], True)]
            place = hit_end
    return [stretch for stretch in (*stretches, Stretch(text[place:end])) if stretch.text]


def excerpt(text: str, hits: Sequence[Span]) -> list[Stretch]:
    """Up to two passages around the hits, with an ellipsis where something was left out; empty without a hit."""
    hits = [(start, min(end, start + LONGEST_HIT)) for start, end in hits]
    windows: list[Span] = []
    furthest = 0  # that the last window may reach, however many hits follow each other
    for start, end in hits:
        window = _word_edge(text, start - AROUND, forward=True), _word_edge(text, end + AROUND, forward=False)
        if windows and window[0] <= windows[-1][1]:
            if window[1] <= furthest:
                windows[-1] = windows[-1][0], max(window[1], windows[-1][1])
        elif len(windows) < MOST_PASSAGES:
            windows.append(window)
            furthest = window[1] + MOST_ADDED
    stretches: list[Stretch] = []
    for start, end in windows:
        if start > 0 or stretches:
            stretches.append(Stretch(f" {ELLIPSIS} " if stretches else f"{ELLIPSIS} "))
        stretches += mark(text, hits, start, end)
    if windows and windows[-1][1] < len(text):
        stretches.append(Stretch(f" {ELLIPSIS}"))
    return stretches


def _find(words: Sequence[Word], term: Term) -> Iterator[Span]:
    length = len(term.plain)
    for place in range(len(words) - length + 1):
        row = words[place : place + length] if length > 1 else (words[place],)
        if _stands([word.plain for word in row], term.plain, term.is_begun) or (
            term.keys and _stands([word.key for word in row], term.keys, term.is_name_begun)
        ):
            yield row[0].start, row[-1].end


def _stands(found: Sequence[str], wanted: Sequence[str], is_begun: bool) -> bool:
    last = found[-1].startswith(wanted[-1]) if is_begun else found[-1] == wanted[-1]
    return last and all(here == there for here, there in zip(found[:-1], wanted[:-1], strict=True))


def _word_edge(text: str, place: int, *, forward: bool) -> int:
    """The next space inwards from a place, so that no word is cut; the place itself where none is near."""
    if place <= 0 or place >= len(text):
        return min(max(place, 0), len(text))
    if forward:
        found = text.find(" ", place, place + AROUND // 4)
        return place if found < 0 else found + 1
    found = text.rfind(" ", place - AROUND // 4, place)
    return place if found < 0 else found
