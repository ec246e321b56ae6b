"""Measures how long it takes to find the origins of a thousand articles of 3 kB, and how much memory.

Run as `python -m tests.benchmarks.origins [--articles 1000]`. The sets are made up: words at random, so that articles
share nothing but what they are made of. In the first set every article is one of its own; in the second a third of them
are copies, cuts and rewrites of 40 wire stories; in the third all are those of one; the fourth is the second with every
fifth article in other small words, so that figures and names are compared too. The time is the processor's.
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from random import Random

from app.domain.origins.article import Article
from app.domain.origins.origins import find_origins

WORDS_IN_ARTICLE = 480
SMALL = ("the", "of", "and", "to", "in", "was", "on", "at", "from", "by")
OTHER_SMALL = ("der", "die", "und", "von", "im", "den", "auf", "zu", "mit", "wurde")


class Newsroom:
    """Writes articles of made-up words."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._vocabulary = ["".join(self._random.choices("bdfgklmnprstaeiou", k=6)) for _ in range(12_000)]
        self._names = [word.capitalize() for word in self._vocabulary[:3_000]]

    def write(self) -> str:
        """A story with names, figures, quotations and paragraphs."""
        words: list[str] = []
        while len(words) < WORDS_IN_ARTICLE:
            words += self._random.choices(self._vocabulary, k=5) + self._random.choices(SMALL, k=4)
            words.append(self._random.choice(self._names))
            if self._random.random() < 0.2:
                words.append(str(self._random.randrange(13, 90_000)))
            if self._random.random() < 0.2:
                words[-1] += self._random.choice([".", ".\\n\\n", ","])
        return " ".join(words)

    def derive(self, story: str) -> str:
        """A copy, a cut, or the same with one word in eight changed."""
        words = story.split(" ")
        return self._random.choice((self._copy, self._cut, self._change))(words)

    def _copy(self, words: list[str]) -> str:
        return " ".join(words)

    def _cut(self, words: list[str]) -> str:
        return " ".join(words[: self._random.randrange(len(words) // 4, len(words))])

    def _change(self, words: list[str]) -> str:
        return " ".join(
            self._random.choice(self._vocabulary) if self._random.random() < 0.12 else word for word in words
        )


def singles(number: int) -> Iterator[str]:
    """Stories that share nothing."""
    room = Newsroom(1)
    yield from (room.write() for _ in range(number))


def mixed(number: int) -> Iterator[str]:
    """A third is made of 40 stories, the rest is not."""
    room = Newsroom(2)
    wires = [room.write() for _ in range(40)]
    yield from (room.derive(wires[each % 40]) if each % 3 == 0 else room.write() for each in range(number))


def copies(number: int) -> Iterator[str]:
    """All are made of one story."""
    room = Newsroom(3)
    wire = room.write()
    yield from (room.derive(wire) for _ in range(number))


def languages(number: int) -> Iterator[str]:
    """The mixed set, every fifth in another language."""
    other = dict(zip(SMALL, OTHER_SMALL, strict=True))
    for place, text in enumerate(mixed(number)):
        yield " ".join(other.get(word, word) for word in text.split(" ")) if place % 5 == 0 else text


SETS: tuple[Callable[[int], Iterator[str]], ...] = (singles, mixed, copies, languages)


def main() -> None:
    """Print a line for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000)
    number = parser.parse_args().articles
    for make in SETS:
        articles = [Article(f"{place:06}", f"paper {place % 150}", text) for place, text in enumerate(make(number))]
        size = sum(len(article.text) for article in articles) // number
        before = _memory()
        started = time.process_time()
        found = find_origins(articles)
        spent = time.process_time() - started
        print(
            f"{make.__name__:10} {number} articles of {size:,} characters: {len(found)} origins, {spent:.1f} s", end=""
        )
        print(f", memory at most {_memory()} MB ({before} before)")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
