"""Names compared: spellings and scripts seen through, people of one family kept apart, and a ranking as one types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.names import LEAST_RANKED, fold_name, rank_names, same_name, similarity

NAMES = st.text(alphabet="abcdeiouszkh абвгіоушщюя'.-,łŭčü", max_size=40)
PEOPLE = {
    "latushka": ("Pavel Latushka", "Павел Латушко", "Paweł Łatuszka", "Latuschka, Pavel", "P. Latushko"),
    "kalinouski": ("Kastus Kalinouski", "Кастусь Каліноўскі", "Konstanty Kalinowski", "Константин Калиновский"),
    "lukashenka": ("Alyaksandr Lukashenka", "Александр Лукашенко", "Alexander Lukaschenko", "Aleksandr Łukaszenka"),
    "friedman": ("Alexander Friedman", "Александр Фридман", "Aliaksandr Frydman"),
    "tsikhanouskaya": ("Sviatlana Tsikhanouskaya", "Светлана Тихановская", "Swiatłana Cichanouska"),
    "tsikhanouski": ("Siarhei Tsikhanouski", "Сергей Тихановский", "Siarhiej Cichanoŭski"),
    "bandarenka": ("Dzmitry Bandarenka", "Дмитрий Бондаренко", "Dmitri Bondarenko"),
    "prokopyev": ("Vadim Prokopyev", "Вадзім Пракоп'еў", "Wadim Prokopjew"),
    "statkevich": ("Mikola Statkevich", "Николай Статкевич", "Mikalaj Statkiewicz"),
    "zelensky": ("Volodymyr Zelensky", "Владимир Зеленский", "Wolodymyr Selenskyj"),
    "poroshenko": ("Petro Poroshenko", "Пётр Порошенко", "Petro Poroschenko"),
    "navalny": ("Alexei Navalny", "Алексей Навальный", "Alexej Nawalny"),
    "navalnaya": ("Yulia Navalnaya", "Юлия Навальная", "Julia Nawalnaja"),
    "walesa": ("Lech Wałęsa", "Lech Walesa"),
    "havel": ("Václav Havel", "Vaclav Havel", "Вацлав Гавел"),
}
LIST = [(person, name) for person, names in PEOPLE.items() for name in names]


@pytest.mark.parametrize("person", PEOPLE)
def test_every_spelling_of_a_person_is_one_name(person: str) -> None:
    spellings = PEOPLE[person]
    for a in spellings:
        for b in spellings:
            is_same, score, reason = same_name(a, b)
            assert is_same, reason
            assert score > 0.8, (a, b)


@pytest.mark.parametrize("person", PEOPLE)
def test_no_spelling_of_a_person_is_the_name_of_another(person: str) -> None:
    others = [name for other, name in LIST if other != person]
    for mine in PEOPLE[person]:
        assert [other for other in others if same_name(mine, other)[0]] == []


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Pavel Latushka", "pavel latushka", "The words are the same."),
        ("Pavel Latushka", "Latushka, Pavel", "The words are the same."),
        ("Pavel Latushka", "Pavel Latushko", "“Latushka” and “Latushko” are one name in two spellings."),
        ("P. Latushka", "Pavel Latushka", "“P” can stand for “Pavel”."),
        ("Latushka", "Pavel Latushka", "“Pavel” stands in one of them only."),
        ("Pavel Latsuhka", "Pavel Latushka", "“Latsuhka” and “Latushka” differ by a slip of the pen."),
        ("PavelLatushka", "Pavel Latushka", "The letters are the same; only the spaces differ."),
        ("Mohammed bin Salman", "Mohammed Salman", "“bin” stands in one of them only."),
    ],
)
def test_a_name_that_can_be_another_says_how_they_differ(a: str, b: str, reason: str) -> None:
    is_same, score, words = same_name(a, b)
    assert is_same
    assert 0.8 <= score <= 1
    assert reason in words


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Siarhei Tsikhanouski", "Siarhei Tsikhanouskaya", "forms of one family name for a man and a woman"),
        ("Ivan Petrov", "Ivan Petrova", "forms of one family name for a man and a woman"),
        ("A. Navalny", "А. Навальная", "forms of one family name for a man and a woman"),
        ("Ivan Petrov", "Ivan Petrenko", "“Petrov” and “Petrenko” differ by too many letters."),
        ("Pavel Latushka", "Pavel Latushkin", "“Latushka” and “Latushkin” differ by too many letters."),
        ("Pavel Latushka", "Viktor Latushka", "“Pavel” stands only in the one and “Viktor” only in the other."),
        ("A. Ivanov", "B. Ivanov", "“A” stands only in the one and “B” only in the other."),
        ("P. L.", "Pavel Latushka", "No whole word of the one answers a word of the other."),
        ("de la", "de la Cruz", "No whole word of the one answers a word of the other."),
        ("Ana Lee", "Ana Lei", "“Lee” and “Lei” differ by too many letters."),
        ("", "Pavel Latushka", "No whole word of the one answers a word of the other."),
        ("?!", "?!", "No whole word of the one answers a word of the other."),
    ],
)
def test_a_name_that_cannot_be_another_says_why(a: str, b: str, reason: str) -> None:
    is_same, score, words = same_name(a, b)
    assert not is_same
    assert score < 1
    assert reason in words


@pytest.mark.parametrize(
    ("a", "b"), [("Petro", "Pyotr"), ("Mykhailo Podolyak", "Mikhail Podolyak"), ("Kyrylo Budanov", "Kirill Budanov")]
)
def test_a_mans_name_in_o_is_not_taken_for_a_womans(a: str, b: str) -> None:
    assert same_name(a, b)[0]


@given(NAMES, NAMES)
def test_likeness_and_decision_are_the_same_from_both_sides(a: str, b: str) -> None:
    assert similarity(a, b) == pytest.approx(similarity(b, a))
    assert same_name(a, b)[0] == same_name(b, a)[0]


@given(NAMES, NAMES)
def test_likeness_lies_between_nothing_and_one_and_a_reason_is_given(a: str, b: str) -> None:
    _, score, reason = same_name(a, b)
    assert 0 <= score <= 1
    assert reason.endswith(".")


@given(st.lists(st.sampled_from([name for _, name in LIST]), min_size=1, max_size=3))
def test_letter_case_and_the_order_of_words_change_nothing(names: list[str]) -> None:
    for name in names:
        turned = " ".join(reversed(name.upper().replace(",", "").split()))
        assert similarity(name, turned) == pytest.approx(1.0)
        assert same_name(name, turned)[0]


def test_a_likeness_tells_the_near_from_the_far() -> None:
    near = similarity("Pavel Latushka", "Павел Латушко")
    slip = similarity("Pavel Latushka", "Pavel Latsuhka")
    part = similarity("Pavel Latushka", "Latushka")
    far = similarity("Pavel Latushka", "Pavel Kalinouski")
    assert near == 1
    assert near > slip > far
    assert near > part > far


def test_the_search_key_keeps_words_and_their_order() -> None:
    assert fold_name("Павел Латушка") == "pavel latuska"
    assert fold_name("Latuschka, Pavel") == "latuska pavel"
    assert fold_name("?") == ""


@pytest.mark.parametrize(
    ("query", "person"),
    [
        ("Latush", "latushka"),
        ("Лату", "latushka"),
        ("pav la", "latushka"),
        ("lat p", "latushka"),
        ("Latsuhka", "latushka"),
        ("kalinou", "kalinouski"),
        ("Каліноў", "kalinouski"),
        ("Lukashenko", "lukashenka"),
        ("zelens", "zelensky"),
        ("Гавел", "havel"),
        ("Wałę", "walesa"),
        ("Poroschenko Petro", "poroshenko"),
    ],
)
def test_a_name_is_found_while_it_is_being_typed(query: str, person: str) -> None:
    assert rank_names(query, LIST)[0][0] == person


def test_a_party_with_many_names_is_ranked_once_by_the_best() -> None:
    ranked = rank_names("Pavel Latushka", LIST)
    assert [identity for identity, _ in ranked].count("latushka") == 1
    assert ranked[0] == ("latushka", 1.0)


def test_the_ranking_falls_and_keeps_to_its_limit() -> None:
    scores = [score for _, score in rank_names("p", LIST, limit=2)]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= LEAST_RANKED


@pytest.mark.parametrize("query", ["", "  ", "?", "Xyzzyq"])
def test_a_query_that_means_no_one_finds_no_one(query: str) -> None:
    assert rank_names(query, LIST) == []
