"""Tests of app.domain.nowhere: answers whose words stand in no capture."""

import pytest

from app.domain.edition import PrintedCitation
from app.domain.nowhere import say_nowhere, stands_nowhere

GONE = PrintedCitation(1, "", "words", is_nowhere=True)
THERE = PrintedCitation(1, "", "words")


@pytest.mark.parametrize(
    ("citations", "nowhere"),
    [
        ((), False),
        ((PrintedCitation(1),), False),
        ((GONE,), True),
        ((GONE, PrintedCitation(2)), True),
        ((GONE, THERE), False),
    ],
)
def test_a_claim_stands_nowhere_when_every_quotation_of_it_does(
    citations: tuple[PrintedCitation, ...], nowhere: bool
) -> None:
    assert stands_nowhere(citations) is nowhere


def test_one_sentence_names_all_answers() -> None:
    assert say_nowhere([]) == ()
    assert say_nowhere([4]) == ("The words of answer 4 stand in none of the captures of its sources.",)
    assert say_nowhere([1, 2, 3, 9]) == (
        "The words of answers 1–3 and 9 stand in none of the captures of their sources.",
    )
