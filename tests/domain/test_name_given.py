"""Tables of given names: in the letters that words are compared in, and each name in one group."""

from app.domain.name_given import COMMON_GIVEN, SHORT_NAMES


def test_common_names_are_in_the_letters_that_words_are_compared_in() -> None:
    assert all(word.isascii() and word.isalpha() and word.islower() for word in COMMON_GIVEN)


def test_a_full_name_begins_one_group_only() -> None:
    full = [group.split()[0] for group in SHORT_NAMES]
    assert sorted(set(full)) == sorted(full)
