"""House text: what a publisher prints in one article after the other, navigation, biographies, the same background.

It is told by three articles of one publisher that have a long run of words in common and next to nothing else. Versions
of one story have more in common than what runs through all of them, and so count as one article here.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from app.domain.attribution.span import Span
from app.domain.origins.groups import Groups
from app.domain.origins.sketch import SIZE, Sketch, find_pairs

FEWEST = 3  # articles of one publisher that have it, versions of one story counted once
SHORTEST = 12  # words in a row; less is a turn of phrase
ONE_TEXT = 0.6  # share of the longer one from which two articles are versions of one story
ONE_STORY = 0.15  # share of what is left without the house text from which they are
LEAST_SIZE = 20  # shingles
ROUNDS = 3


def find_house_text(sketches: Sequence[Sketch], publishers: Sequence[str]) -> frozenset[int]:
    """The shingles of the texts of all houses; an article without a publisher is of none."""
    houses: dict[str, list[Sketch]] = defaultdict(list)
    for sketch, publisher in zip(sketches, publishers, strict=True):
        if publisher:
            houses[publisher].append(sketch)
    return frozenset[int]().union(*(_of_house(house) for house in houses.values() if len(house) >= FEWEST))


def house_spans(sketch: Sketch, house: Collection[int]) -> Iterator[Span]:
    """The runs of words of an article that are house text, in order; none of one whose sketch is thinned out."""
    places = [place for place, shingle in enumerate(sketch.in_order) if shingle in house]
    for _, run in groupby(enumerate(places), lambda each: each[1] - each[0]):
        row = [place for _, place in run]
        if row[-1] + SIZE - row[0] >= SHORTEST:
            yield Span(row[0], row[-1] + SIZE)


def _of_house(sketches: Sequence[Sketch]) -> frozenset[int]:
    pairs = list(find_pairs(sketches))
    stories: Groups[int] = Groups(range(len(sketches)))
    for a, b in pairs:
        if _common(sketches[a], sketches[b]) >= ONE_TEXT * max(len(sketches[a].all), len(sketches[b].all)):
            stories.join(a, b)
    house = _in_many(sketches, stories)
    for _ in range(ROUNDS):
        rest = [sketch.all - house for sketch in sketches]
        joins = [stories.join(a, b) for a, b in pairs if _are_one_story(rest[a], rest[b])]
        if not any(joins):
            break
        house = _in_many(sketches, stories)
    return house


def _common(a: Sketch, b: Sketch) -> int:
    return len(a.all & b.all)


def _are_one_story(a: frozenset[int], b: frozenset[int]) -> bool:
    return len(a & b) >= ONE_STORY * max(min(len(a), len(b)), LEAST_SIZE)


def _in_many(sketches: Sequence[Sketch], stories: Groups[int]) -> frozenset[int]:
    counts: Counter[int] = Counter()
    for story in stories.all():
        counts.update(frozenset().union(*(sketches[place].all for place in story)))
    return frozenset(shingle for shingle, count in counts.items() if count >= FEWEST)
