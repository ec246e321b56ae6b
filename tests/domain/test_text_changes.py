"""Text changes: nothing is lost, paragraphs are told apart first and words inside them."""

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from app.domain.text_changes import Fate, Stretch, compare_texts, compare_words

BEFORE = "One stays.\n\nAt least 500 people came in May.\nThis goes.\nLast stays."
AFTER = "One stays.\n\nAt least 600 people came in May.\nLast stays.\nThis is new."
TEXT = st.text(alphabet="ab .\n", max_size=40)


def test_what_was_added_and_removed_is_told_word_by_word() -> None:
    compared = compare_texts(BEFORE, AFTER)
    first, second = compared.changes
    assert first.unchanged == 1
    assert first.stretches == (
        Stretch(Fate.SAME, "At least "),
        Stretch(Fate.REMOVED, "500"),
        Stretch(Fate.ADDED, "600"),
        Stretch(Fate.SAME, " people came in May."),
        Stretch(Fate.REMOVED, "\nThis goes."),
    )
    assert second.stretches == (Stretch(Fate.ADDED, "This is new."),)
    assert (second.unchanged, compared.unchanged) == (1, 0)
    assert (compared.added, compared.removed) == (15, 14)


@given(TEXT, TEXT)
def test_both_texts_can_be_read_from_the_words_that_changed(old: str, new: str) -> None:
    stretches = compare_words(old, new)
    assert "".join(each.text for each in stretches if each.fate is not Fate.ADDED) == old
    after = "".join(each.text for each in stretches if each.fate is not Fate.REMOVED)
    assert re.sub(r"\s+", " ", after) == re.sub(r"\s+", " ", new)


@given(TEXT, TEXT)
def test_every_paragraph_is_told_as_changed_or_counted_as_alike(old: str, new: str) -> None:
    compared = compare_texts(old, new)
    lines = [line.strip() for line in old.splitlines() if line.strip()]
    told = [line for change in compared.changes for line in change.before.split("\n") if line]
    assert len(lines) == len(told) + sum(change.unchanged for change in compared.changes) + compared.unchanged


def test_the_same_words_with_other_spaces_between_lines_have_not_changed() -> None:
    assert compare_texts(BEFORE, BEFORE.replace("\n", "  \n\n")).changes == ()
    assert compare_texts(BEFORE, BEFORE.replace(" ", "\n")).changes == ()


def test_characters_are_the_words_where_no_spaces_stand_between_them() -> None:
    stretches = compare_words("三百五十人会失去工作", "六百五十人会失去工作")
    assert stretches[:2] == (Stretch(Fate.REMOVED, "三"), Stretch(Fate.ADDED, "六"))


def test_a_megabyte_is_compared_in_reasonable_time() -> None:
    lines = [f"Paragraph {number} says some words that are like those of the others." for number in range(15_000)]
    other = [line.replace("some", "few") if number % 7 == 0 else line for number, line in enumerate(lines)]
    begun = time.process_time()
    compared = compare_texts("\n".join(lines), "\n".join(other[500:] + other[:500]))
    assert compared.changes
    assert time.process_time() - begun < 5
