"""Quotations found again: the very words, folded words, changed words, and words that are gone."""

import time
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.anchoring import (
    LONGEST_APPROXIMATE,
    Anchor,
    Match,
    find_quotation,
    find_verbatim,
    least_score,
    nearest_passage,
    quote_at,
)
from app.domain.errors import InvalidValue

MISSING = Anchor(Match.MISSING, 0, 0, 0.0)
CAPTURE = (
    "Some 300−500 fighters crossed the border, the report’s lead says. Further down, a historian puts the number "
    "“between 200 and 500”. Two years later a spokesman claimed as many as 5,000 volunteers; no source is given."
)
CLAIMED = "a spokesman claimed as many as 5,000 volunteers"
LOOKALIKES = {" ": "\u00a0\n\u2009", "-": "−–‑", "'": "’‘", '"': "“»„"}
PLAIN = st.text(alphabet="abc def -'\"", min_size=1, max_size=60)
SYLLABLES = ("ka", "lo", "mi", "ru", "te", "va"), ("bun", "dosk", "gar", "nes", "pil"), ("a", "em", "it", "on", "ush")
WORDS = ["".join(parts) for parts in product(*SYLLABLES)]
Random(1).shuffle(WORDS)
TEXT = " ".join(WORDS)


def found(text: str, quotation: str, prefix: str = "", suffix: str = "", near: int | None = None) -> tuple[Match, str]:
    anchor = find_quotation(text, quotation, prefix=prefix, suffix=suffix, near=near)
    return anchor.match, text[anchor.start : anchor.end]


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
    assert found(capture, " ".join(words), before[-32:], after[:32], len(before)) == (Match.APPROXIMATE, passage)


@pytest.mark.parametrize(
    ("quotation", "match", "words"),
    [
        ("as many as 5,000 volunteers", Match.EXACT, "as many as 5,000 volunteers"),
        ("Some 300-500 fighters", Match.NORMALISED, "Some 300−500 fighters"),
        ('the number "between 200 and 500".', Match.NORMALISED, "the number “between 200 and 500”."),
        ("the report's  lead\nsays", Match.NORMALISED, "the report’s lead says"),
        ("  Some 300-500 fighters\n", Match.NORMALISED, "Some 300−500 fighters"),
        ("a spokesman claimed as many as 3,000 volunteers", Match.APPROXIMATE, CLAIMED),
        ("a spokesman has claimed as many as 5,000 volunteers", Match.APPROXIMATE, CLAIMED),
        ("the minister resigned over the budget on Tuesday", Match.MISSING, ""),
        ("a historian of the border resigned", Match.MISSING, ""),
        ("", Match.MISSING, ""),
        (" \n\u00a0", Match.MISSING, ""),
        ("\u200b\u00ad", Match.MISSING, ""),
    ],
)
def test_a_quotation_is_found_as_far_as_it_stands(quotation: str, match: Match, words: str) -> None:
    assert found(CAPTURE, quotation) == (match, words)


def test_soft_hyphens_and_ligatures_of_the_capture_stay_within_the_edges() -> None:
    capture = "The Kali\u00adnou\u00adski\u00ad regi\u00adment ﬁghts on."
    assert found(capture, "Kalinouski regiment") == (Match.NORMALISED, "Kali\u00adnou\u00adski\u00ad regi\u00adment")
    assert found(capture, "fights on") == (Match.NORMALISED, "ﬁghts on")


REPEATED = "In May 40 died. In June 40 died. In July 40 died."


@pytest.mark.parametrize(
    ("prefix", "suffix", "near", "start"),
    [
        ("In June ", " died", None, 24),
        ("", " died. In July", None, 24),
        ("", "", 45, 41),
        ("", "", 0, 7),
        ("In July ", " died.", 0, 41),
        ("", "", -5, 7),
        ("", "", 10**9, 41),
    ],
)
def test_of_several_places_context_counts_more_than_position(
    prefix: str, suffix: str, near: int | None, start: int
) -> None:
    anchor = find_quotation(REPEATED, "40", prefix=prefix, suffix=suffix, near=near)
    assert anchor == Anchor(Match.EXACT, start, start + 2, 1.0)


