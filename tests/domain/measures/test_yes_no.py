"""Whether two answers affirm or deny alike."""

from app.domain.answer import Mode
from app.domain.measures.yes_no import compare_yes_no
from tests.domain.answers import make_answer


def test_the_same_word_is_said_once_even_when_recorded_as_a_denial() -> None:
    finding = compare_yes_no(make_answer(False), make_answer(False, mode=Mode.DENIED))
    assert finding is not None
    assert finding.words == "Both say no."


def test_who_says_yes_and_who_says_no_is_named() -> None:
    finding = compare_yes_no(make_answer(False, claimant="Ann"), make_answer(True, claimant="Ben"))
    assert finding is not None
    assert finding.words == "One says yes (Ben), the other no (Ann)."


def test_it_is_silent_on_other_kinds() -> None:
    assert compare_yes_no(make_answer(True), make_answer("yes")) is None
