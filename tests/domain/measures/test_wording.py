"""Whether two answers are quoted in the same words."""

from app.domain.measures.wording import compare_wordings
from tests.domain.answers import make_answer


def test_the_same_words_are_shown_once() -> None:
    finding = compare_wordings(make_answer(True, words="As many as 5,000"), make_answer(True, words="as many as 5,000"))
    assert finding is not None
    assert finding.words == "Both are quoted in the same words: “As many as 5,000”."


def test_it_is_silent_on_other_words_and_on_none() -> None:
    quoted = make_answer(True, words="as many as 5,000")
    assert compare_wordings(quoted, make_answer(True, words="up to 5,000")) is None
    assert compare_wordings(quoted, make_answer(True)) is None
    assert compare_wordings(make_answer(True), make_answer(True)) is None
