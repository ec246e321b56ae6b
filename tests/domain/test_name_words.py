"""Words of names: how a name is split, and the skeletons that spellings share."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.name_words import LONGEST_NAME, MOST_WORDS, together, words_of


def keys(name: str) -> list[str]:
    return [word.key for word in words_of(name)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Latushka, Pavel", ["Latushka", "Pavel"]),
        ("J.-C. Juncker", ["J", "C", "Juncker"]),
        ("Пракоп'еў Вадзім", ["Пракоп'еў", "Вадзім"]),
        ("«Погоня»/Pahonia (полк)", ["Погоня", "Pahonia", "полк"]),
        ("Brigade 44", ["Brigade", "44"]),
        ("  \u00a0Kim\tJong–un ", ["Kim", "Jong", "un"]),
        ("贝拉克·奥巴马", ["贝拉克", "奥巴马"]),
        ("", []),
        ("?! —", []),
    ],
)
def test_a_name_is_split_into_the_words_it_shows(name: str, shown: list[str]) -> None:
    assert [word.shown for word in words_of(name)] == shown


@pytest.mark.parametrize(
    "spellings",
    [
        ("Latushko", "Latushka", "Латушка", "Латушко", "Latuschka", "Latuszko", "Łatuszka", "Latuška"),
        ("Kalinowski", "Kalinouski", "Kalinoŭski", "Каліноўскі", "Калиновский", "Kalinovsky", "Kalinovskiy"),
        ("Lukashenko", "Lukashenka", "Лукашенко", "Лукашэнка", "Lukaschenko", "Łukaszenka", "Lukašenka"),
        ("Tsikhanouskaya", "Ціханоўская", "Тихановская", "Tikhanovskaya", "Tsikhanouskaia"),
        ("Pratasevich", "Пратасевіч", "Протасевич", "Protasevich", "Pratasiewicz", "Protassewitsch"),
        ("Prokopyev", "Пракоп'еў", "Прокопьев", "Prakopieu", "Prokopiev"),
        ("Zelensky", "Zelenskyy", "Зеленський", "Зеленский", "Zelenskiy"),
        ("Poroshenko", "Порошенко", "Poroschenko"),
        ("Aliaksandr", "Аляксандр", "Александр", "Aleksandr", "Alyaksandr", "Олександр"),
        ("Uladzimir", "Уладзімір", "Владимир", "Wladimir", "Vladimir"),
        ("Siarhei", "Сяргей", "Сергей", "Sergei", "Sergey", "Sergej"),
        ("Fyodor", "Фёдор", "Фиодор", "Fedor", "Fiodor"),
        ("Yury", "Юрий", "Юрый", "Iurii", "Jurij", "Yuri"),
        ("Фридман", "Fridman", "Фрыдман"),
    ],
)
def test_spellings_of_one_name_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({keys(spelling)[0] for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Latushka", "Latyshka"), ("Kalinouski", "Kaminski"), ("Petrov", "Petrenko"), ("Sakharov", "Zakharov")],
)
def test_different_names_have_different_skeletons(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_stress_marks_and_letter_case_change_nothing() -> None:
    assert keys("Лату\u0301шка") == keys("ЛАТУШКА") == keys("Латушка")
    assert keys("Каліноу\u0306скі") == keys("Каліноўскі")


def test_forms_of_a_given_name_point_to_one_of_them() -> None:
    forms = ("Nikolai", "Мікалай", "Микола", "Mykola", "Николай")
    assert len({words_of(form)[0].given_name for form in forms}) == 1
    assert words_of("Latushka")[0].given_name == "latuska"


def test_a_name_written_together_has_the_letters_of_its_words() -> None:
    assert together("Alisher Usmanov") == together("AlisherUsmanov")


def test_a_name_is_read_up_to_a_length() -> None:
    assert len(words_of("word " * 100)) == MOST_WORDS
    assert words_of("a" * LONGEST_NAME + "b") == words_of("a" * LONGEST_NAME)


@given(st.text(max_size=250))
def test_any_text_gives_words_of_plain_letters(text: str) -> None:
    for word in words_of(text):
        assert word.plain
        assert word.key
        assert (word.plain + word.key).isascii()
        assert word.shown in unicodedata.normalize("NFC", text[:LONGEST_NAME])


@pytest.mark.parametrize("letters", ["a", "i", "ou", "sch", "ск", "'", "і\u0306", "漢"])
def test_hostile_names_take_little_time(letters: str) -> None:
    begun = time.process_time()
    words_of(letters * 1_000_000)
    assert time.process_time() - begun < 0.5
