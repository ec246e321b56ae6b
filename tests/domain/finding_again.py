"""How well quotations are found again in changed texts.

Run as `python -m tests.domain.finding_again [--held] [--worst 20]` to see how well each kind of change is met.
"""

import argparse
import time
from collections import defaultdict
from dataclasses import dataclass
from random import Random
from statistics import median

from app.domain.anchoring import Anchor, Match, find_quotation
from tests.domain.changed_texts import Case, make_cases
from tests.domain.told_texts import HELD, TEXTS


@dataclass(slots=True)
class Tally:
    """How many cases there were, how many had the right status and the right edges, and how far off these were."""

    cases: int = 0
    right: int = 0
    placed: int = 0
    edged: int = 0
    distance: int = 0

    def add(self, case: Case, found: Anchor) -> bool:
        """Count a case in; gives whether all of it was right."""
        self.cases += 1
        self.right += found.match is case.match
        if case.match is Match.MISSING or found.match is Match.MISSING:
            return found.match is case.match
        self.placed += 1
        off = abs(found.start - case.start) + abs(found.end - case.end)
        self.edged += not off
        self.distance += off
        return found.match is case.match and not off


def find(case: Case) -> Anchor:
    """What is found for a case."""
    return find_quotation(case.text, case.exact, prefix=case.prefix, suffix=case.suffix)


def main() -> None:
    """Print a line for each kind of change."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--worst", type=int, default=0, help="how many of the wrong cases to show")
    parser.add_argument("--held", action="store_true", help="take the texts that were written last")
    arguments = parser.parse_args()
    texts = HELD if arguments.held else TEXTS
    kinds: dict[str, Tally] = defaultdict(Tally)
    wrong, spent = [], []
    for seed in range(arguments.seed, arguments.seed + arguments.rounds):
        for case in make_cases(seed, texts):
            begun = time.perf_counter()
            found = find(case)
            spent.append(time.perf_counter() - begun)
            kinds["all"].add(case, found)
            if not kinds[case.name.split(" ", 1)[1]].add(case, found):
                wrong.append((case, found))
    for name, tally in kinds.items():
        print(
            f"{name:32} {tally.cases:5}  status {tally.right / tally.cases:6.1%}  edges "
            f"{tally.edged / max(tally.placed, 1):6.1%}  off by {tally.distance / max(tally.placed, 1):6.2f}"
        )
    print(f"median {median(spent) * 1000:.2f} ms")
    Random(0).shuffle(wrong)
    for case, found in wrong[: arguments.worst]:
        print(f"\n{case.name}: {found.match} {found.score:.2f}, should be {case.match}\n  asked {case.exact!r}")
        print(f"  found {case.text[found.start : found.end]!r}\n  to be {case.text[case.start : case.end]!r}")


if __name__ == "__main__":
    main()
