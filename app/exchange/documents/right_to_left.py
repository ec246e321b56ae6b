"""Letters that are written from right to left, put into the order of reading where a PDF has them as they are drawn.

Some programs write the letters of an Arabic or Hebrew word from left to right, as they stand on the page. Which of the
two it is can be seen by where its letters stand.
"""

from collections.abc import Callable
from itertools import groupby
from unicodedata import bidirectional, combining

Letter = tuple[str, int]


def in_reading_order(letters: list[Letter], left_of: Callable[[int], float]) -> list[Letter]:
    """The letters of a line, each with its number; `left_of` tells of a number how far to the left the letter stands.

    Each run of letters from right to left that stands in the order of drawing is turned round, with the marks on its
    letters after them.
    """
    if not any(_is_from_right(letter) for letter, _ in letters):
        return letters
    ordered = list[Letter]()
    for is_from_right, run in groupby(letters, key=lambda each: _is_from_right(each[0])):
        clusters = _clusters(list(run))
        if is_from_right and len(clusters) > 1 and left_of(clusters[0][0][1]) < left_of(clusters[-1][0][1]):
            clusters.reverse()
        ordered += [each for cluster in clusters for each in cluster]
    return ordered


def _clusters(letters: list[Letter]) -> list[list[Letter]]:
    """Each letter with the marks that follow it."""
    clusters = list[list[Letter]]()
    for each in letters:
        if clusters and each[0] and combining(each[0][0]):
            clusters[-1].append(each)
        else:
            clusters.append([each])
    return clusters


def _is_from_right(letter: str) -> bool:
    return len(letter) == 1 and (bidirectional(letter) in ("R", "AL") or combining(letter) > 0)
