"""Tables of letters: complete for the alphabets they promise, and true to themselves."""

import pytest

from app.domain.name_letters import GIVEN_NAMES, LETTERS, PARTICLES

ALPHABETS = {
    "Belarusian": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "Serbian": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "Macedonian": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS.keys())
def test_every_letter_of_the_alphabet_has_its_latin_letters(alphabet: str) -> None:
    latin = alphabet.translate(LETTERS)
    assert latin.isascii()
    assert latin.islower()


def test_marks_that_tell_sounds_apart_are_kept_as_letters() -> None:
    assert "łacinka: čšž ćśź ŭ".translate(LETTERS) == "łacinka: chshzh chshzh w"


def test_apostrophes_of_every_kind_are_dropped() -> None:
    assert "пракоп'еў’ʼ`".translate(LETTERS) == "prakopew"


def test_no_given_name_stands_in_two_groups() -> None:
    names = [name for group in GIVEN_NAMES for name in group]
    assert len(names) == len(set(names))


def test_particles_are_in_the_letters_that_words_are_compared_in() -> None:
    assert all(particle.isascii() and particle.islower() for particle in PARTICLES)
