"""Sources are named without a verb of theirs."""

import pytest

from app.domain.answer import Mode
from app.domain.attribution.sources import find_guess, find_reports, find_source
from tests.domain.attribution.parts import place_of, whole


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("According to the Red Cross, many left.", "Red Cross"),
        ("According to opposition deputy Jan Mares, many left.", "Jan Mares"),
        ("According to a report by Oxfam, many left.", "Oxfam"),
    ],
)
def test_according_to_names_who_stands_after_it(sentence: str, name: str) -> None:
    frame = find_source(*whole(sentence)[:1], 0, whole(sentence)[1])
    assert frame is not None
    assert frame.naming is not None
    assert (frame.naming.words, frame.reaches_back) == (name, False)


def test_by_some_estimates_is_an_estimate() -> None:
    tokens, span = whole("By some estimates many left.")
    frame = find_guess(tokens, 0, span)
    assert frame is not None
    assert frame.mode is Mode.ESTIMATED
    assert find_guess(*whole("By noon many left.")[:1], 0, span) is None


def test_reports_that_there_are_have_no_name() -> None:
    # given reports that nobody is named for
    tokens, span = whole("There are unconfirmed reports of many deaths.")
    # when they are asked for
    frame = find_reports(tokens, place_of(tokens, "reports"), span)
    # then they are called that
    assert frame is not None
    assert frame.naming is not None
    assert frame.naming.words == "unnamed reports"


def test_reports_that_someone_wrote_are_no_such() -> None:
    tokens, span = whole("He read reports of many deaths.")
    assert find_reports(tokens, place_of(tokens, "reports"), span) is None
