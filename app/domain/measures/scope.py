"""Scope: whether two answers say that they are about the same definition, place or population."""

from app.domain.answer import Answer, Facet, Term
from app.domain.caseless import caseless
from app.domain.display import quoted
from app.domain.finding import Finding
from app.domain.scope import by_facet, is_same_term

NAME = "scope"


def compare_scopes(a: Answer, b: Answer) -> Finding | None:
    """Same scope, other scope, or stated on one side only; silent when neither states one.

    Facet by facet where both have terms of their topic, and by the words otherwise.
    """
    if a.terms or b.terms:
        return Finding(NAME, _of_terms(a, b))
    first, second = sorted((a, b), key=lambda answer: answer.scope)
    if caseless(first.scope) == caseless(second.scope):
        return Finding(NAME, f"Both are about {quoted(first.scope)}.") if first.scope else None
    if not first.scope:
        return Finding(NAME, f"Only one states a scope: {second.claimant}, {quoted(second.scope)}.")
    return Finding(NAME, f"They are about different things: {quoted(first.scope)} and {quoted(second.scope)}.")


def _of_terms(a: Answer, b: Answer) -> str:
    if a.scope and b.scope and not (a.terms and b.terms):
        return _of_words_beside_terms(a, b)
    differing, shared, lone = [], [], []
    for facet, one, other in by_facet(a, b):
        if one is None or other is None:
            lone.append(_lone(facet, one or other, a if other is None else b))
        elif is_same_term(one, other):
            shared.append(f"{facet}: {min(one.label, other.label)}")
        else:
            differing.append(f"{facet}: {' against '.join(sorted((one.label, other.label)))}")
    sentences = [f"They are about different things, {'; '.join(differing)}."] if differing else []
    sentences += [f"Both are about the same {'; '.join(shared)}."] if shared else []
    return " ".join(sentences + lone)


def _of_words_beside_terms(a: Answer, b: Answer) -> str:
    first, second = sorted((a, b), key=lambda answer: answer.scope)
    if caseless(first.scope) == caseless(second.scope):
        return f"Both are about {quoted(first.scope)}."
    return f"They are about different things: {quoted(first.scope)} and {quoted(second.scope)}."


def _lone(facet: Facet, term: Term | None, answer: Answer) -> str:
    assert term is not None
    return f"Only one states a {facet}: {answer.claimant}, {term.label}."
