"""Folding: what becomes alike, and that every folded character knows where it stood."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folding import fold

TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="ab \u00a0\n-−–'’“\"\u00ad\u200bﬁ…e\u0301ŭу\u0306´¨각각ｶﾞ", max_size=40),
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Some 300−500 fighters", "Some 300-500 fighters"),
        ("‐‑‒–—―−", "-------"),
        ("“a” „b‟ «c» 〝d〞 ‘e’ ‚f‛ ‹g› ʼ`´", "\"a\" \"b\" \"c\" \"d\" 'e' 'f' 'g' '''"),
        ("5\u00a0000\u2009men \t\r\n\n of", "5 000 men of"),
        ("Ka\u00adli\u200bnou\ufeffski", "Kalinouski"),
        ("one\u00ad \u200b two", "one two"),
        ("wait…", "wait..."),
        ("ﬁghters №\u00a05", "fighters No 5"),
        ("e\u0301te\u0301", "été"),
        ("Каліноу\u0306скі", "Каліноўскі"),
        ("ｶﾞ", "カ\u3099"),
        ("각", "각"),
        ("killed 500¹ men, some 10¹² of them", "killed 500¹ men, some 10¹² of them"),
        ("CO₂ in m³, x¹² or note ²", "CO2 in m3, x12 or note 2"),
        ("Case Is Kept", "Case Is Kept"),
        ("", ""),
        ("\u00ad\u200b", ""),
    ],
)
def test_differences_of_typing_and_copying_are_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(TEXTS)
def test_every_folded_character_knows_the_stretch_it_came_from(text: str) -> None:
    folded = fold(text)
    reached = 0
    for place, character in enumerate(folded.text):
        start, end = folded.original(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert start >= reached or folded.original(place - 1, place) == (start, end)
        assert character in fold(text[start:end]).text or character == text[start:end]
        reached = end


@given(TEXTS, st.data())
def test_a_place_goes_to_the_folded_text_and_back(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    place = data.draw(st.integers(0, max(len(text) - 1, 0)))
    there = folded.folded(place)
    assert 0 <= there <= len(folded.text)
    if there < len(folded.text):
        start, end = folded.original(there, there + 1)
        assert place < end
        assert place >= start or fold(text[place:start]).text == ""


@given(TEXTS)
def test_folding_leaves_no_two_spaces_dashes_or_quotes_that_differ(text: str) -> None:
    folded = fold(text).text
    assert not set(folded) & set("−–—‘’“”«»\u00a0\u00ad\u200b\n\t")


@given(st.text(alphabet=st.characters(max_codepoint=0x24F, exclude_characters="ŉ¹²³"), max_size=40))
def test_text_of_plain_letters_folds_to_its_compatibility_form(text: str) -> None:
    letters = "".join(character for character in text if character.isalnum())
    assert fold(letters).text == unicodedata.normalize("NFKC", letters)


@pytest.mark.parametrize("pattern", [" \n", "ﬁ", "e\u0301\u0316", "a\u00ad", "\u0f73", "…", "ў"])
def test_folding_takes_time_in_step_with_the_text(pattern: str) -> None:
    begun = time.process_time()
    fold(pattern * 100_000)
    assert time.process_time() - begun < 3
