"""Joints: what may stand between the two numbers of a range."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    "text",
    ["5-7 men", "5 – 7 men", "5 to 7 men", "5, perhaps 7 men", "5 to perhaps 7 men", "a 5-to-7-man patrol"],
)
def test_a_joint_makes_a_range(text: str) -> None:
    assert read_bounds(text) == ["5..7"]


def test_a_dash_with_a_space_on_one_side_joins_nothing() -> None:
    assert read_bounds("There were 5 men- 7 women.") == ["5..5", "7..7"]