def test_of_several_changed_places_the_one_in_context_is_chosen() -> None:
    sentence = "officials counted forty damaged bridges along the river"
    capture = f"In May, {sentence}. In June, {sentence}. In July, {sentence}."
    changed = sentence.replace("forty", "fourty")
    anchor = find_quotation(capture, changed, prefix="along the river. In June, ", suffix=". In July, off", near=70)
    assert anchor.match is Match.APPROXIMATE
    assert anchor.start == capture.index("In June, ") + len("In June, ")


def test_a_place_beyond_the_counted_ones_is_found_by_its_context() -> None:
    capture = "40 " * 3_000 + "here 40 there"
    anchor = find_quotation(capture, "40", prefix="here ", suffix=" there")
    assert capture[anchor.start - 5 :] == "here 40 there"


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


def test_a_quotation_too_long_to_align_is_found_only_as_it_stands() -> None:
    long = "word " * (LONGEST_APPROXIMATE // 5 + 1)
    assert find_quotation(long + "x", long).match is Match.EXACT
    assert find_quotation(long, f"x{long}") == MISSING


@pytest.mark.parametrize("length", range(1, 300, 7))
def test_the_bar_is_higher_for_short_quotations_and_never_below_three_fifths(length: int) -> None:
    assert 0.6 <= least_score(length + 1) <= least_score(length) < 0.95


@pytest.mark.parametrize(
    "quotation", ["between 200 and 500", "Some 300-500  fighters", "claimed as many as 6,000 volunteers"]
)
def test_only_the_very_words_are_found_when_none_that_resemble_them_are_wanted(quotation: str) -> None:
    anchor = find_quotation(CAPTURE, quotation)
    assert anchor.match is not Match.MISSING
    verbatim = MISSING if anchor.match is Match.APPROXIMATE else anchor
    assert find_verbatim(CAPTURE, quotation) == verbatim


def test_the_nearest_passage_is_offered_for_what_is_not_found() -> None:
    asked = "alleged that up to 3,000 men volunteered"
    assert find_quotation(CAPTURE, asked) == MISSING
    anchor = nearest_passage(CAPTURE, asked)
    assert anchor.match is Match.APPROXIMATE
    assert CAPTURE[anchor.start : anchor.end] == "claimed as many as 5,000 volunteers"
    assert anchor.score < least_score(len(asked))


@pytest.mark.parametrize("quotation", ["Some 300−500 fighters", "Some 300-500 fighters", "Some 300-400 fighters"])
def test_the_nearest_passage_is_the_quotation_itself_where_it_is_found(quotation: str) -> None:
    assert nearest_passage(CAPTURE, quotation) == find_quotation(CAPTURE, quotation)


@pytest.mark.parametrize(("text", "quotation"), [("", "words"), ("words", ""), ("words", "\u200b"), ("...", "words")])
def test_there_is_no_nearest_passage_where_nothing_is_alike(text: str, quotation: str) -> None:
    assert nearest_passage(text, quotation) == MISSING


def test_a_quotation_is_taken_with_its_context_and_place() -> None:
    quotation = quote_at(CAPTURE, 5, 12, context=5)
    assert (quotation.exact, quotation.prefix, quotation.suffix) == ("300−500", "Some ", " figh")
    assert (quotation.start, quotation.end) == (5, 12)


def test_context_stops_at_the_ends_of_the_text() -> None:
    quotation = quote_at("one two", 0, 7)
    assert (quotation.prefix, quotation.exact, quotation.suffix) == ("", "one two", "")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 8), (8, 9)])
def test_places_that_hold_no_words_are_refused(start: int, end: int) -> None:
    with pytest.raises(InvalidValue, match="is not within its 7 characters") as caught:
        quote_at("one two", start, end)
    assert caught.value.field == "quotation"


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
