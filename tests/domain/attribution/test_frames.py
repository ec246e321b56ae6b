"""Frames are found where somebody says something, and nowhere else."""

import pytest

from app.domain.answer import Mode
from app.domain.attribution.frame import Frame, Speaker
from app.domain.attribution.frames import find_frames
from tests.domain.attribution.parts import whole

NONE: frozenset[int] = frozenset()


def frames(sentence: str) -> list[Frame]:
    """The frames of a sentence without figures."""
    return find_frames(*whole(sentence), NONE)


@pytest.mark.parametrize(
    ("sentence", "name", "verb", "mode"),
    [
        ("Friedman estimates that few came.", "Friedman", "estimates", Mode.ESTIMATED),
        ("The ministry denied that many came.", "ministry", "denied", Mode.DENIED),
        ("The mayor expects many.", "mayor", "expects", Mode.FORECAST),
        ("The mayor does not believe it was many.", "mayor", "believe", Mode.DENIED),
        ("A study shows that few came.", "study", "shows", Mode.ASSERTED),
        ("The crowd was estimated by police at many.", "police", "estimated", Mode.ESTIMATED),
        ("The Russians are talking about creating many divisions.", "Russians", "talking about", Mode.ASSERTED),
        ("Nobody knew, said Olena Marchuk.", "Olena Marchuk", "said", Mode.ASSERTED),
        ("Rosa Lenz is firmly convinced that many will come.", "Rosa Lenz", "convinced", Mode.ASSERTED),
    ],
)
def test_a_reporting_verb_has_its_speaker(sentence: str, name: str, verb: str, mode: Mode) -> None:
    # given a sentence in which one speaks
    # when its frames are found
    (frame,) = frames(sentence)
    # then there is one, with the speaker, the verb and what it implies
    assert frame.naming is not None
    assert (frame.naming.words, frame.verb, frame.mode) == (name, verb, mode)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("He says that many came.", Speaker.HE_OR_SHE),
        ("They say that many came.", Speaker.THEY),
        ("I want to say that many came.", Speaker.SELF),
        ("You say that many came.", Speaker.OTHER),
        ("The damage is estimated at much.", Speaker.NOBODY),
    ],
)
def test_a_pronoun_waits_for_its_context(sentence: str, speaker: Speaker) -> None:
    assert [frame.speaker for frame in frames(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "The flood claimed many lives.",
        "Police found rifles.",
        "The company did not confirm the losses.",
        "It is hard to say how many came.",
        "One can only guess.",
        "Although the ministry denies this, many came.",
        "The annual report costs nothing.",
    ],
)
def test_what_only_looks_like_saying_is_none(sentence: str) -> None:
    assert frames(sentence) == []


def test_a_second_verb_shares_the_speaker() -> None:
    # given two verbs with one subject
    first, second = frames("Friedman says that men fight and estimates that women help.")
    # when their frames are found
    # then both are Friedman's
    assert first.naming == second.naming
    assert second.mode is Mode.ESTIMATED


def test_what_is_counted_does_not_speak() -> None:
    # given a figure that is the subject
    tokens, span = whole("Many people reported damage.")
    # when its tokens are known to be counted
    # then it is no speaker
    assert find_frames(tokens, span, frozenset({0, 1})) == []


def test_a_frame_at_the_end_reaches_back() -> None:
    (trailing,) = frames("Many came, the mayor said.")
    (leading,) = frames("The mayor said many came.")
    assert (trailing.reaches_back, leading.reaches_back) == (True, False)
