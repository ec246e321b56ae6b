"""A figure that says again what one before it said is marked with it."""

import pytest

from tests.domain.attribution.parts import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Storm kills 26 in Banat\n\nThe storm killed at least 26 people.", [None, 0]),
        ("Quake leaves 5,000 homeless\n\nIt made some 5,000 people homeless.", [None, 0]),
        ("Up to 300 men came. They were up to 300 men.", [None, 0]),
        ("More than 200,000 people wait. Where are these 200,000?", [None, 0]),
        ("There were 300 men. Later there were 300 women.", [None, None]),
        ("There were 300 men. Later there were 400 men.", [None, None]),
        ("Two came and two left.", [None, None]),
        ("There were 20 men, 20 men and 20 men.", [None, 0, 0]),
    ],
)
def test_a_repeat_names_the_first(text: str, expected: list[int | None]) -> None:
    assert [candidate.repeats for candidate in read(text)] == expected
