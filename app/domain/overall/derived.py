"""Derived: a sentence that no source says, with what it was worked out from."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from app.domain.answer import Answer
from app.domain.display import capitalised, count_word, show_count, show_list, show_share

# A reader counts no further; the data holds them all.
_MOST_RUNS = 6


class Section(StrEnum):
    """What a sentence over a whole question is about, in the order of a page."""

    RANGE = "range"
    ORIGINS = "origins"
    TIME = "time"
    WARNINGS = "warnings"
    MISSING = "missing"


class Derived(NamedTuple):
    """A sentence or two, and the claims that they were worked out from; `left_out` are those that could not take part.

    `basis` says both in words; `named` are those of them that the sentence is about, where it is not about all. It can
    never be cited as a source's.
    """

    section: Section
    words: str
    basis: str
    claim_ids: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    derived: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """How sentences name things: each answer of a question, its number on the page, and origins and sources by label.

    Few sentences name a source, so that `label` is asked only then.
    """

    answers: Mapping[str, Answer]
    numbers: Mapping[str, int]
    label: Callable[[str], str] = str

    def say(self, claim_ids: Collection[str]) -> str:
        """“answer 7”, “answers 1–3 and 9”, “48 answers, among them 1–3, 5 and 9”."""
        if len(claim_ids) == 1:
            return f"answer {self.numbers[next(iter(claim_ids))]}"
        runs = show_runs([self.numbers[claim_id] for claim_id in claim_ids])
        if len(runs) <= _MOST_RUNS:
            return f"answers {show_list(runs)}"
        return f"{count_word(len(claim_ids))} answers, among them {show_list(runs[:_MOST_RUNS])}"

    def say_more(self, noun: str, claim_ids: Collection[str], rest: str = "") -> str:
        """“two more outliers: answers 41 and 42.”, “30 more outliers, among them 1–3, 5 and 9.”"""
        count = show_count(len(claim_ids), f"more {noun}") + rest
        said = self.say(claim_ids)
        _, among, first = said.partition(", among them ")
        return f"{count}, among them {first}." if among else f"{count}: {said}."

    def derived(
        self,
        section: Section,
        words: str,
        claim_ids: Collection[str],
        left_out: Collection[str] = (),
        rule: str = "",
        named: Collection[str] = (),
    ) -> Derived:
        """A sentence with its basis in words; `rule` says by which rule, where there is a choice."""
        basis = f"from {self.say(claim_ids)}"
        if left_out:
            verb = "is" if len(left_out) == 1 else "are"
            basis += f"; {self.say(left_out)} {verb} left out: a denial, or of another unit or kind"
        if rule:
            basis += f"; {rule}"
        return Derived(section, capitalised(words), basis, tuple(claim_ids), tuple(left_out), tuple(named))


def show_runs(numbers: Sequence[int]) -> list[str]:
    """Numbers in order, three or more in a row as a run: “1–3”, “5”, “9”, “10”."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [part for run in runs for part in _shown(run)]


def with_about(words: str, without: str, about: Decimal) -> str:
    """The words and, where they are others because of the setting for “about”, what it is and what they would be."""
    if words == without:
        return words
    return f"{words} Here “about” is taken to reach {show_share(about)} either way; without that: {without}"


def _shown(run: Sequence[int]) -> list[str]:
    return [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run]
