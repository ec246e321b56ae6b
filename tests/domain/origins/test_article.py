"""Words of an article: caseless, in their places, and told apart as its own, quoted, or the furniture of a page."""

from app.domain.attribution.span import Span
from app.domain.origins.article import FORMULA, PROSE, QUOTED, Words, read_words
from app.domain.reading.tokens import Tokens


def read(text: str) -> Words:
    """The words of a text."""
    return read_words(Tokens(text))


def test_words_are_equal_whatever_their_case_and_form() -> None:
    one, other = read("STRASSE ﬁre 12"), read("Straße fire 12")
    assert one.keys == other.keys


def test_each_word_has_its_place() -> None:
    text = "The dam, built in 1961, broke."
    words = read(text)
    pairs = zip(words.starts, words.ends, strict=True)
    assert [text[start:end] for start, end in pairs] == ["The", "dam", "built", "in", "1961", "broke"]


def test_what_is_quoted_at_length_is_told_from_the_prose() -> None:
    words = read("She said: “We heard the gates go then,” and called it a “miracle”.")
    assert words.quotations == [Span(2, 8)]
    assert words.quoted == 6
    assert words.prose == 7


def test_the_furniture_of_a_page_is_neither() -> None:
    words = read("It rained all day. Sign up for our newsletter today. It stopped.")
    assert [words.voices.count(voice) for voice in (PROSE, QUOTED, FORMULA)] == [6, 0, 6]


def test_a_text_without_words_has_none() -> None:
    assert len(read("— … !")) == 0
