"""Whether two names can be those of one party, with the reason in words."""

from collections import Counter
from typing import NamedTuple

from rapidfuzz.distance import OSA

from app.domain.name_bodies import body_of
from app.domain.name_pairs import Pair, Pairing, are_two_given_names, likeness_of, pair_words
from app.domain.name_reading import Reading, is_generic, meaning, read_name
from app.domain.name_sounds import bare_letters, ways_to_sound
from app.domain.name_syllables import are_alike_by_syllables
from app.domain.name_words import Word, together, words_of

DOUBTED = 0.5  # one of them alone is a junior, or the second of the name
SHORTENED = 0.8
HEARD = 0.85
LONGEST_SHORT = 6
FEWEST_CONSONANTS = 3
CONSONANTS_WITH_SLIP = 6


class Decision(NamedTuple):
    """Whether two names can be one, how alike they are from 0 to 1, and why, in sentences."""

    is_same: bool
    likeness: float
    reason: str


def tell_apart(a: str, b: str, *, are_whole: bool = True) -> Decision:
    """Whether two names can be those of one party, and why.

    An organisation whose name has a word more is another one, unless `are_whole` is false: a text may say "the bank".
    """
    one, other = read_name(a), read_name(b)
    if one.number and other.number and one.number != other.number:
        return Decision(False, 0.0, f"They bear different numbers: “{one.number}” and “{other.number}”.")
    if len(words_of(a)) != len(words_of(b)) and together(a) and together(a) == together(b):
        return Decision(True, 1.0, "The letters are the same; only the spaces differ.")
    body_a, body_b = body_of(a), body_of(b)
    if body_a and body_b and body_a != body_b:
        return Decision(False, 0.0, "They are the names of two well-known organisations.")
    pairing = pair_words(one.words, other.words)
    likeness = likeness_of(pairing)
    difference = _difference(pairing, one, other, are_whole)
    if difference is None:
        return Decision(True, likeness * (1 if one.number == other.number else DOUBTED), _agreement(a, b))
    return _other_way(one, other, a, b) or Decision(False, likeness, difference)


def _difference(pairing: Pairing, one: Reading, other: Reading, are_whole: bool) -> str | None:
    """Why two names are not one, or None."""
    for pair in pairing.pairs:
        if pair.difference and not (pair.a.is_particle and pair.b.is_particle):
            return pair.difference
    lone_a = next((word for word in pairing.only_a if not is_generic(word)), None)
    lone_b = next((word for word in pairing.only_b if not is_generic(word)), None)
    if lone_a and lone_b:
        return f"“{lone_a.shown}” stands only in the one and “{lone_b.shown}” only in the other."
    if all(pair.has_initial or pair.a.is_particle for pair in pairing.pairs):
        return "No whole word of the one answers a word of the other."
    lone = lone_a or lone_b
    is_organisation = are_whole and (one.is_organisation or other.is_organisation)
    if lone and is_organisation and not _is_first_name_of_it(lone, one, other):
        return f"“{lone.shown}” stands in one of them only, and can make it another organisation."
    return _other_initials(pairing, one, other)


def _is_first_name_of_it(lone: Word, one: Reading, other: Reading) -> bool:
    """The Kastus Kalinouski Regiment is the Kalinouski Regiment."""
    return meaning(lone) != lone.key and lone in (one.words[0], other.words[0])


def _other_initials(pairing: Pairing, one: Reading, other: Reading) -> str | None:
    """George H. W. and George W. Bush: whole names that both have initials between them, and not the same ones."""
    initials_a, initials_b = (
        Counter(word.plain for word in reading.words if word.is_initial) for reading in (one, other)
    )
    whole = sum(not pair.has_initial for pair in pairing.pairs)
    if whole >= 2 and initials_a and initials_b and initials_a != initials_b:
        return "The initials between the names are not the same."
    return None


