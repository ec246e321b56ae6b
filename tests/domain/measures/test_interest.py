"""Whether an answer is stated by an interested party."""

import pytest

from app.domain.answer import Interest, Mode
from app.domain.figure import Figure
from app.domain.measures.interest import compare_interests
from tests.domain.answers import at_least, between, exactly, make_answer, up_to


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (up_to(5000), "The higher figure, up to 5,000, is a ceiling stated by an interested party: the regiment."),
        (exactly(5000), "The higher figure, 5,000, is stated by an interested party: the regiment."),
        (at_least(20), "The lower figure, at least 20, is a floor stated by an interested party: the regiment."),
        (between(100, 900), "One figure, 100–900, is stated by an interested party: the regiment."),
        (between(200, 500), "One figure, 200–500, is stated by an interested party: the regiment."),
    ],
)
def test_the_figure_of_an_interested_party_is_placed(figure: Figure, words: str) -> None:
    interested = make_answer(figure, interest=Interest.INTERESTED, claimant="the regiment")
    finding = compare_interests(interested, make_answer(between(200, 500), interest=Interest.OBSERVER))
    assert finding is not None
    assert finding.words == words


def test_answers_without_figures_are_named_too() -> None:
    interested = make_answer(True, interest=Interest.INTERESTED, claimant="the regiment")
    finding = compare_interests(make_answer(False), interested)
    assert finding is not None
    assert finding.words == "One answer, yes, is stated by an interested party: the regiment."


def test_two_interested_parties_and_a_denial_are_said() -> None:
    interested = make_answer(exactly(3), interest=Interest.INTERESTED)
    denial = make_answer(exactly(3), interest=Interest.INTERESTED, mode=Mode.DENIED, claimant="Ann")
    both, denied = compare_interests(interested, interested), compare_interests(denial, make_answer(exactly(3)))
    assert both is not None
    assert denied is not None
    assert both.words == "Both are stated by interested parties."
    assert denied.words == "The denial is by an interested party: Ann."


def test_it_is_silent_on_observers_and_the_press() -> None:
    observer = make_answer(exactly(3), interest=Interest.OBSERVER)
    assert compare_interests(observer, make_answer(exactly(3), interest=Interest.PRESS)) is None
