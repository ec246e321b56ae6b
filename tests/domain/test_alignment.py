"""Alignment: edit distances as they are defined, and passages that end where the words do."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from app.domain.alignment import closest_passage, edit_distances, likeness
from app.domain.locating import locate

SHORT = st.text(alphabet="ab c", max_size=9)
REPORT = (
    "The ministry said on Monday that three bridges were closed. "
    "Engineers counted about 120 damaged spans along the river, most of them north of the old harbour. "
    "Repairs will begin in spring, officials added, once the ice has gone."
)


def passage(quotation: str, text: str = REPORT) -> str:
    start, end = closest_passage(quotation, text, locate(quotation, text)[0])
    return text[start:end]


@given(st.text(alphabet="ab c", min_size=1, max_size=70), SHORT)
def test_anchored_distances_are_those_to_each_beginning_of_the_text(pattern: str, text: str) -> None:
    expected = [Levenshtein.distance(pattern, text[:end]) for end in range(len(text) + 1)]
    assert edit_distances(pattern, text, anchored=True) == expected


@given(st.text(alphabet="ab c", min_size=1, max_size=9), SHORT)
def test_free_distances_are_those_to_the_best_stretch_that_ends_there(pattern: str, text: str) -> None:
    expected = [
        min(Levenshtein.distance(pattern, text[start:end]) for start in range(end + 1)) for end in range(len(text) + 1)
    ]
    assert edit_distances(pattern, text, anchored=False) == expected


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        ("counted about 120 damaged spans", "counted about 120 damaged spans"),
        ("counted about 150 damaged spans", "counted about 120 damaged spans"),
        ("counted roughly 120 spans", "counted about 120 damaged spans"),
        ("three bridges had been closed", "three bridges were closed"),
        ("three bridges closed.", "three bridges were closed."),
        ("officials added that repairs will begin in spring", "Repairs will begin in spring, officials added"),
        ("most of them, the mayor said, north of the old harbour", "most of them north of the old harbour"),
        ("Engineers counted 120 spans, most of them north of the harbor", REPORT[60:156]),
    ],
)
def test_the_passage_is_found_in_whole_words(quotation: str, found: str) -> None:
    assert passage(quotation) == found


def test_words_beyond_an_insertion_are_taken_in() -> None:
    text = "He said the bridge, which was built in 1931 by the city, is closed for good. Nothing else was said."
    assert passage("He said the bridge is closed for good.", text) == text[:76]


def test_the_first_word_of_the_quotation_stays_where_the_same_word_is_added_within() -> None:
    text = "Ask them. Your buddy, your coach, your team and your manager are all here to help. Do it soon."
    assert passage("Your buddy, your coach and your manager are all here to help.", text) == text[10:82]


def test_an_address_that_is_cut_does_not_cost_the_words_before_it() -> None:
    text = "See [Marketing Perspective](https://www.example.org/papers/2013/service-marketing.pdf) for more."
    assert passage("Marketing Perspective](http://www.", text) == "Marketing Perspective](https://www."


def test_a_text_without_spaces_keeps_edges_at_its_characters() -> None:
    assert passage("三座桥今天关闭", "部长说三座桥昨天关闭了，工程师正在检查。") == "三座桥昨天关闭"


def test_a_word_longer_than_the_quotation_is_not_taken_whole() -> None:
    address = "https://example.org/" + "longpath/" * 40
    assert len(passage("of them north: longbath", f"most of them north: {address}")) < 60


def test_nothing_alike_has_no_likeness() -> None:
    start, end = closest_passage("xyz", "...", 0)
    assert likeness("xyz", "..."[start:end]) == 0


def test_a_long_quotation_is_located_by_its_best_part() -> None:
    words = [f"word{number}" for number in range(2_000)]
    quotation = " ".join([*words[700:800], "changed", *words[801:900]])
    text = " ".join(words)
    assert abs(locate(quotation, text)[0] - text.index("word700 ")) <= len("word700 ")


def test_likeness_is_one_less_the_share_of_edits() -> None:
    assert likeness("between 200 and 500", "between 200 and 500") == 1
    assert likeness("as many as 5,000", "as many as 3,000") == pytest.approx(1 - 1 / 16)
    assert likeness("abc", "xyz") == 0


def test_words_in_another_order_are_still_alike() -> None:
    assert likeness("officials added repairs begin", "repairs begin officials added") == pytest.approx(0.9)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_lies_between_nothing_and_one(quotation: str, text: str) -> None:
    assert 0 <= likeness(quotation, text) <= 1
    assert likeness(quotation, quotation) == 1


@given(st.text("ab ,.\n", min_size=1, max_size=30), st.text("ab ,.\n", max_size=60), st.integers(0, 80))
def test_a_passage_lies_within_the_text(quotation: str, text: str, place: int) -> None:
    start, end = closest_passage(quotation, text, place)
    assert 0 <= start <= end <= len(text)


@pytest.mark.parametrize("pattern", ["a", "ab", "a ", "."])
def test_hostile_texts_take_time_in_step_with_their_length(pattern: str) -> None:
    begun = time.process_time()
    quotation, text = "b" + pattern * 2_000 + "b", pattern * 200_000
    closest_passage(quotation, text, locate(quotation, text)[0])
    assert time.process_time() - begun < 3
