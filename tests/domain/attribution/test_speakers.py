"""The speaker of each figure is found over quotations, pronouns and sentences."""

import pytest

from app.domain.answer import Mode
from tests.domain.attribution.parts import claimants, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We counted 86 graves,” said Olena Marchuk.", ["Olena Marchuk"]),
        ("Olena Marchuk said: “We counted 86 graves.”", ["Olena Marchuk"]),
        ("“We had 30 beds. Then came 90 patients,” Ruth Adeyemi said.", ["Ruth Adeyemi", "Ruth Adeyemi"]),
        ("“It is bad,” said Noor Rahman.\n\n“There were 19 bodies.”", ["Noor Rahman"]),
        ("“It is bad,” said Noor Rahman.\n\nThere were 19 bodies.", ["The Paper"]),
        ("“The army says 60 rebels died,” Luis Ortega said.", ["army"]),
        ("“There are 300,” Ian Grey said, “and 20 tanks.”", ["Ian Grey", "Ian Grey"]),
    ],
)
def test_a_quotation_has_its_speaker(text: str, expected: list[str]) -> None:
    assert claimants(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ihor Danylko leads it. He claims that 150 men serve.", ["Ihor Danylko"]),
        ("The Guild of Pilots met. The Guild says 40 left. They say 50 stayed.", ["Guild of Pilots"] * 2),
        ("Oxfam published a report. Oxfam said 40 left. The report says 50 stayed.", ["Oxfam"] * 2),
        ("Oxfam said 40 schools closed. Of these, 9 schools burned.", ["Oxfam", "Oxfam"]),
        ("Oxfam said 40 schools closed.\n\nAnother 9 schools burned.", ["Oxfam", "The Paper"]),
        ("Oxfam said 40 schools closed. The mayor owns 9 houses.", ["Oxfam", "The Paper"]),
    ],
)
def test_the_context_tells_who_goes_on_speaking(text: str, expected: list[str]) -> None:
    assert claimants(text) == expected


def test_i_think_in_a_quotation_is_thought_by_its_speaker() -> None:
    (candidate,) = read("“I think we lost 30 men,” said Ian Grey.")
    assert (candidate.claimant, candidate.verb, candidate.mode) == ("Ian Grey", "think", Mode.ESTIMATED)


def test_a_passive_gives_its_mode_to_whoever_speaks() -> None:
    (candidate,) = read("The damage is thought to be 4 million euros, Ian Grey said.")
    assert (candidate.claimant, candidate.mode) == ("Ian Grey", Mode.ESTIMATED)
