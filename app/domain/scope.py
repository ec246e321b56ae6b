"""Scope: what answers are limited to, in the terms of their topic or in words, and whether two are about one thing.

Where both answers have terms, the terms decide: another term in one facet is another scope, and a facet that only one
of them states is not stated by the other, which sets nothing apart. Otherwise the words decide, where both have some.
"""

from collections.abc import Iterator

from app.domain.answer import Answer, Facet, Term
from app.domain.caseless import caseless


def is_other_scope(a: Answer, b: Answer) -> bool:
    """Both state a scope and these differ; a scope that is not stated is not another one."""
    if a.terms and b.terms:
        return any(one and other and not is_same_term(one, other) for _, one, other in by_facet(a, b))
    if a.scope == b.scope or not a.scope or not b.scope:
        return False
    return caseless(a.scope) != caseless(b.scope)


def is_same_scope(a: Answer, b: Answer) -> bool:
    """Both state the same, or neither states anything."""
    if a.terms and b.terms:
        return all(
            one is not None and other is not None and is_same_term(one, other) for _, one, other in by_facet(a, b)
        )
    if not a.scope and not b.scope:
        return not a.terms and not b.terms
    return a.scope == b.scope or caseless(a.scope) == caseless(b.scope)


def is_same_term(a: Term, b: Term) -> bool:
    """One term of one vocabulary, or the same words in those of two topics."""
    return a.id == b.id or (a.facet is b.facet and caseless(a.label) == caseless(b.label))


def by_facet(a: Answer, b: Answer) -> Iterator[tuple[Facet, Term | None, Term | None]]:
    """Each facet in which either states a term, in the order of Facet, with the term of each, None where unsaid."""
    first, second = {term.facet: term for term in a.terms}, {term.facet: term for term in b.terms}
    for facet in Facet:
        if facet in first or facet in second:
            yield facet, first.get(facet), second.get(facet)


def scope_key(answer: Answer) -> str:
    """Text that answers of one scope share: made of the terms or, without any, of the words."""
    if not answer.terms:
        return caseless(answer.scope)
    return "; ".join(sorted(f"{term.facet}: {caseless(term.label)}" for term in answer.terms))


def say_scope(answer: Answer) -> str:
    """The scope as a heading names it: in the words of the source or, without any, by the terms; "" for none."""
    return answer.scope or ", ".join(term.label for term in answer.terms)
