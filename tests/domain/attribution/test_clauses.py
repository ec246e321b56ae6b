"""The clause of a figure tells forecasts, estimates and denials."""

import pytest

from app.domain.answer import Mode
from tests.domain.attribution.parts import one


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The plant will employ 450 people.", Mode.FORECAST),
        ("Some 80 countries are expected to attend.", Mode.FORECAST),
        ("The city plans to build 6,000 flats.", Mode.FORECAST),
        ("If the town wants to get 300 tents, it must ask.", Mode.FORECAST),
        ("It is preparing this call-up, 300 men.", Mode.FORECAST),
        ("The toll may rise to 300 people.", Mode.FORECAST),
        ("There could be 300 volunteers within a year.", Mode.FORECAST),
        ("There could be 300 mines here.", Mode.ESTIMATED),
        ("About 300 people may have died.", Mode.ESTIMATED),
        ("It is not true that 90 people were shot.", Mode.DENIED),
        ("There is no evidence that 90 people were shot.", Mode.DENIED),
        ("The bridge was sold for 300 euros.", Mode.ASSERTED),
        ("In May 300 people came.", Mode.ASSERTED),
        ("The town said 300 people left and winter will come.", Mode.ASSERTED),
        ("He hopes for peace after he lost 300 men who had followed.", Mode.ASSERTED),
    ],
)
def test_the_verb_of_the_clause_gives_the_mode(text: str, mode: Mode) -> None:
    assert one(text).mode is mode


def test_hedges_near_a_figure_are_kept_in_their_order_and_once() -> None:
    assert one("Reportedly perhaps 300, perhaps more, were hurt.").hedges == ("reportedly", "perhaps")
    assert one("May brought 300 guests.").hedges == ()
