"""Names alike among many: only those that share a word are compared, and each pair of bearers once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from app.domain.name_reading import is_generic, meaning, read_name
from app.domain.name_sounds import consonants
from app.domain.names import same_name

LARGEST_BLOCK = 60  # names; a word that more share, such as “ministry”, tells too little


class Alike(NamedTuple):
    """Two bearers that may be one: their ids, the lesser first, the names that are alike, how much, and why."""

    a_id: str
    b_id: str
    a: str
    b: str
    score: float
    reason: str


class _Name(NamedTuple):
    id: str
    spelling: str
    beginnings: frozenset[str]
    is_unvowelled: bool


def find_alike_pairs(names: Iterable[tuple[str, str]]) -> list[Alike]:
    """The pairs of bearers of (id, name) whose names can be one party's, the most alike first."""
    best: dict[tuple[str, str], Alike] = {}
    seen: set[tuple[str, str, str, str]] = set()
    for block in _blocks(names):
        for one, other in combinations(block, 2):
            first, second = (one, other) if one.id < other.id else (other, one)
            key = (first.id, second.id, first.spelling, second.spelling)
            if first.id == second.id or key in seen or not _can_be_alike(first, second):
                continue
            seen.add(key)
            is_same, score, reason = same_name(first.spelling, second.spelling)
            if not is_same:
                continue
            known = best.get((first.id, second.id))
            if known is None or score > known.score:
                best[first.id, second.id] = Alike(first.id, second.id, first.spelling, second.spelling, score, reason)
    return sorted(best.values(), key=lambda pair: (-pair.score, pair.a_id, pair.b_id))


def _blocks(names: Iterable[tuple[str, str]]) -> Iterator[Sequence[_Name]]:
    """Names that share a word, the consonants of one, or all their letters in order."""
    blocks: dict[str, list[_Name]] = defaultdict(list)
    for identity, spelling in names:
        reading = read_name(spelling)
        beginnings = frozenset(meaning(word)[:1] for word in reading.words if not is_generic(word))
        name = _Name(identity, spelling, beginnings, reading.is_unvowelled)
        keys = {meaning(word) for word in reading.words if not word.is_initial}
        keys |= {f"~{consonants([word])}" for word in reading.words if len(word.plain) > 4}
        keys.add("=" + "".join(sorted(reading.letters)))
        if len(reading.words) > 2 or (reading.is_organisation and len(reading.words) > 1):
            keys.add("." + "".join(word.plain[0] for word in reading.words))
        elif len(reading.words) == 1:
            keys.add("." + reading.letters)
        for key in keys:
            blocks[key].append(name)
    return (block for block in blocks.values() if 2 <= len(block) <= LARGEST_BLOCK)


def _can_be_alike(a: _Name, b: _Name) -> bool:
    """The words of the one that has fewer begin as words of the other do, where scripts let that be seen."""
    if a.is_unvowelled or b.is_unvowelled:
        return True
    fewer, more = sorted((a.beginnings, b.beginnings), key=len)
    return len(fewer - more) <= (len(fewer) > 2)
