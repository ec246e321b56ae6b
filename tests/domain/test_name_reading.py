"""Names as they are compared: what is left out, and what their words mean."""

import pytest

from app.domain.name_reading import meaning, read_name
from app.domain.name_words import words_of


@pytest.mark.parametrize(
    ("name", "words", "number"),
    [
        ("Dr. Angela Merkel", "Angela Merkel", ""),
        ("ООО «Ромашка»", "Ромашка", ""),
        ("TOTAL S.A.", "TOTAL", ""),
        ("Siemens Gesellschaft mit beschränkter Haftung", "Siemens", ""),
        ("Pope John Paul II", "Pope John Paul", "2"),
        ("1st Belarusian Battalion", "Belarusian Battalion", "1"),
        ("Joseph R. Biden Jr.", "Joseph R Biden", "jr"),
        ("PUTIN, Vladimir V.", "PUTIN Vladimir V", ""),
        ("Ltd", "Ltd", ""),
        ("Dr", "Dr", ""),
        ("", "", ""),
    ],
)
def test_titles_forms_and_numbers_are_taken_from_the_words(name: str, words: str, number: str) -> None:
    reading = read_name(name)
    assert " ".join(word.shown for word in reading.words) == words
    assert reading.number == number


@pytest.mark.parametrize(
    ("a", "b"), [("Bill", "William"), ("Kate", "Katherine"), ("Саша", "Aleksandr"), ("polk", "regiment")]
)
def test_forms_of_one_word_have_one_meaning(a: str, b: str) -> None:
    assert meaning(words_of(a)[0]) == meaning(words_of(b)[0])


@pytest.mark.parametrize("name", ["Deutsche Bank", "Orlen SA", "72nd & 73rd"])
def test_an_organisation_is_told_from_a_person(name: str) -> None:
    assert read_name(name).is_organisation
    assert not read_name("Pavel Latushka").is_organisation
