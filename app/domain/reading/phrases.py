"""Phrases of several words, found from their first or from their last word.

A phrase is written as slots with alternatives: "no|not fewer|less than" stands for four phrases, and "_" is an empty
slot, so "in the region|order|_ of" also covers "in the of". A list of words is a phrase of one slot.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Generic, TypeVar

from app.domain.reading.tokens import Tokens

Meaning = TypeVar("Meaning")


class _Node(Generic[Meaning]):
    __slots__ = ("following", "meaning")

    def __init__(self) -> None:
        self.following: dict[str, _Node[Meaning]] = {}
        self.meaning: Meaning | None = None


class Phrases(Generic[Meaning]):
    """A set of phrases, each with its meaning; the longest that stands at a place wins."""

    def __init__(self, *, backwards: bool = False) -> None:
        self._root: _Node[Meaning] = _Node()
        self._step = -1 if backwards else 1

    def add(self, phrase: str, meaning: Meaning) -> None:
        """Add every phrase that the slots stand for; the first meaning given to a phrase stays."""
        for written in expand(phrase):
            node = self._root
            for word in words_of(written)[:: self._step]:
                node = node.following.setdefault(word, _Node())
            if node.meaning is None:
                node.meaning = meaning

    def find(self, tokens: Tokens, index: int) -> tuple[Meaning, int] | None:
        """The longest phrase whose first (backwards: last) token is at `index`, and the index just beyond it."""
        node: _Node[Meaning] | None = self._root.following.get(tokens[index].low)
        best: tuple[Meaning, int] | None = None
        while node is not None:
            index += self._step
            if node.meaning is not None:
                best = node.meaning, index
            if _is_parted(tokens, index, self._step):
                break
            node = node.following.get(tokens[index].low)
        return best


def expand(phrase: str) -> list[str]:
    """Every phrase that the slots of `phrase` stand for, as plain words with single spaces."""
    slots = [slot.split("|") for slot in phrase.split()]
    return [" ".join(word for word in choice if word != "_") for choice in product(*slots)]


def words_of(phrase: str) -> list[str]:
    """The lower-case tokens of a phrase."""
    tokens = Tokens(phrase)
    return [tokens[index].low for index in range(len(tokens))]


def phrase_set(phrases: Iterable[str], *, backwards: bool = False) -> Phrases[bool]:
    """Phrases that mean no more than that they stand there."""
    found: Phrases[bool] = Phrases(backwards=backwards)
    for phrase in phrases:
        found.add(phrase, True)
    return found


def phrase_map(meanings: Mapping[Meaning, Iterable[str]], *, backwards: bool = False) -> Phrases[Meaning]:
    """Phrases listed under their meaning."""
    found: Phrases[Meaning] = Phrases(backwards=backwards)
    for meaning, phrases in meanings.items():
        for phrase in phrases:
            found.add(phrase, meaning)
    return found


def _is_parted(tokens: Tokens, index: int, step: int) -> bool:
    """A blank line between this token and the one before it in reading direction ends any phrase."""
    gap = tokens[index].gap if step > 0 else tokens[index + 1].gap
    return gap.count("\n") > 1
