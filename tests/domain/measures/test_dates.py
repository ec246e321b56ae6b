"""How far apart the times are that two answers are about."""

import pytest

from app.domain.measures.dates import compare_dates
from tests.domain.answers import make_answer


@pytest.mark.parametrize(
    ("a", "b", "words", "value"),
    [
        ("2022~", "2024~", "Stated about two years apart: about 2022 and about 2024.", "730"),
        ("2023-01-18", "2023-01-30", "Stated 12 days apart: 18 January 2023 and 30 January 2023.", "12"),
        ("2023-01-18~", "2023-01-30", "Stated about 12 days apart: about 18 January 2023 and 30 January 2023.", "12"),
        ("2022~", "2023-01-18", "Stated about seven months apart: about 2022 and 18 January 2023.", "200"),
        (
            "../2020",
            "2022-01-01",
            "Stated about 12 months or more apart: until 2020, with no start, and 1 January 2022.",
            "366",
        ),
        ("2022~", "2022~", "Both are as of about 2022.", "0"),
        ("2022", "2022-05", "Their dates overlap: 2022 and May 2022.", "0"),
        ("2022/..", "2024", "Their dates overlap: from 2022, with no end, and 2024.", "0"),
    ],
)
def test_the_distance_is_said_as_people_say_it(a: str, b: str, words: str, value: str) -> None:
    finding = compare_dates(make_answer(True, as_of=a), make_answer(True, as_of=b))
    assert finding is not None
    assert (finding.words, finding.value) == (words, value)


def test_a_date_on_one_side_is_said_and_none_at_all_is_not() -> None:
    dated, undated = make_answer(True, as_of="2022~", claimant="Ann"), make_answer(True)
    finding = compare_dates(undated, dated)
    assert finding is not None
    assert finding.words == "Only one has a date: Ann, as of about 2022."
    assert finding.value is None
    assert compare_dates(undated, make_answer(True)) is None
