"""Spellings of one name across scripts: a search key, a likeness and a decision that a person confirms."""

from collections.abc import Iterable, Sequence
from itertools import product, starmap
from typing import NamedTuple

from rapidfuzz.distance import OSA

from app.domain.name_words import Word, together, words_of

INITIAL = 0.9
MAN_AND_WOMAN = 0.5
LEAST_ALIKE = 0.5
EXTRA_WORD = 0.25
BEGUN = 0.8
LEAST_RANKED = 0.6
LONGEST_KEY = 1_000


class _Pair(NamedTuple):
    """A word of each name that answer each other, how alike they are, and why they are not the same, if so."""

    a: Word
    b: Word
    likeness: float
    difference: str | None = None


class _Spelling(NamedTuple):
    """How alike two words are in their letters, and whether a slip of the pen explains the rest."""

    likeness: float
    is_slip: bool


class _Pairing(NamedTuple):
    """The words of two names side by side, and those of each that nothing in the other answers."""

    pairs: Sequence[_Pair]
    only_a: Sequence[Word]
    only_b: Sequence[Word]


def fold_name(name: str) -> str:
    """A search key: the skeletons of the words in their order, equal or close for the spellings of one name.

    Latushko, Латушка and Latuschka are all "latuska". A name is read up to 200 characters and 12 words; the key has
    at most 1,000 letters, so that an index can hold it (one emoji can give forty).
    """
    return " ".join(word.key for word in words_of(name))[:LONGEST_KEY]


def similarity(a: str, b: str) -> float:
    """How alike two names are, from 0 to 1, whatever their order; a word that only one has weighs a quarter."""
    if _is_written_together(a, b):
        return 1.0
    pairing = _pair_words(a, b)
    alike = sum(pair.likeness * _weight(pair.a, pair.b) for pair in pairing.pairs)
    whole = sum(_weight(pair.a, pair.b) for pair in pairing.pairs)
    less, more = sorted(sum(map(_weight, words)) for words in (pairing.only_a, pairing.only_b))
    return alike / (whole + (more if less else EXTRA_WORD * more)) if alike else 0.0


def same_name(a: str, b: str) -> tuple[bool, float, str]:
    """Whether two names can be those of one party, how alike they are (0 to 1), and why, in sentences."""
    difference = _difference(a, b)
    return difference is None, similarity(a, b), difference or _agreement(a, b)


def rank_names(query: str, names: Iterable[tuple[str, str]], limit: int = 10) -> list[tuple[str, float]]:
    """The parties that a query, which may still be being typed, can mean: (id, score from 0 to 1), best first.

    `names` are pairs of id and name; an id that comes with many names is ranked once, by the best of them.
    """
    best: dict[str, float] = {}
    for identity, name in names:
        score = _begun(query, name) or similarity(query, name)
        if score >= LEAST_RANKED and score > best.get(identity, 0.0):
            best[identity] = score
    return sorted(best.items(), key=lambda ranked: -ranked[1])[:limit]


def _pair_words(a: str, b: str) -> _Pairing:
    """Each word beside the most alike of the other name that is still free; the same from both sides."""
    only_a, only_b = list(words_of(a)), list(words_of(b))
    candidates = [pair for pair in starmap(_compare, product(only_a, only_b)) if pair.likeness >= LEAST_ALIKE]
    candidates.sort(key=lambda pair: (-pair.likeness, sorted((pair.a.plain, pair.b.plain))))
    pairs = []
    for pair in candidates:
        if pair.a in only_a and pair.b in only_b:
            only_a.remove(pair.a)
            only_b.remove(pair.b)
            pairs.append(pair)
    return _Pairing(pairs, only_a, only_b)


