"""How the intervals of two quantities lie to each other, in words."""

import pytest
from hypothesis import given

from app.domain.answer import Mode
from app.domain.figure import Figure, plain
from app.domain.interval import gap
from app.domain.measures.figures import compare_figures
from tests.domain.answers import (
    about,
    at_least,
    between,
    exactly,
    figures,
    less_than,
    make_answer,
    more_than,
    up_to,
)


@pytest.mark.parametrize(
    ("a", "b", "words", "value"),
    [
        (between(200, 500), between(200, 500), "Both say 200–500.", "0"),
        (about(300), exactly(300), "About 300 and 300 have the same bounds.", "0"),
        (between(300, 500, approximate=True), between(200, 500), "About 300–500 lies within 200–500.", "0"),
        (between(200, 500), up_to(5000), "“up to 5,000” leaves room for 200–500.", "0"),
        (up_to(500), up_to(5000), "“up to 5,000” leaves room for up to 500.", "0"),
        (between(200, 500), between(400, 900), "200–500 and 400–900 have 400–500 in common.", "0"),
        (more_than(40), up_to(50), "More than 40 and up to 50 have more than 40 and at most 50 in common.", "0"),
        (between(200, 500), between(500, 800), "200–500 and 500–800 have only 500 in common.", "0"),
        (at_least(12), up_to(12), "At least 12 and up to 12 have only 12 in common.", "0"),
        (less_than(500), between(500, 800), "Less than 500 and 500–800 meet, but no number is in both.", "0"),
        (
            between(200, 500),
            exactly(5000),
            "200–500 lies below 5,000, 4,500 apart; the nearest ends are 10 times apart.",
            "4500",
        ),
        (exactly(-5), exactly(7), "−5 lies below 7, 12 apart.", "12"),
        (
            exactly(3, "thousand people"),
            exactly(4000),
            "3 thousand people lies below 4,000 people, 1,000 apart; the nearest ends are 1.33 times apart.",
            "1000",
        ),
    ],
)
def test_each_relation_has_its_sentence(a: Figure, b: Figure, words: str, value: str) -> None:
    finding = compare_figures(make_answer(a, claimant="Ann"), make_answer(b, claimant="Ben"))
    assert finding is not None
    assert (finding.words, finding.value) == (words, value)


@given(figures(), figures())
def test_the_value_is_the_gap_between_the_nearest_ends(a: Figure, b: Figure) -> None:
    finding = compare_figures(make_answer(a), make_answer(b))
    assert finding is not None
    assert finding.value == plain(gap(a, b))


def test_it_is_silent_on_denials_on_other_kinds_and_on_units_that_do_not_convert() -> None:
    few = make_answer(exactly(3))
    assert compare_figures(few, make_answer(exactly(3), mode=Mode.DENIED)) is None
    assert compare_figures(few, make_answer(True)) is None
    assert compare_figures(few, make_answer(exactly(3, "EUR"))) is None