def _other_way(one: Reading, other: Reading, a: str, b: str) -> Decision | None:
    """What tells that two names are one though their words differ: turned, shortened, or heard alike; else None."""
    if _is_turned(one, other) or _is_turned(other, one):
        return Decision(True, 1.0, "The letters are the same; the order or the spaces differ.")
    if _is_short_for(one, other, a, b) or _is_short_for(other, one, b, a):
        return Decision(True, SHORTENED, "The one is made of the first letters of the other.")
    if body_of(a) and body_of(a) == body_of(b):
        return Decision(True, 1.0, "They are names of one organisation, in two languages or shortened.")
    if are_alike_by_syllables(one, other, a, b):
        return Decision(True, HEARD, "They have the same syllables, in two ways to write them in Latin letters.")
    if _sound_alike(one, other):
        return Decision(True, HEARD, "They sound alike, in a language of which writers hear the vowels differently.")
    return None


def _is_turned(one: Reading, other: Reading) -> bool:
    words = [word.plain for word in other.words]
    if len(one.letters) != len(other.letters):
        return False
    turns = (words[place:] + words[:place] for place in range(len(words)))
    return bool(one.letters) and any(one.letters == "".join(turn) for turn in turns)


def _is_short_for(short: Reading, long: Reading, written: str, in_full: str) -> bool:
    """WHO is the World Health Organization, ICRC the International Committee of the Red Cross, legal forms counted."""
    letters = short.letters
    if not (
        len(written.split()) == 1
        and 2 <= len(letters) <= LONGEST_SHORT
        and len(long.words) >= 2
        and written.upper() == written
    ):
        return False
    firsts = "".join(word.plain[0] for word in long.words)
    main = "".join(word.plain[0] for word in long.words if not is_generic(word) or len(word.plain) > 3)
    return letters in (firsts, main, "".join(word.plain[0] for word in words_of(in_full)))


def _sound_alike(one: Reading, other: Reading) -> bool:
    """Whether the consonants are the same, where a script has no vowels or both names are Arabic ones."""
    if not (one.is_unvowelled or other.is_unvowelled or one.is_arabic or other.is_arabic):
        return False
    if any(are_two_given_names(a, b) for a in one.words for b in other.words if a.plain[0] == b.plain[0]):
        return False
    if one.is_unvowelled and other.is_unvowelled:
        a = bare_letters(one.words)
        return len(a) >= FEWEST_CONSONANTS and a == bare_letters(other.words)
    is_kana = one.is_kana or other.is_kana
    return any(
        min(len(a), len(b)) >= FEWEST_CONSONANTS
        and OSA.distance(a, b)
        <= (one.is_unvowelled != other.is_unvowelled and min(len(a), len(b)) >= CONSONANTS_WITH_SLIP)
        for a in ways_to_sound(one.words, as_kana=is_kana)
        for b in ways_to_sound(other.words, as_kana=is_kana)
    )


def _agreement(a: str, b: str) -> str:
    """How two names that can be one differ all the same."""
    pairs, only_a, only_b = pair_words(words_of(a), words_of(b))
    notes = [_note(pair) for pair in pairs if not pair.difference]
    notes += [f"“{word.shown}” stands in one of them only." for word in (*only_a, *only_b)]
    return " ".join(filter(None, notes)) or "The words are the same."


def _note(pair: Pair) -> str:
    if pair.a.shown.casefold() == pair.b.shown.casefold():
        return ""
    if pair.has_initial:
        short, long = sorted((pair.a, pair.b), key=lambda word: len(word.plain))
        return f"“{short.shown}” can stand for “{long.shown}”."
    if pair.likeness == 1.0:
        is_spelling = pair.a.key == pair.b.key or pair.a.given_name == pair.b.given_name
        kind = "one name in two spellings" if is_spelling else "forms of one word or name"
        return f"“{pair.a.shown}” and “{pair.b.shown}” are {kind}."
    return f"“{pair.a.shown}” and “{pair.b.shown}” differ by a slip of the pen."