def _compare(a: Word, b: Word) -> _Pair:
    if a.given_name == b.given_name:
        return _Pair(a, b, 1.0)
    if a.is_initial or b.is_initial:
        return _Pair(a, b, INITIAL if a.plain[0] == b.plain[0] or a.key[0] == b.key[0] else 0.0)
    if _are_man_and_woman(a, b) or _are_man_and_woman(b, a):
        reason = f"“{a.shown}” and “{b.shown}” are the forms of one family name for a man and a woman."
        return _Pair(a, b, MAN_AND_WOMAN, reason)
    by_key, by_plain = _spelt(a.key, b.key), _spelt(a.plain, b.plain)
    likeness = max(by_key.likeness, by_plain.likeness)
    if by_key.is_slip or by_plain.is_slip:
        return _Pair(a, b, likeness)
    return _Pair(a, b, likeness, f"“{a.shown}” and “{b.shown}” differ by too many letters.")


def _spelt(a: str, b: str) -> _Spelling:
    """A slip is a letter added, dropped, changed or swapped; two from nine letters on, and none below four."""
    shorter, longer = sorted((len(a), len(b)))
    slips = OSA.distance(a, b)
    return _Spelling(1 - slips / longer, slips <= (shorter >= 4) + (shorter >= 9))


def _are_man_and_woman(man: Word, woman: Word) -> bool:
    """Tsikhanouski and Tsikhanouskaya, Petrov and Petrova, Navalny and Navalnaya are two people of one family."""
    stem = woman.key[:-1]
    return woman.plain.endswith("a") and len(stem) >= 4 and man.key in {stem, stem + "i"}


def _weight(*words: Word) -> int:
    return max(1 if word.is_particle else len(word.key) for word in words)


def _is_written_together(a: str, b: str) -> bool:
    """The same letters in the same order but for the spaces: AlisherUsmanov."""
    return together(a) != "" and together(a) == together(b)


def _difference(a: str, b: str) -> str | None:
    """Why two names are not one, or None."""
    if _is_written_together(a, b):
        return None
    pairs, only_a, only_b = _pair_words(a, b)
    for pair in pairs:
        if pair.difference:
            return pair.difference
    lone_a, lone_b = (next((word for word in words if not word.is_particle), None) for words in (only_a, only_b))
    if lone_a and lone_b:
        return f"“{lone_a.shown}” stands only in the one and “{lone_b.shown}” only in the other."
    if all(pair.a.is_initial or pair.b.is_initial or pair.a.is_particle for pair in pairs):
        return "No whole word of the one answers a word of the other."
    return None


def _agreement(a: str, b: str) -> str:
    """How two names that can be one differ all the same."""
    if _is_written_together(a, b) and len(words_of(a)) != len(words_of(b)):
        return "The letters are the same; only the spaces differ."
    pairs, only_a, only_b = _pair_words(a, b)
    notes = [_note(pair) for pair in pairs]
    notes += [f"“{word.shown}” stands in one of them only." for word in (*only_a, *only_b)]
    return " ".join(filter(None, notes)) or "The words are the same."


def _note(pair: _Pair) -> str:
    if pair.a.plain == pair.b.plain:
        return ""
    if pair.a.is_initial or pair.b.is_initial:
        short, long = sorted((pair.a, pair.b), key=lambda word: len(word.plain))
        return f"“{short.shown}” can stand for “{long.shown}”."
    if pair.likeness == 1.0:
        return f"“{pair.a.shown}” and “{pair.b.shown}” are one name in two spellings."
    return f"“{pair.a.shown}” and “{pair.b.shown}” differ by a slip of the pen."


def _begun(query: str, name: str) -> float:
    """How much of a name is typed when each word of the query begins another word of it, else 0."""
    free = list(words_of(name))
    for typed in words_of(query):
        begun = (word for word in free if word.key.startswith(typed.key) or word.plain.startswith(typed.plain))
        meant = next(begun, None)
        if meant is None:
            return 0.0
        free.remove(meant)
    typed_length = sum(len(word.key) for word in words_of(query))
    length = sum(len(word.key) for word in words_of(name))
    return BEGUN + (1 - BEGUN) * min(typed_length / length, 1.0) if typed_length else 0.0
