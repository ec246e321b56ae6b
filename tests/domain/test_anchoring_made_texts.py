"""Quotations found again in texts that are made up: any stretch, any disguise, any one word changed, in little time."""

import time
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.anchoring import Anchor, Match, find_quotation, least_score, nearest_passage, quote_at

MISSING = Anchor(Match.MISSING, 0, 0, 0.0)
LOOKALIKES = {" ": "\u00a0\n\u2009", "-": "−–‑", "'": "’‘", '"': "“»„"}
PLAIN = st.text(alphabet="abc def -'\"", min_size=1, max_size=60)
SYLLABLES = ("ka", "lo", "mi", "ru", "te", "va"), ("bun", "dosk", "gar", "nes", "pil"), ("a", "em", "it", "on", "ush")
WORDS = ["".join(parts) for parts in product(*SYLLABLES)]
Random(1).shuffle(WORDS)
TEXT = " ".join(WORDS)


def disguised(text: str, random: Random) -> str:
    return "".join(random.choice(LOOKALIKES.get(character, character)) for character in text)


def edited(words: list[str], kind: str, at: int) -> list[str]:
    """The words with one change at a place that is neither the first nor the last."""
    changed = {
        "replaced": [*words[:at], "zvyzhyk", *words[at + 1 :]],
        "dropped": [*words[:at], *words[at + 1 :]],
        "inserted": [*words[:at], "zvyzhyk", "zhuzh", *words[at:]],
        "misspelt": [*words[:at], words[at][::-1], *words[at + 1 :]],
        "swapped": [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]],
        "capitals": [*words[:at], words[at].upper(), *words[at + 1 :]],
    }
    return changed[kind]


@given(st.one_of(st.text(min_size=1, max_size=80), st.text(alphabet="ab", min_size=1, max_size=80)), st.data())
def test_any_stretch_of_a_text_is_found_exactly_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end, context = data.draw(st.integers(start + 1, len(text))), data.draw(st.integers(0, 9))
    quotation = quote_at(text, start, end, context)
    assume(quotation.exact.strip())
    anchor = find_quotation(
        text, quotation.exact, prefix=quotation.prefix, suffix=quotation.suffix, near=quotation.start
    )
    assert anchor == Anchor(Match.EXACT, quotation.start, quotation.end, 1.0)


@given(PLAIN, st.data(), st.randoms(use_true_random=False))
def test_other_dashes_quotes_and_spaces_are_seen_through_with_the_same_edges(
    text: str, data: st.DataObject, random: Random
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end].strip()
    assume(exact)
    start = text.index(exact, start)
    capture = disguised(text, random)
    assume(exact not in capture)
    anchor = find_quotation(capture, exact, prefix=text[:start], suffix=text[start + len(exact) :], near=start)
    assert anchor == Anchor(Match.NORMALISED, start, start + len(exact), 1.0)


@given(
    start=st.integers(1, 90),
    size=st.integers(14, 40),
    at=st.integers(2, 11),
    kind=st.sampled_from(["replaced", "dropped", "inserted", "misspelt", "swapped", "capitals"]),
)
def test_a_passage_with_one_word_changed_is_found_with_the_right_edges(
    start: int, size: int, at: int, kind: str
) -> None:
    words = WORDS[start : start + size]
    passage = " ".join(edited(words, kind, at))
    before = " ".join(WORDS[:start]) + " "
    capture = f"{before}{passage} {' '.join(WORDS[start + size :])}"
    anchor = find_quotation(capture, " ".join(words))
    assert anchor.match is Match.APPROXIMATE
    assert capture[anchor.start : anchor.end] == passage
    assert least_score(len(passage)) <= anchor.score < 1


@given(start=st.integers(8, 80), size=st.integers(14, 40), edge=st.sampled_from(["first", "last"]), kept=st.booleans())
def test_context_settles_whether_a_word_at_the_edge_was_dropped_or_replaced(
    start: int, size: int, edge: str, kept: bool
) -> None:
    words = WORDS[start : start + size]
    new = ["zvyzhyk"] if kept else []
    passage = " ".join([*new, *words[1:]] if edge == "first" else [*words[:-1], *new])
    before, after = " ".join(WORDS[:start]) + " ", " " + " ".join(WORDS[start + size :])
    capture = before + passage + after
    anchor = find_quotation(capture, " ".join(words), prefix=before[-32:], suffix=after[:32], near=len(before))
    assert (anchor.match, capture[anchor.start : anchor.end]) == (Match.APPROXIMATE, passage)


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=9), st.text(max_size=9), st.integers(-9, 99))
def test_whatever_is_asked_the_edges_lie_within_the_text(
    text: str, quotation: str, prefix: str, suffix: str, near: int
) -> None:
    for anchor in (
        find_quotation(text, quotation, prefix=prefix, suffix=suffix, near=near),
        nearest_passage(text, quotation),
    ):
        if anchor.match is Match.MISSING:
            assert anchor == MISSING
        else:
            assert 0 <= anchor.start < anchor.end <= len(text)
            assert 0 < anchor.score <= 1


def test_a_changed_quotation_is_found_in_a_long_text_quickly() -> None:
    capture = " ".join(WORDS[Random(2).randrange(150)] for _ in range(4_000)) + " " + TEXT + " " + TEXT[::-1]
    quotation = TEXT[400:535].replace(TEXT[450:456], "zhuzh")
    find_quotation(capture, quotation)
    begun = time.process_time()
    for _ in range(50):
        find_quotation(capture, quotation)
    assert (time.process_time() - begun) / 50 < 0.02


@pytest.mark.parametrize(("text", "quotation"), [("a", "a"), ("a", "ba"), ("ab", "ba"), ("a ", "b a "), ("ﬁ", "fix")])
def test_hostile_texts_take_time_in_step_with_their_length(text: str, quotation: str) -> None:
    begun = time.process_time()
    find_quotation(text * 100_000, quotation * 1_000, prefix=text * 32, suffix=text * 32, near=70_000)
    assert time.process_time() - begun < 3
