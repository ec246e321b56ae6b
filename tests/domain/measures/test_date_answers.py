"""How two dates that answer a question lie to each other."""

import pytest

from app.domain.answer import Mode
from app.domain.measures.date_answers import compare_date_answers
from tests.domain.answers import make_answer


@pytest.mark.parametrize(
    ("a", "b", "words", "value"),
    [
        ("2023-04", "2023-04", "Both say April 2023.", "0"),
        ("2023-04", "2023-04~", "About April 2023 and April 2023 cover the same days.", "0"),
        ("2023-04", "2023", "April 2023 lies within 2023.", "0"),
        ("2023-04", "2023/..", "“from 2023, with no end” leaves room for April 2023.", "0"),
        (
            "2023-01~",
            "2023-04",
            "About January 2023 lies before April 2023; the nearest days are 60 days apart.",
            "60",
        ),
        (
            "2022/2023-03-05",
            "2023-03-05/2024",
            "From 2022 to 5 March 2023 and from 5 March 2023 to 2024 have one day in common.",
            "0",
        ),
        ("2022/2023", "2023/2024", "From 2022 to 2023 and from 2023 to 2024 overlap.", "0"),
    ],
)
def test_each_relation_has_its_sentence(a: str, b: str, words: str, value: str) -> None:
    finding = compare_date_answers(make_answer(date=a, claimant="Ben"), make_answer(date=b, claimant="Ann"))
    assert finding is not None
    assert (finding.words, finding.value) == (words, value)


def test_it_is_silent_on_denials_and_on_other_kinds() -> None:
    assert compare_date_answers(make_answer(date="2022"), make_answer(date="2022", mode=Mode.DENIED)) is None
    assert compare_date_answers(make_answer(date="2022"), make_answer("2022")) is None
