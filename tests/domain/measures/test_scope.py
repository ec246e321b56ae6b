"""Same scope, other scope, or stated on one side only."""

from app.domain.measures.scope import compare_scopes, is_other_scope
from tests.domain.answers import make_answer


def words(a: str, b: str) -> str | None:
    finding = compare_scopes(make_answer(True, scope=a, claimant="Ann"), make_answer(True, scope=b, claimant="Ben"))
    return finding and finding.words


def test_each_case_has_its_sentence() -> None:
    assert words("active fighters", "Active fighters") == "Both are about “Active fighters”."
    assert words("fighters", "all staff") == "They are about different things: “all staff” and “fighters”."
    assert words("", "active fighters") == "Only one states a scope: Ben, “active fighters”."
    assert words("", "") is None


def test_a_scope_that_is_not_stated_is_not_another_one() -> None:
    stated, other, none = (make_answer(True, scope=scope) for scope in ("fighters", "all staff", ""))
    assert is_other_scope(stated, other)
    assert not is_other_scope(stated, none)
    assert not is_other_scope(none, none)
    assert not is_other_scope(stated, make_answer(True, scope="Fighters"))
