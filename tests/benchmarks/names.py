"""How well and how fast names are told apart: precision, recall and F1 on pairs, and microseconds for each."""

import sys
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from app.domain.name_words import words_of
from app.domain.names import same_name

FOLDER = Path(__file__).parents[1] / "domain" / "name_pairs"


class LabelledPair(NamedTuple):
    """Two names, and whether they are those of one party."""

    a: str
    b: str
    is_same: bool


class Counts(NamedTuple):
    """Right and wrong answers: hits, false alarms, misses."""

    hits: int
    false_alarms: int
    misses: int

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false_alarms)

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.misses)

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.false_alarms + self.misses)


def pairs_of(name: str) -> list[LabelledPair]:
    """The pairs of a file: the first name of a line with each of the others, and each with the next."""
    return list(_read(FOLDER / f"{name}.txt"))


def count(pairs: list[LabelledPair]) -> Counts:
    """How the rules answer."""
    answers = [(pair.is_same, same_name(pair.a, pair.b)[0]) for pair in pairs]
    return Counts(answers.count((True, True)), answers.count((False, True)), answers.count((True, False)))


def _read(file: Path) -> Iterator[LabelledPair]:
    for line in file.read_text(encoding="utf-8").splitlines():
        names = [name.strip() for name in line[1:].split("|")]
        if line.startswith("="):
            places = [(a, b) for a, b in combinations(range(len(names)), 2) if a == 0 or b == a + 1]
            yield from (LabelledPair(names[a], names[b], True) for a, b in places)
        elif line.startswith("!"):
            yield LabelledPair(names[0], names[1], False)


def main() -> None:
    """Print a line for each file; with --wrong, each wrong answer."""
    for name in ("known", "kept", "slavic", "international") if "--all" in sys.argv else ("known",):
        pairs = pairs_of(name)
        words_of.cache_clear()
        started = time.process_time()
        counts = count(pairs)
        spent = (time.process_time() - started) / len(pairs) * 1e6
        print(
            f"{name}: {len(pairs)} pairs, {sum(pair.is_same for pair in pairs)} same: "
            f"precision {counts.precision:.3f}, recall {counts.recall:.3f}, F1 {counts.f1:.3f}, {spent:.0f} µs a pair"
        )
        for pair in pairs if "--wrong" in sys.argv else ():
            is_same, score, reason = same_name(pair.a, pair.b)
            if is_same != pair.is_same:
                print("  same" if pair.is_same else "  other", pair.a, "|", pair.b, round(score, 2), reason)


if __name__ == "__main__":
    main()
