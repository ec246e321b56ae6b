"""Tests of app.exchange.documents.pdf_lines."""

import pytest

from app.exchange.documents.pdf_lines import HYPHEN, Line, joined, paragraphs_of, visible, words_of


def lines(*rows: tuple[str, float, float, float]) -> list[Line]:
    return [Line(text, left, right, bottom, bottom + 10) for text, left, right, bottom in rows]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("the old", "men", "the old men"),
        ("", "men", "men"),
        ("the", "", "the"),
        ("the regi-", "ment of", "the regiment of"),
        (f"the regi{HYPHEN}", "ment of", "the regiment of"),
        ("a pre-", "emptive one", "a pre-emptive one"),  # stands so elsewhere
        ("some co-", "operative", "some cooperative"),  # stands without it elsewhere
        ("since 1999-", "2001 or", "since 1999-2001 or"),
        ("the Minsk-", "Vilnius road", "the Minsk-Vilnius road"),
        ("the strong-", "willed man", "the strong-willed man"),  # both are words
        ("they under-", "stand it", "they understand it"),
        ("eighteen-year-", "olds", "eighteen-year-olds"),
        ("a self-", "made man", "a self-made man"),
        ("he said -", "and left", "he said - and left"),
        ("about 300-", "– no", "about 300- – no"),
    ],
)
def test_the_halves_of_a_word_are_joined_as_the_text_writes_them(before: str, after: str, whole: str) -> None:
    words = words_of(["a pre-emptive cooperative strong willed under stand word", "broken at-"])

    assert joined(before, after, words) == whole


def test_a_paragraph_ends_where_the_page_shows_it() -> None:
    # given lines with a gap, an indent and a short last line
    page = lines(
        ("One line and", 50, 300, 700),
        ("its end.", 50, 120, 686),
        ("Two after a short line", 50, 300, 672),
        ("and full to the edge here.", 50, 300, 658),
        ("Three is indented and", 65, 300, 644),
        ("goes on to the edge here", 50, 300, 630),
        ("Four after a gap", 50, 300, 600),
    )
    # when they are joined
    paragraphs = list(paragraphs_of(page, frozenset()))
    # then each sign parts them
    assert [paragraph.split()[0] for paragraph in paragraphs] == ["One", "Two", "Three", "Four"]


def test_a_heading_of_larger_letters_stands_alone() -> None:
    # given a line of another size
    page = [Line("A heading", 50, 200, 700, 720), *lines(("Words of it", 50, 300, 686), ("and more", 50, 300, 672))]
    # when the lines are joined
    paragraphs = list(paragraphs_of(page, frozenset()))
    # then it is a paragraph of its own
    assert paragraphs == ["A heading", "Words of it and more"]


def test_a_sentence_goes_on_in_the_next_column() -> None:
    page = lines(("It goes", 50, 200, 100), ("on above.", 320, 500, 700), ("Then it ends.", 320, 500, 686))

    assert list(paragraphs_of(page, frozenset())) == ["It goes on above. Then it ends."]


def test_a_page_without_lines_has_no_paragraphs() -> None:
    assert list(paragraphs_of([], frozenset())) == []


def test_a_broken_word_goes_on_whatever_the_size_of_its_lines() -> None:
    # given a line that ends within a word, far above one in larger letters
    lines = [Line("They count net\N{SOFT HYPHEN}", 50, 300, 700, 712), Line("working of some", 50, 200, 640, 660)]
    # when they are joined
    # then the word is whole
    assert list(paragraphs_of(lines, frozenset())) == ["They count networking of some"]


def test_a_soft_hyphen_is_the_hyphen_that_is_seen() -> None:
    assert visible("GPT\N{SOFT HYPHEN}4 of 02\N{SOFT HYPHEN}03") == "GPT-4 of 02-03"


def test_lines_are_joined_as_their_script_is_spaced() -> None:
    assert joined("他是多本流行数", "学书籍的作者。", frozenset()) == "他是多本流行数学书籍的作者。"
    assert joined("재미있는 몇", "가지를", frozenset()) == "재미있는 몇 가지를"
    assert joined("約300", "人の志願兵", frozenset()) == "約300 人の志願兵"
