"""Consonants of names."""

import pytest

from app.domain.name_sounds import consonants
from app.domain.name_words import words_of


@pytest.mark.parametrize(
    "spellings",
    [
        ("Muammar Gaddafi", "Moammar Qaddafi", "Muammar al-Gathafi", "معمر القذافي"),
        ("Bashar al-Assad", "بشار الأسد", "Bachar el-Assad"),
        ("Abdul Rahman", "Abd al-Rahman", "عبد الرحمن"),
    ],
)
def test_spellings_of_an_arabic_name_share_their_consonants(spellings: tuple[str, ...]) -> None:
    assert len({consonants(words_of(spelling)) for spelling in spellings}) == 1


def test_a_name_of_vowels_has_none() -> None:
    assert consonants(words_of("Aoi Ueo")) == ""
