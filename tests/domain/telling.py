"""A teller of sentences of one language in another order each time, and what may be changed in one of them."""

import unicodedata
from collections.abc import Callable
from random import Random

from app.domain.anchoring import Match

UNSPACED = frozenset({"zh", "ja", "th"})


class Teller:
    """Makes cases of one language out of its sentences."""

    def __init__(self, language: str, told: list[str], seed: int) -> None:
        self.language = language
        self.told = told
        self.random = Random(f"{language}{seed}")
        self.joint = "" if language in UNSPACED else " "

    def units(self, text: str) -> list[str]:
        """The words, or the characters where no spaces stand between words."""
        return list(text) if not self.joint else text.split(" ")

    def tell(self) -> tuple[str, str, str, str]:
        """What stands before a sentence, the sentence, what stands after it, and a sentence that is left out."""
        told = self.told[:]
        self.random.shuffle(told)
        absent = told.pop()
        place = self.random.randrange(len(told))
        breaks = [self.random.choice((self.joint or "\n", "\n\n")) for _ in told]
        before = "".join(one + gap for one, gap in zip(told[:place], breaks, strict=False))
        after = "".join(gap + one for one, gap in zip(told[place + 1 :], breaks, strict=False))
        return before, told[place], after, absent


# What is told now, the quotation, and how it is to be found; None where the sentence has no place for the change.
Made = tuple[str, str, Match] | None
Change = Callable[[Teller, str, str], Made]


def inner(teller: Teller, units: list[str], count: int) -> list[int]:
    """Places of so many units, none of them near an edge."""
    return sorted(teller.random.sample(range(2, len(units) - 2), min(count, len(units) - 4)))


def letters_within(sentence: str) -> list[int]:
    """Places within longer words of letters, where a word may be cut."""
    return [
        at
        for at in range(2, len(sentence) - 3)
        if all(one.isalpha() and not unicodedata.combining(one) for one in sentence[at - 2 : at + 3])
    ]
