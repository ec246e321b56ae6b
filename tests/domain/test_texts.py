"""Text at the door: what is dropped, what is kept, and that cleaning is done once for all."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.texts import MOST_MARKS, clean

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()))


@given(ANY_TEXT, st.booleans())
def test_cleaning_twice_changes_nothing_more(text: str, multiline: bool) -> None:
    once = clean(text, multiline=multiline)
    assert clean(once, multiline=multiline) == once


@given(ANY_TEXT, st.booleans())
def test_what_comes_out_can_be_stored_and_is_composed(text: str, multiline: bool) -> None:
    cleaned = clean(text, multiline=multiline)
    assert cleaned.encode().decode() == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert all(c in "\n\t" for c in cleaned if unicodedata.category(c) == "Cc")


@given(ANY_TEXT)
def test_a_single_line_is_a_single_line(text: str) -> None:
    assert len(clean(text, multiline=False).splitlines()) <= 1


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_one_line_feed_or_one_space(line_break: str) -> None:
    assert clean(f"page one{line_break}page two", multiline=True) == "page one\npage two"
    assert clean(f"page one{line_break}page two", multiline=False) == "page one page two"


def test_tabs_stay_between_lines_and_become_a_space_on_one_line() -> None:
    assert clean("a\tb", multiline=True) == "a\tb"
    assert clean("a\tb", multiline=False) == "a b"


@pytest.mark.parametrize("dropped", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\ufeff"])
@pytest.mark.parametrize("multiline", [True, False])
def test_control_characters_and_byte_order_marks_are_dropped(dropped: str, multiline: bool) -> None:
    assert clean(f"{dropped}Min{dropped}sk{dropped}", multiline=multiline) == "Minsk"


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("a\ud800b", "a\ufffdb"),
        ("a\udc00", "a\ufffd"),
        ("\udc00\ud800", "\ufffd\ufffd"),
        ("\ud83d\ude00", "\U0001f600"),
        ("a\ufffe\uffff", "a\ufffd\ufffd"),
    ],
)
def test_what_no_file_can_hold_becomes_the_replacement_character(given_text: str, kept: str) -> None:
    assert clean(given_text, multiline=False) == kept


def test_letters_and_their_marks_are_composed_even_around_a_dropped_character() -> None:
    assert clean("u\u0306", multiline=False) == "ŭ"
    assert clean("u\x00\u0306", multiline=False) == "ŭ"


@pytest.mark.parametrize("pair", ["\u0301\u0316", "\u0316", "\u0f73", "\u0f71\u0f72"])
def test_a_tower_of_marks_is_cut_and_takes_no_long_time(pair: str) -> None:
    begun = time.process_time()
    cleaned = clean("x" + pair * 200_000 + "b", multiline=True)
    assert time.process_time() - begun < 2
    assert len(cleaned) == 2 + MOST_MARKS
    assert cleaned.endswith("b")
    assert clean(cleaned, multiline=True) == cleaned


def test_a_letter_that_is_taken_apart_does_not_make_a_second_cleaning_cut_more() -> None:
    once = clean("\u0958" + "\u0316" * MOST_MARKS, multiline=False)
    assert clean(once, multiline=False) == once


def test_the_marks_of_a_real_word_stay() -> None:
    assert clean("а\u0301 q\u0307\u0323", multiline=False) == "а\u0301 q\u0323\u0307"


def test_joiners_and_direction_marks_that_scripts_need_are_kept() -> None:
    persian, khmer, marked = "می\u200cخواهم", "ភាសា\u200bខ្មែរ", "a\u200e\u200f b"
    for text in (persian, khmer, marked, "👩\u200d🚀"):
        assert clean(text, multiline=False) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("mark", ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2068", "\u2069"])
def test_direction_overrides_are_dropped_from_a_name_and_kept_in_a_capture(mark: str) -> None:
    assert clean(f"Pavel {mark}Latushka", multiline=False) == "Pavel Latushka"
    assert clean(f"Pavel {mark}Latushka", multiline=True) == f"Pavel {mark}Latushka"


def test_dashes_quotation_marks_and_inner_spaces_stand_as_they_stood() -> None:
    text = "Some\u00a0300\u2212500  “fighters”"
    assert clean(f"  {text}\u00a0\n", multiline=True) == text
