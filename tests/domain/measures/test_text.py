"""Whether two answers in words are the same words."""

from app.domain.answer import Mode
from app.domain.measures.text import compare_texts
from tests.domain.answers import make_answer


def test_the_same_words_and_different_words_are_said() -> None:
    battalion = make_answer("Battalion", claimant="Ann")
    same, other = (
        compare_texts(battalion, make_answer("battalion", claimant="Ben")),
        compare_texts(battalion, make_answer("regiment", claimant="Ben")),
    )
    assert same is not None
    assert other is not None
    assert same.words == "Both say “Battalion”."
    assert other.words == "The words differ: “Battalion” and “regiment”."


def test_it_is_silent_on_denials_and_on_other_kinds() -> None:
    battalion = make_answer("battalion")
    assert compare_texts(battalion, make_answer("battalion", mode=Mode.DENIED)) is None
    assert compare_texts(battalion, make_answer(True)) is None
