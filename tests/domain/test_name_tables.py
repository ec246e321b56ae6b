"""Tables of words in names: in the letters that words are compared in."""

from app.domain.name_tables import GENERIC, LEGAL_FORMS, OF_ORGANISATIONS, TITLES


def test_words_are_in_the_letters_that_words_are_compared_in() -> None:
    forms = {word for form in LEGAL_FORMS for word in form}
    for words in (TITLES, GENERIC, OF_ORGANISATIONS, forms):
        assert all(word.isascii() and word.isalnum() and word.islower() for word in words)
