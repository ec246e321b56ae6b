"""Sketches: who shares enough to be compared, as counting all pairs would say, in time that copies do not square."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.origins.article import read_words
from app.domain.origins.sketch import FEWEST_SHARED, LONGEST_LIST, Sketch, find_pairs, thinning
from app.domain.reading.tokens import Tokens

TEXTS = st.lists(st.lists(st.sampled_from("abcde"), max_size=30).map(" ".join), max_size=8)


def sketch(text: str, every: int = 1) -> Sketch:
    """The sketch of a text."""
    return Sketch(read_words(Tokens(text)), every)


@given(TEXTS)
def test_pairs_are_those_that_counting_finds(texts: list[str]) -> None:
    sketches = [sketch(text) for text in texts]
    counted = [
        (a, b) for a, b in combinations(range(len(texts)), 2) if len(sketches[a].all & sketches[b].all) >= FEWEST_SHARED
    ]
    assert list(find_pairs(sketches)) == counted


def test_many_copies_lead_to_few_pairs_that_hang_together() -> None:
    sketches = [sketch("the old dam above the town gave way before dawn")] * 10 * LONGEST_LIST
    pairs = list(find_pairs(sketches))
    assert len(pairs) < 5 * len(sketches)
    assert {b for _, b in pairs} == set(range(1, len(sketches)))


def test_quoted_words_count_a_quarter() -> None:
    quoted, told = sketch("“one two three four five six seven”"), sketch("one two three four five six seven")
    assert (quoted.size, told.size) == (1.0, 4.0)
    assert quoted.common(told) == 1.0


def test_furniture_counts_nothing() -> None:
    assert sketch("Sign up for our newsletter today and tomorrow").size == 0


def test_a_thinned_sketch_keeps_what_two_share() -> None:
    text = " ".join(f"word{number}" for number in range(400))
    whole, thinned, half = sketch(text), sketch(text, 4), sketch(text[: len(text) // 2], 4)
    assert thinned.all < whole.all
    assert half.common(thinned) > 0.9 * half.size


def test_a_small_set_is_not_thinned() -> None:
    words = read_words(Tokens("a b c d e f"))
    assert thinning([words]) == 1
    assert len(Sketch(words, thinning([words])).all) == 3


def test_a_common_quotation_counts_as_far_as_the_words_around_it_are_shared() -> None:
    quotation = "“one two three four five six seven”"
    told = "the mayor came out late and said"
    ours, theirs = sketch(f"{told} {quotation}"), sketch(f"nobody at the gate had heard that {quotation}")
    half = sketch(f"the mayor came out late but shouted {quotation}")
    assert ours.common(theirs) == 0.0
    assert ours.common(ours) == ours.size
    assert 0.0 < ours.common(half) - len(ours.prose & half.prose) <= 1.25
