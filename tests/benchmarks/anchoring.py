"""Measures how long it takes to find a changed quotation again in a text of 8,000 words.

Run as `python -m tests.benchmarks.anchoring [--words 8000] [--rounds 60]`. Texts are words at random with the lengths
of English ones, in paragraphs; quotations are some 135 characters of the middle with a word replaced, two words added,
or the halves in another order. Each text is looked at for the first time, with nothing kept of it; and then once more,
as when the quotations of one capture are looked for one by one. Times are the processor's, in milliseconds, and as
multiples of a floor taken beside each: the words of the text split and joined again with one blank, which is the least
that folding it takes.
"""

import argparse
import time
from random import Random
from statistics import median, quantiles

from app.domain.anchoring import Match, find_quotation

LATIN = "etaoinshrdlucmfwypvbgk"
CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчй"
QUOTED = 135


def write(random: Random, letters: str, words: int) -> str:
    """A text of made-up words: common ones come often, and every fortieth ends a paragraph."""
    vocabulary = ["".join(random.choices(letters, k=random.choice((2, 3, 4, 5, 6, 7, 9)))) for _ in range(3_000)]
    weights = [1 / (place + 5) for place in range(len(vocabulary))]
    told = random.choices(vocabulary, weights, k=words)
    return "".join(
        word + (".\n\n" if at % 40 == 39 else ", " if at % 11 == 10 else " ") for at, word in enumerate(told)
    )


def change(random: Random, quotation: str) -> str:
    """The quotation in other words."""
    words = quotation.split(" ")
    place = random.randrange(2, len(words) - 2)
    kind = random.randrange(3)
    if kind == 0:
        words[place] = "zzyzx"
    elif kind == 1:
        words[place:place] = ["zzyzx", "zhuzh"]
    else:
        words = words[place:] + words[:place]
    return " ".join(words)


def measure(letters: str, words: int, rounds: int) -> tuple[list[float], list[float], list[float], int]:
    """Milliseconds of each floor, first look and second look, and how often the quotation was found."""
    random = Random(words)
    floor, first, second, found = list[float](), list[float](), list[float](), 0
    for _ in range(rounds):
        text = write(random, letters, words)
        start = text.index(" ", len(text) // random.choice((2, 3, 4))) + 1
        quotation = change(random, text[start : text.index(" ", start + QUOTED - 8)])
        begun = time.process_time()
        " ".join(text.split())
        floor.append((time.process_time() - begun) * 1000)
        for spent in (first, second):
            begun = time.process_time()
            anchor = find_quotation(text, quotation)
            spent.append((time.process_time() - begun) * 1000)
        found += anchor.match is Match.APPROXIMATE and abs(anchor.start - start) < QUOTED
    return floor, first, second, found


def main() -> None:
    """Print a line for each script."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=8_000)
    parser.add_argument("--rounds", type=int, default=60)
    arguments = parser.parse_args()
    for name, letters in (("Latin", LATIN), ("Cyrillic", CYRILLIC)):
        floor, first, second, found = measure(letters, arguments.words, arguments.rounds)
        for look, spent in (("floor", floor), ("first look", first), ("second look", second)):
            high, times = quantiles(spent, n=20)[-1], median(spent) / median(floor)
            told = f"median {median(spent):6.2f} ms   least {min(spent):6.2f} ms   95 % within {high:6.2f} ms"
            print(f"{name:9} {look:12} {told}   {times:5.1f} x the floor")
        print(f"{name:9} found {found} of {arguments.rounds}")


if __name__ == "__main__":
    main()
