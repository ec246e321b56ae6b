"""Lexicon: a language made ready for reading, with its phrases compiled; built once for each language."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from app.domain.reading import LANGUAGES
from app.domain.reading.language import Language, Numerals
from app.domain.reading.marks import CURRENCY_CODES, CURRENCY_SIGNS, GLUED_MEASURES, MEASURES
from app.domain.reading.phrases import Phrases, expand, phrase_map, phrase_set, words_of
from app.domain.reading.tokens import DASHES, Token
from app.domain.reading.words import Words

FRACTION_SIGNS = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
MAX_COMPOUND = 60  # letters; the longest number written as one word that anyone would print


class Lexicon:
    """The word lists of one language as sets and phrase trees."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._take_numerals(language.numerals)
        self._take_bounds()
        self._take_units()
        self._take_decoys()
        self.starters = self._starters()

    def _take_numerals(self, numerals: Numerals) -> None:
        self.added_fractions = _by_number(numerals.added_fractions)
        self.shares = {word: _share(written) for word, written in numerals.shares.items()}
        self.wholes = {word: Decimal(number) for word, number in numerals.wholes.items()}
        self.quantifiers: Phrases[int] = phrase_map({3: numerals.several, 2: numerals.couple, 1: numerals.many})
        self.ratio_joiners = phrase_set(numerals.ratio_joiners)
        self.split = lru_cache(maxsize=1024)(self._split)

    def _take_bounds(self) -> None:
        bounds = self.language.bounds
        self.before = phrase_map(bounds.before, backwards=True)
        self.after = phrase_map(bounds.after)
        self.intensifiers = phrase_set(bounds.intensifiers, backwards=True)
        self.fillers = phrase_set(bounds.fillers, backwards=True)
        self.enclosed: Phrases[Phrases[bool]] = Phrases(backwards=True)
        for opener, joiners in bounds.enclosed.items():
            self.enclosed.add(opener, phrase_set([*joiners, *DASHES]))
        self.joiners = phrase_set([*bounds.joiners, *DASHES])
        self.alternatives = phrase_set(bounds.alternatives)
        self.contrasts = phrase_set(bounds.contrasts)
        self.hard_contrasts = phrase_set(bounds.hard_contrasts)
        self.unbinding = phrase_set(bounds.unbinding, backwards=True)
        self.openers = phrase_set(bounds.openers, backwards=True)
        self.order_joiners = phrase_set([*bounds.order_joiners, *bounds.alternatives, *bounds.repeaters])
        self.change = Beginnings(bounds.change)
        self.spread = Beginnings(bounds.spread)

    def _take_units(self) -> None:
        units = self.language.units
        self.currencies: Phrases[str] = phrase_map(units.currencies)
        self.currency_signs: Phrases[str] = phrase_map(CURRENCY_SIGNS)
        for code, signs in CURRENCY_SIGNS.items():
            for sign in signs:
                self.currencies.add(sign, code)
        self.coins = phrase_set(units.coins)
        self.not_currencies = phrase_set(units.not_currencies)
        self.percent = phrase_set(units.percent)
        self.points = phrase_set(units.points)
        self.measures = phrase_set([*units.measures, *MEASURES])
        self.glued_measures = units.glued_measures | GLUED_MEASURES
        self.durations = phrase_set(units.durations)

    def _take_decoys(self) -> None:
        decoys = self.language.decoys
        self.time_suffixes = phrase_set(decoys.time_suffixes)
        self.strong_labels = Beginnings(decoys.strong_labels)
        self.weak_labels = Beginnings(decoys.weak_labels)
        self.age_compounds = Beginnings(decoys.age_compounds)
        self.time_prefixes = phrase_set(decoys.time_prefixes, backwards=True)
        self.age_prefixes = phrase_set(decoys.age_prefixes, backwards=True)
        self.age_suffixes = phrase_set(decoys.age_suffixes)
        self.after_one = phrase_set(decoys.after_one_phrases)
        self.wordings = phrase_set(decoys.wordings)
        self.determiners = self.language.numerals.one | decoys.name_determiners

    def _starters(self) -> frozenset[str]:
        """The words at which an amount or a wording to skip may begin."""
        numerals = self.language.numerals
        phrases = (*numerals.several, *numerals.couple, *numerals.many, *self.language.decoys.wordings)
        prefixes = [sign for signs in CURRENCY_SIGNS.values() for sign in signs]
        return frozenset(
            [*numerals.cardinals, *numerals.magnitudes, *numerals.plurals, *numerals.approximate, *numerals.one]
            + [
                *self.shares,
                *self.wholes,
                *numerals.each,
                *numerals.minus,
                *FRACTION_SIGNS,
                *(code.lower() for code in CURRENCY_CODES),
            ]
            + [words_of(written)[0] for phrase in (*phrases, *prefixes) for written in expand(phrase)]
        )

    def is_number(self, token: Token) -> bool:
        """Digits, or a word that is, or begins, a number."""
        return token.is_digits or self.is_number_word(token.low)

    def is_number_word(self, word: str) -> bool:
        """A word that is, or begins, a number."""
        numerals = self.language.numerals
        known = word in numerals.cardinals or word in numerals.magnitudes or word in numerals.plurals
        return known or word in self.wholes or word in self.shares or word in numerals.approximate

    def _split(self, word: str) -> tuple[str, ...]:
        """The number words that a compound is made of, longest first: zweihundertfünfzig; () when it is none."""
        numerals = self.language.numerals
        if not numerals.glued or len(word) > MAX_COMPOUND:
            return ()
        parts: list[str] = []
        while word:
            part = next((word[:end] for end in range(len(word), 1, -1) if self._is_part(word[:end])), "")
            if not part:
                return ()
            parts.append(part)
            word = word[len(part) :]
        return tuple(parts) if len(parts) > 1 else ()

    def _is_part(self, word: str) -> bool:
        numerals = self.language.numerals
        return word in numerals.cardinals or word in numerals.magnitudes or word in numerals.joiner


class Beginnings:
    """Words, and beginnings of words, which are written with a hyphen at the end."""

    def __init__(self, listed: Words) -> None:
        self._words = frozenset(word for word in listed if not word.endswith("-"))
        self._beginnings = tuple(word[:-1] for word in listed if word.endswith("-"))

    def __contains__(self, word: str) -> bool:
        return word in self._words or word.startswith(self._beginnings)


def _by_number(phrases: Mapping[str, Iterable[str]]) -> Phrases[Decimal]:
    return phrase_map({Decimal(number): written for number, written in phrases.items()})


def _share(written: str) -> Decimal:
    above, below = written.split("/")
    return Decimal(above) / Decimal(below)


@cache
def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a language of the rack; raises KeyError for any other."""
    return Lexicon(LANGUAGES[code])
