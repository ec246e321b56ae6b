"""Texts: what two articles share is the same from both sides, and rarer things count more."""

from app.domain.origins.article import Article
from app.domain.origins.texts import Texts, weight
from tests.domain.origins.dam import DERIVED, INDEPENDENT

TEXTS = Texts([*DERIVED, *INDEPENDENT])
PLACES = {article.id: place for place, article in enumerate(TEXTS.articles)}


def test_a_share_is_the_same_from_both_sides() -> None:
    for a in range(len(TEXTS)):
        for b in range(len(TEXTS)):
            assert TEXTS.share(a, b) == TEXTS.share(b, a)
            assert TEXTS.likeness(a, b) == TEXTS.likeness(b, a) <= TEXTS.share(a, b)


def test_a_copy_shares_more_than_a_rewrite_and_a_rewrite_more_than_another_report() -> None:
    copied, rewritten, reported = (
        TEXTS.share(PLACES["wire"], PLACES[other]) for other in ("reprint", "rewrite", "own report")
    )
    assert copied > 0.7 > 0.3 > rewritten > 0.1 > 0.05 > reported


def test_what_many_groups_have_counts_less() -> None:
    wire, rewrite = PLACES["wire"], PLACES["rewrite"]
    by_two = TEXTS.count_groups([[wire], [rewrite]])
    by_many = TEXTS.count_groups([[wire], [rewrite], *([[wire]] * 6)])
    assert TEXTS.rare_share(wire, rewrite, by_two) == TEXTS.share(wire, rewrite)
    assert TEXTS.rare_share(wire, rewrite, by_many) < TEXTS.share(wire, rewrite) / 2
    assert [weight(groups) for groups in (0, 2, 5)] == [1.0, 1.0, 0.25]
    assert weight(5, half=3) == 0.5


def test_mentions_are_of_the_publisher_of_the_other() -> None:
    assert TEXTS.mentions_of(PLACES["rewrite"], PLACES["wire"])
    assert not TEXTS.mentions_of(PLACES["wire"], PLACES["rewrite"])
    assert not TEXTS.mentions_of(PLACES["wire"], PLACES["wire"])


def test_an_agency_needs_no_credit_for_what_it_publishes() -> None:
    texts = Texts([Article("a", "Reuters", "It rained."), Article("b", "Post", "It rained.\n\nSource: Reuters")])
    assert set(texts.credits[0]) == set(texts.credits[1]) == {"Reuters"}
