"""Whether two answers are about one thing, in words and in the terms of their topic."""

from hypothesis import given

from app.domain.answer import Answer, Facet, Term
from app.domain.scope import is_other_scope, is_same_scope, say_scope, scope_key
from tests.domain.answers import make_answer, pairs, terms


def test_a_scope_that_is_not_stated_is_not_another_one() -> None:
    stated, other, none = (make_answer(True, scope=scope) for scope in ("fighters", "all staff", ""))
    assert is_other_scope(stated, other)
    assert not is_other_scope(stated, none)
    assert not is_other_scope(none, none)
    assert not is_other_scope(stated, make_answer(True, scope="Fighters"))


def test_another_term_in_one_facet_is_another_scope_and_a_term_beside_nothing_is_not() -> None:
    kyiv, kharkiv = make_answer(True, terms=terms(place="Kyiv")), make_answer(True, terms=terms(place="Kharkiv"))
    staff = make_answer(True, terms=terms(population="staff"))
    assert is_other_scope(kyiv, kharkiv)
    assert not is_other_scope(kyiv, staff)
    assert not is_other_scope(kyiv, make_answer(True))
    both = make_answer(True, terms=terms(population="staff", place="Kharkiv"))
    assert is_other_scope(kyiv, both)
    assert not is_other_scope(staff, both)


def test_where_both_have_terms_their_words_are_only_words() -> None:
    first = make_answer(True, scope="active fighters", terms=terms(population="fighters"))
    second = make_answer(True, scope="combatants", terms=terms(population="fighters"))
    assert not is_other_scope(first, second)
    assert is_same_scope(first, second)
    assert is_other_scope(first, make_answer(True, scope="combatants"))


def test_terms_of_two_topics_are_the_same_where_their_words_are() -> None:
    here, there = (make_answer(True, terms=(Term(Facet.PLACE, key, "Kyiv"),)) for key in ("t1", "t2"))
    assert is_same_scope(here, there)


def test_a_scope_is_named_by_its_words_or_its_terms() -> None:
    assert say_scope(make_answer(True, scope="fighters", terms=terms(place="Kyiv"))) == "fighters"
    assert say_scope(make_answer(True, terms=terms(population="staff", place="Kyiv"))) == "staff, Kyiv"
    assert say_scope(make_answer(True)) == ""


@given(pairs())
def test_scopes_are_the_same_or_another_or_not_known_to_be_either(pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    assert is_other_scope(a, b) == is_other_scope(b, a)
    assert is_same_scope(a, b) == is_same_scope(b, a)
    assert not (is_other_scope(a, b) and is_same_scope(a, b))
    assert is_same_scope(a, a)
    if scope_key(a) == scope_key(b) and bool(a.terms) == bool(b.terms):
        assert is_same_scope(a, b)
