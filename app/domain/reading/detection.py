"""Which language of the rack a text is in, told by its small words, its numbers and the letters it uses."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from app.domain.reading import LANGUAGES
from app.domain.reading.language import Language
from app.domain.reading.phrases import expand
from app.domain.reading.tokens import Tokens

SAMPLE = 600  # tokens looked at; more would not change the answer
FALLBACK = "en"
LONGEST = 40  # letters of a word that are looked at

Codes = dict[str, tuple[str, ...]]


def language_of(tokens: Tokens, preferred: str) -> str:
    """The code of the language that most words and letters show; `preferred` unless another shows more.

    `preferred` may be any tag ("en-GB", "be-tarask"); one that is not of the rack counts as English.
    """
    preferred = preferred.lower().partition("-")[0]
    preferred = preferred if preferred in LANGUAGES else FALLBACK
    word_codes, letter_codes = _word_codes(), _letter_codes()
    counts: Counter[str] = Counter()
    for token in tokens.all[:SAMPLE]:
        if token.low in word_codes:
            counts.update(word_codes[token.low])
        if not token.low.isascii():
            for letter in letter_codes.keys() & token.low[:LONGEST]:
                counts.update(letter_codes[letter])
    if not counts:
        return preferred
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > counts[preferred] else preferred


def _words_of(language: Language) -> Iterable[str]:
    """The words by which a language shows: its small words, numbers, magnitudes, months, currencies and bounds."""
    yield from language.signs
    yield from language.numerals.cardinals
    yield from language.numerals.magnitudes
    yield from language.numerals.plurals
    yield from language.numerals.minus
    yield from language.decoys.months
    bounds = language.bounds
    for phrases in (*bounds.before.values(), *bounds.after.values(), *language.units.currencies.values()):
        for phrase in phrases:
            for written in expand(phrase):
                yield from (word for word in written.split() if len(word) > 2)


def _codes(listed: Iterable[tuple[str, Iterable[str]]]) -> Codes:
    found: Codes = {}
    for code, signs in listed:
        for sign in set(signs):
            found[sign] = (*found.get(sign, ()), code)
    return found


@cache
def _word_codes() -> Codes:
    return _codes((code, _words_of(language)) for code, language in LANGUAGES.items())


@cache
def _letter_codes() -> Codes:
    return _codes((code, language.letters) for code, language in LANGUAGES.items())
