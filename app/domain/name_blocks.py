"""Names alike among many: only those that share a key are compared, and each pair of bearers once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from app.domain.name_bodies import body_of
from app.domain.name_reading import is_generic, meaning, read_name
from app.domain.name_sounds import ways_to_sound
from app.domain.name_syllables import is_wade_giles, syllables_of
from app.domain.name_words import Word
from app.domain.name_writers import hear
from app.domain.names import same_name

LARGEST_BLOCK = 60  # names; a word that more share, such as “ministry”, tells too little
LONGEST_KEY = 100

# First letters of skeletons that a slip of the pen or another writer has for each other.
_FIRST = str.maketrans("kcgqwbz", "hhhhvvs")


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
    beginnings: tuple[frozenset[str], ...]
    all_beginnings: frozenset[str]
    is_unlike_its_letters: bool


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


def keys_of(name: str) -> frozenset[str]:
    """What names that can be one party's share, one of them at least: up to 100 characters of ASCII each.

    The words, as readers of several languages sound them, the consonants of words and of the whole, all letters in
    order, what it is short for, the syllables of a Chinese or Korean name, and the body that bears it.
    """
    reading = read_name(name)
    keys = {key for word in reading.words if not word.is_initial for key in _word_keys(word)}
    keys |= {f"~{way}" for word in reading.words if len(word.plain) > 4 for way in ways_to_sound([word])}
    keys |= {f"~~{way}" for as_kana in (False, True) for way in ways_to_sound(reading.words, as_kana=as_kana)}
    keys.add("=" + "".join(sorted(reading.letters)))
    keys |= {f"#{syllables}" for syllables in syllables_of(name)}
    if body_of(name):
        keys.add(f"@{body_of(name)}")
    if len(reading.words) > 2 or (reading.is_organisation and len(reading.words) > 1):
        keys.add("." + "".join(word.plain[0] for word in reading.words))
    elif len(reading.words) == 1:
        keys.add("." + reading.letters)
    return frozenset(key[:LONGEST_KEY] for key in keys)


def _word_keys(word: Word) -> frozenset[str]:
    known = meaning(word)
    return frozenset({known}) if known != word.key else hear(word.plain).keys


def _blocks(names: Iterable[tuple[str, str]]) -> Iterator[Sequence[_Name]]:
    blocks: dict[str, list[_Name]] = defaultdict(list)
    for identity, spelling in names:
        name = _name(identity, spelling)
        for key in keys_of(spelling):
            blocks[key].append(name)
    return (block for block in blocks.values() if 2 <= len(block) <= LARGEST_BLOCK)


def _name(identity: str, spelling: str) -> _Name:
    reading = read_name(spelling)
    beginnings = tuple(_beginnings(word) for word in reading.words if not is_generic(word))
    is_unlike = reading.is_unvowelled or bool(body_of(spelling)) or is_wade_giles(spelling)
    return _Name(identity, spelling, beginnings, frozenset().union(*beginnings), is_unlike)


@lru_cache(maxsize=65_536)
def _beginnings(word: Word) -> frozenset[str]:
    """The letters that a word begins with, to readers of several languages."""
    keys = {meaning(word), *hear(word.plain).keys, word.plain}
    return frozenset(key[:1].translate(_FIRST) for key in keys if key)


def _can_be_alike(a: _Name, b: _Name) -> bool:
    """The words of the one that has fewer begin as words of the other do, where scripts let that be seen."""
    if a.is_unlike_its_letters or b.is_unlike_its_letters:
        return True
    fewer, more = sorted((a, b), key=lambda name: len(name.beginnings))
    strange = sum(each.isdisjoint(more.all_beginnings) for each in fewer.beginnings)
    return strange <= (len(fewer.beginnings) > 2)
