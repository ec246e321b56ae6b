"""Sums: numbers in words, in digits with magnitudes, and mixed."""

import pytest

from app.domain.figure import plain
from app.domain.reading.lexicon import lexicon_of
from app.domain.reading.numbers import read_number
from app.domain.reading.tokens import Tokens


def read(text: str, language: str = "en") -> tuple[str, str]:
    """The number at the beginning of a text, and the words that it took."""
    tokens = Tokens(text)
    numeral = read_number(tokens, 0, lexicon_of(language))
    assert numeral is not None
    return plain(numeral.value.normalize() + 0), text[: tokens[numeral.after - 1].end]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("forty-two", "42"),
        ("one hundred and twenty", "120"),
        ("twelve hundred", "1200"),
        ("four thousand two hundred", "4200"),
        ("two hundred and five thousand", "205000"),
        ("one and a half thousand", "1500"),
        ("one-and-a-half", "1.5"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("a dozen and a half", "18"),
        ("two dozen", "24"),
        ("3 lakh", "300000"),
        ("3.7 million", "3700000"),
        ("3bn", "3000000000"),
        ("30m", "30000000"),
        ("1 million 200 thousand", "1200000"),
        ("nine hundred thousand and fifty", "900050"),
    ],
)
def test_english_numbers(words: str, number: str) -> None:
    assert read(f"{words} men") == (number, words)


@pytest.mark.parametrize(
    ("words", "number", "language"),
    [
        ("zweihundertfünfzig", "250", "de"),
        ("fünfundzwanzigtausend", "25000", "de"),
        ("zweieinhalb Millionen", "2500000", "de"),
        ("двадцать пять тысяч триста", "25300", "ru"),
        ("2 млн 300 тыс", "2300000", "ru"),
        ("2 тыс 345", "2345", "ru"),
        ("полтора миллиона", "1500000", "ru"),
        ("двісті сорок", "240", "uk"),
        ("паўтары тысячы", "1500", "be"),
        ("pięćset milionów", "500000000", "pl"),
    ],
)
def test_numbers_of_other_languages(words: str, number: str, language: str) -> None:
    assert read(words, language) == (number, words)


@pytest.mark.parametrize(
    ("text", "words"), [("five six men", "five"), ("two hundred three hundred", "two hundred three")]
)
def test_words_that_do_not_fit_end_the_number(text: str, words: str) -> None:
    assert read(text)[1] == words


def test_a_number_is_not_rounded_on_its_way() -> None:
    # given a number of 35 digits with a magnitude
    digits = "12345678901234567890123456789012345"
    # when it is read
    numeral = read_number(Tokens(f"{digits} thousand"), 0, lexicon_of("en"))
    # then every digit is there
    assert numeral is not None
    assert plain(numeral.value) == digits + "000"
