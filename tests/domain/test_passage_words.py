"""Words of passages: without the punctuation around them, with the ends of sentences, also where no spaces stand."""

from app.domain.passage_words import letters_of, missing_words, word_counts, words_of


def test_words_know_their_place_and_the_end_of_their_sentence() -> None:
    words = words_of('He said: "No." Then')
    assert [(word.start, word.end, word.key, word.is_last) for word in words] == [
        (0, 2, "he", False),
        (3, 7, "said", False),
        (10, 12, "no", True),
        (15, 19, "then", False),
    ]


def test_the_parts_of_an_address_are_words_and_a_number_is_one() -> None:
    words = words_of("[café](https://www.example.org/l'été), 5,000.5 at 12:30.")
    assert [word.key for word in words] == ["café", "https", "www", "example", "org", "l'été", "5,000.5", "at", "12:30"]
    assert [word.key for word in words if word.is_last] == ["12:30"]


def test_words_in_another_spelling_are_not_missing() -> None:
    missing = missing_words(words_of("the old harbour wall"), words_of("a harbor wall"))
    assert missing == {"the": 1, "old": 1}
    assert letters_of(missing) == 6


def test_characters_without_spaces_between_them_count_with_the_next_one() -> None:
    assert word_counts(words_of("三百人")) == {"三百": 1, "百人": 1, "人": 1}
    assert word_counts(words_of("a b")) == {"a": 1, "b": 1}
