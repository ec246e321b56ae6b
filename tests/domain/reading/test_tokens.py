"""Tokens: every token stands where it says, and asking beyond the ends is safe."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading.tokens import END, Sort, Tokens

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_tokens_and_their_gaps_are_the_text(text: str) -> None:
    # given any text
    tokens = Tokens(text)
    # when its tokens are put together with the gaps before them
    joined = "".join(token.gap + token.text for token in tokens.all)
    # then nothing but white space at the end is left over
    assert text.startswith(joined)
    assert text[len(joined) :].strip() == ""
    assert all(text[token.start : token.end] == token.text for token in tokens.all)


def test_words_numbers_signs_and_abbreviations_are_told_apart() -> None:
    # given a sentence with all of them
    tokens = Tokens("U.S. men paid $5,000½ at 4 a.m.")
    # when it is cut
    sorts = {token.text: token.sort for token in tokens.all}
    # then each has its sort
    assert sorts["U.S."] is sorts["a.m."] is Sort.ABBREVIATION
    assert sorts["men"] is Sort.WORD
    assert sorts["000"] is Sort.DIGITS
    assert sorts["$"] is sorts["½"] is sorts[","] is Sort.SIGN


def test_an_apostrophe_within_a_word_belongs_to_it_in_any_shape() -> None:
    # given one Ukrainian word with three apostrophes
    # when it is folded
    folded = {Tokens(word)[0].low for word in ("п'ять", "п’ять", "пʼять")}
    # then it is one word
    assert folded == {"п'ять"}


def test_beyond_the_ends_there_is_the_end_token() -> None:
    # given a text of one token
    tokens = Tokens("one")
    # when a token before or after it is asked for
    # then it is the end, which is glued to nothing
    assert tokens[-1] is tokens[1] is END
    assert not END.is_glued


def test_tokens_can_be_read_as_if_they_ended_earlier() -> None:
    # given three words
    tokens = Tokens("a hundred and")
    # when they are read until the last
    shorter = tokens.until(2)
    # then nothing stands there, and the whole is as it was
    assert (shorter[1].low, shorter[2]) == ("hundred", END)
    assert tokens[2].low == "and"


def test_a_hyphen_joins_only_what_touches_it_on_both_sides() -> None:
    # given a hyphenated word and a dash between spaces
    # when one looks past it
    # then only the first is passed
    assert Tokens("40-mile").past_hyphen(1) == 2
    assert Tokens("40 - mile").past_hyphen(1) == 1
    assert Tokens("20- to").past_hyphen(1) == 1
