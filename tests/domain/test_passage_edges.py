"""Passage edges: missing words outside are taken in, and words taken in only for their length are let go."""

from app.domain.passage_edges import shed, widened, with_own_edges, with_punctuation
from app.domain.passage_words import missing_words, words_of


def test_words_beyond_an_insertion_are_taken_in_and_chance_ones_are_not() -> None:
    quoted = words_of("the bridge is closed for good")
    words = words_of("the bridge, built in 1931, is closed for good. They said so for years")
    first, last = widened(words, 0, 2, missing_words(quoted, words[0:2]))
    assert (first, words[last - 1].key) == (0, "good")


def test_the_first_and_last_word_are_taken_in_where_an_insertion_has_them_too() -> None:
    quoted = words_of("your buddy and your coach can help your team")
    words = words_of("Ask, your buddy and your boss and your coach can help you and your team")
    assert with_own_edges(words, 2, len(words) - 1, quoted) == (1, len(words))
    assert with_own_edges(words, 3, len(words) - 2, quoted) == (3, len(words) - 2)


def test_what_belongs_to_the_next_sentence_is_let_go() -> None:
    words = words_of("the bridge is closed for good. Others built another elsewhere")
    assert shed(words, 0, len(words), words_of("the bridge is closed for good")) == (0, 6)


def test_quotation_marks_belong_to_the_passage_that_they_enclose() -> None:
    text = 'Then: "We go." He left.'
    start, end = text.index("We"), text.index('." He')
    assert with_punctuation('"We go."', text, start, end) == (start - 1, end + 2)
