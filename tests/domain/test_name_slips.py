"""Slips of the pen."""

import pytest

from app.domain.name_slips import compare_letters
from app.domain.name_words import words_of


def is_slip(a: str, b: str) -> bool:
    there, back = (compare_letters(words_of(x)[0], words_of(y)[0]) for x, y in ((a, b), (b, a)))
    assert there == back
    return there.is_slip


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Latsuhka", "Latushka"),
        ("Zuckerburg", "Zuckerberg"),
        ("Schwarzeneger", "Schwarzenegger"),
        ("Berlsuconi", "Berlusconi"),
        ("Rishl", "Rishi"),
        ("Tsapkala", "Цепкало"),
    ],
)
def test_a_letter_that_is_dropped_swapped_or_taken_for_another_is_a_slip(a: str, b: str) -> None:
    assert is_slip(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Petkov", "Petrov"),
        ("Носов", "Носков"),
        ("Ivanov", "Ivashov"),
        ("Savchenko", "Shevchenko"),
        ("Захарченко", "Захаренко"),
        ("Latyshko", "Latushko"),
        ("Alexandrov", "Alexander"),
        ("Ющенко", "Єщенко"),
    ],
)
def test_families_that_differ_by_a_letter_are_two(a: str, b: str) -> None:
    assert not is_slip(a, b)
