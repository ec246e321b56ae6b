"""The lists of what common passwords are made of are in the form in which passwords are compared with them."""

from app.domain.common_passwords import COMMON_WORDS, CONTEXT_WORDS, WALKS


def test_every_word_and_walk_is_caseless_and_stands_once() -> None:
    for listed in (CONTEXT_WORDS, COMMON_WORDS, WALKS):
        assert len(set(listed)) == len(listed)
        assert all(word == word.casefold() and len(word) > 1 for word in listed)
