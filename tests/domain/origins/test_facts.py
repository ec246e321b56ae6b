"""Facts: figures and names come out alike in every language and script, and what tells nothing is left out."""

from app.domain.origins.facts import read_facts
from app.domain.reading.tokens import Tokens


def keys(text: str, tongue: str) -> list[str]:
    """The keys of the facts of a text."""
    return [fact.key for fact in read_facts(Tokens(text), tongue)]


def test_languages_and_scripts_share_their_keys() -> None:
    english = keys("The chief, Marta Oskeli, counted 148 people in Velmora. Behind it stood 3.4 million tonnes.", "en")
    ukrainian = keys("Голова, Марта Оскелі, нарахувала 148 людей у Вельморі. За нею стояло 3,4 мільйона тонн.", "uk")
    assert set(ukrainian) <= set(english)
    assert {"148", "3400000"} <= set(ukrainian)
    assert len(ukrainian) == 5


def test_groups_of_digits_are_read_as_the_language_has_them() -> None:
    assert keys("Some 41,500 crowns were paid.", "en") == ["41500"]
    assert keys("Rund 41.500 Kronen wurden gezahlt.", "de")[0] == "41500"
    assert keys("Quelque 41 500 couronnes ont été versées.", "fr") == ["41500"]


def test_small_numbers_and_years_tell_nothing() -> None:
    assert keys("In 2015 there were 12 of them, and 3 in 1961.", "en") == []


def test_each_fact_is_given_once_at_its_first_place() -> None:
    text = "There were 148 at Velmora, and 148 left Velmora."
    assert [(text[fact.start : fact.end]) for fact in read_facts(Tokens(text), "en")] == ["148", "Velmora"]
