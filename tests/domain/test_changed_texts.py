"""Quotations in texts that were changed in known ways, in many languages: nearly all are found."""

import pytest

from app.domain.anchoring import Match
from tests.domain.changed_texts import Case, make_cases
from tests.domain.finding_again import Tally, find
from tests.domain.told_texts import HELD, TEXTS

SURE = ("unchanged", "other marks", "decomposed", "soft hyphens", "cut lines", "wrapped lines", "ligatures", "pointed")


@pytest.mark.parametrize(
    ("texts", "status", "edges"), [(TEXTS, 0.98, 0.97), (HELD, 0.97, 0.96)], ids=["tuned on", "held out"]
)
def test_nearly_all_are_found_as_they_should_be(texts: dict[str, str], status: float, edges: float) -> None:
    # given cases of every kind and language
    tally = Tally()
    # when each is looked for
    for case in make_cases(1, texts) + make_cases(2, texts):
        tally.add(case, find(case))
    # then few are wrong
    assert tally.right / tally.cases >= status
    assert tally.edged / tally.placed >= edges


def test_whatever_leaves_the_words_whole_is_found_without_fail() -> None:
    def is_sure(case: Case) -> bool:
        return case.name.split(" ", 1)[1] in SURE and case.match in (Match.EXACT, Match.NORMALISED)

    for case in filter(is_sure, make_cases(3) + make_cases(3, HELD)):
        anchor = find(case)
        assert (case.name, anchor.match, anchor.start, anchor.end) == (case.name, case.match, case.start, case.end)
