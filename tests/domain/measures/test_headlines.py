"""How far apart the numbers are that a reader takes away."""

import pytest

from app.domain.answer import Mode
from app.domain.figure import Figure
from app.domain.measures.headlines import compare_headlines
from tests.domain.answers import about, between, exactly, make_answer, more_than, up_to


@pytest.mark.parametrize(
    ("a", "b", "words", "value"),
    [
        (up_to(5000), between(200, 500), "The stated figures are 10 to 25 times apart.", "10..25"),
        (up_to(5000), between(300, 500), "The stated figures are 10 to 16.7 times apart.", "10..16.6667"),
        (exactly(50), exactly(100), "The stated figures are 2 times apart.", "2"),
        (more_than(1500), about(1500), "The stated figure is the same: 1,500.", "1"),
        (up_to(400), between(200, 500), "The stated figures overlap: 200–500 and 400.", "1"),
        (exactly(0), between(5, 12), "The stated figures are 5 to 12 apart.", None),
        (exactly(-5), exactly(7), "The stated figures are 12 apart.", None),
        (up_to(5, "thousand people"), between(200, 500), "The stated figures are 10 to 25 times apart.", "10..25"),
        (exactly(1000), exactly("1000.1"), "The stated figures are barely apart.", "1.0001"),
    ],
)
def test_the_stated_figures_are_compared_whatever_the_bounds_allow(
    a: Figure, b: Figure, words: str, value: str | None
) -> None:
    finding = compare_headlines(make_answer(a), make_answer(b))
    assert finding is not None
    assert (finding.words, finding.value) == (words, value)


def test_it_is_silent_where_the_bounds_already_say_all() -> None:
    assert compare_headlines(make_answer(between(200, 500)), make_answer(between(300, 500))) is None


def test_it_is_silent_on_denials_on_other_kinds_and_on_units_that_do_not_convert() -> None:
    few = make_answer(exactly(3))
    assert compare_headlines(few, make_answer(exactly(9), mode=Mode.DENIED)) is None
    assert compare_headlines(few, make_answer("nine")) is None
    assert compare_headlines(few, make_answer(exactly(9, "EUR"))) is None
