"""Spellings of one name across scripts: a search key, a likeness and a decision that a person confirms."""

from collections.abc import Iterable

from app.domain.name_decision import tell_apart
from app.domain.name_pairs import EXTRA_WORD, likeness_of, pair_words
from app.domain.name_words import together, words_of

BEGUN = 0.8
LEAST_RANKED = 0.6
LEAST_OF_SAME = 0.5
MOST_OF_OTHERS = 0.49
LONGEST_KEY = 1_000


def fold_name(name: str) -> str:
    """A search key: the skeletons of the words in their order, equal or close for the spellings of one name.

    Latushko, Латушка and Latuschka are all "latuska". A name is read up to 200 characters and 12 words; the key has
    at most 1,000 letters, so that an index can hold it (one emoji can give forty).
    """
    return " ".join(word.key for word in words_of(name))[:LONGEST_KEY]


def similarity(a: str, b: str) -> float:
    """How alike two names are, from 0 to 1, whatever their order; a word that only one has weighs a quarter."""
    if together(a) != "" and together(a) == together(b):
        return 1.0
    return likeness_of(pair_words(words_of(a), words_of(b)), extra_of_two=EXTRA_WORD)


def same_name(a: str, b: str, *, are_whole: bool = True) -> tuple[bool, float, str]:
    """Whether two names can be those of one party, a score from 0 to 1, and why, in sentences.

    The score is 0.5 or more exactly when they can be: near 1 when nothing but the spelling, the order, a title or a
    legal form differs, and nearer to 0.5 the more is left to doubt: an initial, a slip, a word that only one has. It is
    below 0.5 when they cannot, the lower the less alike they are. `are_whole` says that organisations are given by
    their whole names.
    """
    told = tell_apart(a, b, are_whole=are_whole)
    if told.is_same:
        return True, LEAST_OF_SAME + (1 - LEAST_OF_SAME) * told.likeness, told.reason
    return False, MOST_OF_OTHERS * told.likeness, told.reason


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
