"""Quotations found again: the very words, folded words, changed words, and words that are gone."""

import pytest

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


def found(text: str, quotation: str, prefix: str = "", suffix: str = "", near: int | None = None) -> tuple[Match, str]:
    anchor = find_quotation(text, quotation, prefix=prefix, suffix=suffix, near=near)
    return anchor.match, text[anchor.start : anchor.end]


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
