"""Passages: what two texts share is found with its places, through small changes and another order, each word once."""

import time

from hypothesis import given
from hypothesis import strategies as st

from app.domain.origins.article import read_words
from app.domain.origins.passages import Passage, Seeds, find_passages
from app.domain.reading.tokens import Tokens

FIRST = "An ageing dam above the town gave way before dawn and sent a wall of mud through two villages"
SECOND = "Rescue teams on rafts brought survivors down from roofs and treetops while engineers opened the spillway"
WORDS = st.lists(st.sampled_from("abcd"), max_size=80).map(" ".join)


def passages(a: str, b: str) -> list[Passage]:
    """What two texts share."""
    first, second = read_words(Tokens(a)), read_words(Tokens(b))
    return find_passages(first, second, Seeds(first.keys), Seeds(second.keys))


def test_a_passage_is_found_in_other_surroundings() -> None:
    [passage] = passages(f"Before it all. {FIRST}. After it.", f"Something else here. {FIRST}, they say.")
    assert (passage.a.first, passage.b.first) == (3, 3)
    assert passage.prose == len(FIRST.split())


def test_passages_in_another_order_are_all_found() -> None:
    found = passages(f"{FIRST}. {SECOND}.", f"{SECOND}. {FIRST}.")
    assert sum(passage.prose for passage in found) == len(f"{FIRST} {SECOND}".split())


def test_words_changed_within_a_passage_do_not_end_it() -> None:
    [passage] = passages(FIRST, FIRST.replace("town", "small city").replace("a wall of mud", "a wall of black mud"))
    assert passage.prose == len(FIRST.split()) - 1


def test_a_short_run_is_no_passage() -> None:
    assert passages("The dam above the town gave way", "He said the dam above the town gave nothing") == []


def test_quoted_words_are_counted_apart() -> None:
    [passage] = passages(f"“{FIRST}”", f"She said: “{FIRST}.”")
    assert (passage.prose, passage.quoted) == (0, len(FIRST.split()))


@given(WORDS, WORDS)
def test_no_word_counts_twice_and_what_a_passage_holds_is_equal(a: str, b: str) -> None:
    first, second = read_words(Tokens(a)), read_words(Tokens(b))
    found = passages(a, b)
    assert sum(passage.words for passage in found) <= min(len(first), len(second))
    for passage in found:
        ours, theirs = (first.keys[slice(*passage.a)], second.keys[slice(*passage.b)])
        assert passage.words <= min(len(ours), len(theirs))
        assert (ours[0], ours[-1]) == (theirs[0], theirs[-1])


@given(WORDS)
def test_a_text_shares_all_of_itself(text: str) -> None:
    size = len(text.split())
    found = passages(text, text)
    assert sum(passage.words for passage in found) == (size if size >= 8 else 0)


def test_one_word_over_and_over_takes_no_square_of_time() -> None:
    started = time.process_time()
    passages("mud " * 40_000, "mud " * 40_000)
    assert time.process_time() - started < 20
