"""Whether one claimant gave both answers."""

from app.domain.measures.claimant import compare_claimants
from tests.domain.answers import make_answer


def test_one_claimant_is_named() -> None:
    finding = compare_claimants(make_answer(True, claimant="Ann"), make_answer(False, claimant="Ann"))
    assert finding is not None
    assert finding.words == "Both are given by Ann."


def test_two_claimants_of_one_name_are_two() -> None:
    first = make_answer(True, claimant="Ann", claimant_id="p1")
    assert compare_claimants(first, make_answer(True, claimant="Ann", claimant_id="p2")) is None
