"""The rack of languages: what every one of them must have and do."""

from pathlib import Path

import pytest

from app.domain.figure import CEILING, FLOOR, Qualifier
from app.domain.reading import LANGUAGES
from app.domain.reading.language import Language
from app.domain.reading.lexicon import lexicon_of
from app.domain.reading.phrases import expand
from app.domain.reading.reading import read_figures
from app.domain.reading.tokens import Tokens

EVERY = pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: str(language.code))
BOUNDED = [qualifier for qualifier in Qualifier if qualifier in FLOOR | CEILING and qualifier is not Qualifier.ORDER]
BOUNDED.append(Qualifier.ABOUT)


def test_each_stands_under_its_code() -> None:
    assert [(code, language.code) for code, language in LANGUAGES.items() if code != language.code] == []


@EVERY
def test_each_has_words_for_every_bound(language: Language) -> None:
    # given the qualifiers that words before a number can state
    # when the language is asked for them
    # then it has some for each, in lower case
    assert [qualifier for qualifier in BOUNDED if not language.bounds.before.get(qualifier)] == []
    phrases = [phrase for listed in language.bounds.before.values() for phrase in listed]
    assert [phrase for phrase in phrases if phrase != phrase.lower()] == []


@EVERY
def test_each_reads_every_one_of_its_qualifiers(language: Language) -> None:
    # given every phrase before a number that sets a bound
    wrong = []
    for qualifier in BOUNDED:
        for written in [form for phrase in language.bounds.before[qualifier] for form in expand(phrase)]:
            # when a number follows it
            found = lexicon_of(language.code).before.find(Tokens(f"{written} 5"), len(Tokens(written)) - 1)
            # then the phrase is found whole, with its own meaning
            if found != (qualifier, -1):
                wrong.append((written, qualifier, found))
    assert wrong == []


@EVERY
def test_each_reads_its_own_numbers_currencies_and_per_cent(language: Language) -> None:
    # given a plain count, a sum of money, a share and a magnitude in its own words
    euro = expand(language.units.currencies["EUR"][0])[0]
    percent = expand(language.units.percent[0])[-1]
    for text, unit in ((f"340 {euro}", "EUR"), (f"15 {percent}", "percent")):
        # when they are read
        (reading,) = read_figures(text, language.code)
        # then the unit is known
        assert reading.figure.unit == unit


@EVERY
def test_each_knows_twelve_months_and_one_to_ninety_nine(language: Language) -> None:
    # given its lists
    # when they are counted
    # then none is short
    assert len(language.decoys.months) >= 12
    assert set(range(1, 21)) <= set(language.numerals.cardinals.values())
    assert {30, 40, 50, 60, 70, 80, 90} <= set(language.numerals.cardinals.values())
    assert {1000, 10**6, 10**9} <= set(language.numerals.magnitudes.values())


def test_each_has_a_gold_file() -> None:
    # given the gold files beside this one
    files = {path.stem.removeprefix("gold_") for path in Path(__file__).parent.glob("gold_*.jsonl")}
    # when they are held against the rack
    # then none is missing, and none is left over
    assert files == set(LANGUAGES)
