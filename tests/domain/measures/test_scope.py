"""Same scope, other scope, or stated on one side only, in words and in the terms of the topic."""

from app.domain.answer import Answer, Term
from app.domain.measures.scope import compare_scopes
from tests.domain.answers import make_answer, terms


def said(a: Answer, b: Answer) -> str | None:
    finding, turned = compare_scopes(a, b), compare_scopes(b, a)
    assert finding == turned
    return finding and finding.words


def words(a: str, b: str) -> str | None:
    return said(make_answer(True, scope=a, claimant="Ann"), make_answer(True, scope=b, claimant="Ben"))


def in_terms(a: tuple[Term, ...], b: tuple[Term, ...]) -> str | None:
    return said(make_answer(True, terms=a, claimant="Ann"), make_answer(True, terms=b, claimant="Ben"))


def test_each_case_has_its_sentence() -> None:
    assert words("active fighters", "Active fighters") == "Both are about “Active fighters”."
    assert words("fighters", "all staff") == "They are about different things: “all staff” and “fighters”."
    assert words("", "active fighters") == "Only one states a scope: Ben, “active fighters”."
    assert words("", "") is None


def test_other_terms_are_named_with_their_facet() -> None:
    assert in_terms(terms(place="Kyiv"), terms(place="Kharkiv")) == (
        "They are about different things, place: Kharkiv against Kyiv."
    )
    assert in_terms(terms(place="Kyiv", period="May"), terms(place="Lviv", period="June")) == (
        "They are about different things, place: Kyiv against Lviv; period: June against May."
    )


def test_a_term_beside_nothing_is_told_as_stated_on_one_side() -> None:
    assert in_terms(terms(place="Kyiv"), ()) == "Only one states a place: Ann, Kyiv."
    assert in_terms(terms(place="Kyiv", period="May"), terms(place="Kyiv", definition="deaths only")) == (
        "Both are about the same place: Kyiv. Only one states a period: Ann, May."
        " Only one states a definition: Ben, deaths only."
    )


def test_where_only_one_has_terms_the_words_are_compared_if_both_have_some() -> None:
    classed = make_answer(True, scope="fighters", terms=terms(population="fighters"), claimant="Ann")
    assert said(classed, make_answer(True, scope="Fighters")) == "Both are about “Fighters”."
    assert said(classed, make_answer(True, scope="all staff")) == (
        "They are about different things: “all staff” and “fighters”."
    )
