"""Text changes: what was added to a text and removed from it between two captures, by paragraph and then by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from app.domain.passage_words import UNSPACED

MOST_CELLS = 400_000_000  # of the table that aligns paragraphs
MOST_WORD_CELLS = 25_000_000
SHORTEST_SAME = 4  # characters between two changes that are told as kept

_TOKEN = re.compile(f"\\s+|[{UNSPACED}]|[^\\W{UNSPACED}]+|[^\\w\\s]")


class Fate(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Stretch(NamedTuple):
    """A stretch of text and what became of it."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """Paragraphs that differ, as stretches in reading order; `unchanged` are those alike since the last one."""

    unchanged: int
    stretches: tuple[Stretch, ...]

    @property
    def before(self) -> str:
        """What stood there before."""
        return "".join(each.text for each in self.stretches if each.fate is not Fate.ADDED)

    @property
    def after(self) -> str:
        """What stands there now."""
        return "".join(each.text for each in self.stretches if each.fate is not Fate.REMOVED)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes from one text to another, and how many paragraphs are alike after the last."""

    changes: tuple[Change, ...]
    unchanged: int

    @property
    def added(self) -> int:
        """How many characters were added."""
        return self._count(Fate.ADDED)

    @property
    def removed(self) -> int:
        """How many characters were removed."""
        return self._count(Fate.REMOVED)

    def _count(self, fate: Fate) -> int:
        return sum(len(each.text) for change in self.changes for each in change.stretches if each.fate is fate)


def compare_texts(before: str, after: str) -> Comparison:
    """What changed; where lines end, empty lines and the kind and number of blanks count for nothing."""
    old, new = _paragraphs(before), _paragraphs(after)
    changes: list[Change] = []
    same = 0
    for fate, old_start, old_end, new_start, new_end in _steps(old, new):
        if fate is Fate.SAME:
            same += old_end - old_start
            continue
        stretches = compare_words("\n".join(old[old_start:old_end]), "\n".join(new[new_start:new_end]))
        if all(each.fate is Fate.SAME for each in stretches):
            same += old_end - old_start
            continue
        changes.append(Change(same, stretches))
        same = 0
    return Comparison(tuple(changes), same)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Fate, int, int, int, int]]:
    """Runs that are alike, and between them runs that differ, as (fate, places in the old, places in the new)."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    if first:
        yield Fate.SAME, 0, first, 0, first
    yield from _middle(old[first : len(old) - last], new[first : len(new) - last], first)
    if last:
        yield Fate.SAME, len(old) - last, len(old), len(new) - last, len(new)


def _middle(old: Sequence[str], new: Sequence[str], at: int) -> Iterator[tuple[Fate, int, int, int, int]]:
    if not old and not new:
        return
    if len(old) * len(new) > MOST_CELLS:
        yield Fate.REMOVED, at, at + len(old), at, at + len(new)
        return
    old_from, new_from = 0, 0
    for step in LCSseq.opcodes(old, new):
        if step.tag != "equal":
            continue
        if (old_from, new_from) != (step.src_start, step.dest_start):
            yield Fate.REMOVED, at + old_from, at + step.src_start, at + new_from, at + step.dest_start
        yield Fate.SAME, at + step.src_start, at + step.src_end, at + step.dest_start, at + step.dest_end
        old_from, new_from = step.src_end, step.dest_end
    if (old_from, new_from) != (len(old), len(new)):
        yield Fate.REMOVED, at + old_from, at + len(old), at + new_from, at + len(new)


def compare_words(old: str, new: str) -> tuple[Stretch, ...]:
    """What changed between two passages, word by word; any white space is one blank."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if not old or not new or len(before) * len(after) > MOST_WORD_CELLS:
        whole = Stretch(Fate.REMOVED, old), Stretch(Fate.ADDED, new)
        return tuple(each for each in whole if each.text)
    told: list[Stretch] = []
    removed, added = list[str](), list[str]()
    for step in LCSseq.opcodes(_alike(before), _alike(after)):
        old_tokens, new_tokens = before[step.src_start : step.src_end], after[step.dest_start : step.dest_end]
        if step.tag != "equal" or ((removed or added) and len("".join(old_tokens).strip()) < SHORTEST_SAME):
            removed, added = removed + old_tokens, added + new_tokens  # a mark or two between would break them up
            continue
        told += _told(removed, added)
        removed, added = [], []
        told.append(Stretch(Fate.SAME, "".join(old_tokens)))
    return _joined(told + _told(removed, added))


def _alike(tokens: Sequence[str]) -> list[str]:
    return [" " if token.isspace() else token for token in tokens]


def _told(removed: Sequence[str], added: Sequence[str]) -> list[Stretch]:
    """A change, with what both of its sides begin and end with told as kept."""
    old, new = _alike(removed), _alike(added)
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    parts = (
        Stretch(Fate.SAME, "".join(removed[:first])),
        Stretch(Fate.REMOVED, "".join(removed[first : len(removed) - last])),
        Stretch(Fate.ADDED, "".join(added[first : len(added) - last])),
        Stretch(Fate.SAME, "".join(removed[len(removed) - last :])),
    )
    return [part for part in parts if part.text]


def _joined(told: Sequence[Stretch]) -> tuple[Stretch, ...]:
    joined: list[Stretch] = []
    for each in told:
        if joined and joined[-1].fate is each.fate:
            joined[-1] = Stretch(each.fate, joined[-1].text + each.text)
        else:
            joined.append(each)
    return tuple(joined)
