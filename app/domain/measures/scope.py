"""Scope: whether two answers say that they are about the same definition, place or population."""

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.display import quoted
from app.domain.finding import Finding

NAME = "scope"


def compare_scopes(a: Answer, b: Answer) -> Finding | None:
    """Same scope, other scope, or stated on one side only; silent when neither states one."""
    first, second = sorted((a, b), key=lambda answer: answer.scope)
    if caseless(first.scope) == caseless(second.scope):
        return Finding(NAME, f"Both are about {quoted(first.scope)}.") if first.scope else None
    if not first.scope:
        return Finding(NAME, f"Only one states a scope: {second.claimant}, {quoted(second.scope)}.")
    return Finding(NAME, f"They are about different things: {quoted(first.scope)} and {quoted(second.scope)}.")


def is_other_scope(a: Answer, b: Answer) -> bool:
    """Both state a scope and these differ; a scope that is not stated is not another one."""
    if a.scope == b.scope or not a.scope or not b.scope:
        return False
    return caseless(a.scope) != caseless(b.scope)
