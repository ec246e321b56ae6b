"""Sentences end where a reader ends them."""

import pytest

from tests.domain.attribution.parts import cut, words_of


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    article = cut(text)
    return [words_of(article.tokens, span) for span in article.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("Mr. Smith and Dr. Jones left. Nobody came.", ["Mr. Smith and Dr. Jones left.", "Nobody came."]),
        ("The U.S. Army left. It was late.", ["The U.S. Army left.", "It was late."]),
        ("It began at 5 p.m. The rest is known.", ["It began at 5 p.m.", "The rest is known."]),
        ("J. K. Smith paid 1.5 million euros.", ["J. K. Smith paid 1.5 million euros."]),
        ("“Who knows?” he asked. Nobody did.", ["“Who knows?” he asked.", "Nobody did."]),
        ("“Who knows?” Marchuk asked. Nobody did.", ["“Who knows?” Marchuk asked.", "Nobody did."]),
        ("“Go!” The crowd went.", ["“Go!”", "The crowd went."]),
        ("“We are done.” Police said 300 people came.", ["“We are done.”", "Police said 300 people came."]),
        ("Really?! Yes… No.", ["Really?!", "Yes…", "No."]),
        ("A headline\n\nA text.", ["A headline", "A text."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
