"""How much of their span two quantities share."""

import pytest

from app.domain.answer import Mode
from app.domain.figure import Figure
from app.domain.measures.overlap import compare_overlap
from tests.domain.answers import between, exactly, make_answer, up_to


@pytest.mark.parametrize(
    ("a", "b", "words", "value"),
    [
        (between(200, 500), between(300, 500), "They share 300–500, 66.7% of the span from end to end.", "0.666667"),
        (between(200, 500), between(200, 500), "They share 200–500, 100% of the span from end to end.", "1"),
        (between(0, 8), between(6, 10), "They share 6–8, 20% of the span from end to end.", "0.2"),
    ],
)
def test_the_share_is_said_and_given(a: Figure, b: Figure, words: str, value: str) -> None:
    finding = compare_overlap(make_answer(a), make_answer(b))
    assert finding is not None
    assert (finding.words, finding.value) == (words, value)


@pytest.mark.parametrize("other", [exactly(200), between(500, 800), between(900, 950), up_to(300)])
def test_it_is_silent_without_a_length_in_common(other: Figure) -> None:
    assert compare_overlap(make_answer(between(200, 500)), make_answer(other)) is None


def test_it_is_silent_on_denials_and_dates() -> None:
    some = make_answer(between(200, 500))
    assert compare_overlap(some, make_answer(between(200, 500), mode=Mode.DENIED)) is None
    assert compare_overlap(make_answer(date="2022"), make_answer(date="2022")) is None
