"""Turns of an interview alternate, and labels of a transcript name who speaks."""

import pytest

from tests.domain.attribution.parts import claimants

INTRODUCTION = "The town lost its dam in May. We spoke with hydrologist Greta Sund.\n\n"


def test_turns_after_dashes_alternate_from_the_interviewer_on() -> None:
    # given an interview with an answer of two paragraphs
    text = f"{INTRODUCTION}– Were 40 dams opened?\n\n– No, 50 dams.\n\nAnd 3 bridges.\n\n– Only 2 bridges?"
    # when it is read
    # then each figure is said by whose turn it is
    assert claimants(text) == ["The Paper", "Greta Sund", "Greta Sund", "The Paper"]


def test_a_title_names_the_guest() -> None:
    text = "Valery Sokal: We Hold Out\n\nA talk.\n\n– How many?\n\n– We have 230 men, and you have 20 men."
    assert claimants(text) == ["Valery Sokal", "Valery Sokal"]


def test_you_said_is_said_by_the_other() -> None:
    assert claimants(f"{INTRODUCTION}– You said 40 dams?\n\n– Yes.") == ["Greta Sund"]


def test_what_follows_after_a_wide_gap_is_no_turn() -> None:
    assert claimants(f"{INTRODUCTION}– How many?\n\n– Many.\n\n\n\nA reader counts 12 dams.")[-1] != "Greta Sund"


def test_a_list_with_dashes_is_no_interview() -> None:
    assert claimants("We spoke with Greta Sund about:\n\n– 40 dams\n\n– 50 bridges") == ["The Paper"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q: 10 men?\nA: No, 12 men.\nQ: Why?", ["The Paper", "interviewee"]),
        ("HOST: Well?\nDR WEISS: We lost 34 patients.\nHOST: And 12 nurses?", ["DR WEISS", "The Paper"]),
        ("JUDGE PARK: Well?\nMR. BELL: I fired six rounds.\nJUDGE PARK: Not 7 rounds?", ["MR. BELL", "JUDGE PARK"]),
    ],
)
def test_labels_name_the_speakers(text: str, expected: list[str]) -> None:
    assert claimants(text) == expected


def test_one_label_is_no_transcript() -> None:
    assert claimants("Note: 12 men came.\n\nNothing else is known.") == ["The Paper"]
