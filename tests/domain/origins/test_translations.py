"""Translations: the same figures and names in the same order tie languages together, and the same event does not."""

from app.domain.origins.texts import Texts
from app.domain.origins.translations import SURELY_TRANSLATED, find_translations, shared_facts
from tests.domain.origins.dam import DERIVED, INDEPENDENT


def find(*ids: str, least: float = 0.0) -> dict[tuple[str, str], float]:
    """The matches of some of the articles, each in a group of its own, by their ids."""
    texts = Texts(article for article in (*DERIVED, *INDEPENDENT) if article.id in ids)
    found = find_translations(texts, [[place] for place in range(len(texts))], least)
    return {(texts.articles[a].id, texts.articles[b].id): score for (a, b), score in found}


def test_a_translation_matches_surely() -> None:
    assert find("wire", "german")["german", "wire"] >= SURELY_TRANSLATED
    assert find("wire", "ukrainian")["ukrainian", "wire"] >= SURELY_TRANSLATED


def test_a_report_of_the_same_event_in_another_language_does_not() -> None:
    for other in ("other agency", "own report"):
        for translation in ("german", "ukrainian"):
            assert all(score < 0.6 for score in find(other, translation).values())


def test_texts_of_one_language_are_not_looked_at() -> None:
    assert find("wire", "rewrite") == {}


def test_shared_facts_come_in_the_order_of_the_first() -> None:
    texts = Texts(article for article in DERIVED if article.id in ("wire", "german"))
    shared = shared_facts(texts.facts[0], texts.facts[1])
    assert [one.start for one, _ in shared] == sorted(one.start for one, _ in shared)
    assert {one.key for one, _ in shared} >= {"148", "41500", "3400000", "186"}
