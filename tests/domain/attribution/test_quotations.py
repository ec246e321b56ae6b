"""Quotations are found with any marks, within one another, and when they are left open."""

import pytest

from tests.domain.attribution.parts import cut, words_of


def quotations(text: str) -> list[str]:
    """What stands between quotation marks."""
    article = cut(text)
    return [words_of(article.tokens, each) for each in article.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” he said, “now.”", ["Go,", "now."]),
        ('"Go," he said, "now."', ["Go,", "now."]),
        ("«Go», he said.", ["Go"]),
        ("„Geh“, sagte er.", ["Geh"]),
        ("‘Go,’ he said.", ["Go,"]),
        ("'Go now,' he said.", ["Go now,"]),
        ("“He said “go” to us,” she said.", ["He said “go” to us,"]),
        ("The soldiers’ tents and the men's boots", []),
        ("‘The soldiers’ tents burned,’ he said.", ["The soldiers’ tents burned,"]),
    ],
)
def test_what_stands_between_marks_is_quoted(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    # given a speech of two paragraphs, the first of which is not closed
    article = cut("“We were ten.\n\n“Then we were nine,” she said.")
    # when its quotations are found
    # then there is one in each
    assert [article.paragraph_of(each.first) for each in article.quotations] == [0, 1]
