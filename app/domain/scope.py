"""Scope: what an answer is limited to, in the terms of its topic, facet by facet; a facet may be left unsaid."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from app.domain.caseless import caseless


class Facet(StrEnum):
    """What a term of a scope narrows down: who counts, where, over which time, or what counts."""

    POPULATION = "population"
    PLACE = "place"
    PERIOD = "period"
    DEFINITION = "definition"


class Term(NamedTuple):
    """One term of a topic's vocabulary, as an answer has it; an answer has at most one in each facet."""

    facet: Facet
    id: str
    label: str


def is_same_term(a: Term, b: Term) -> bool:
    """One term of one vocabulary, or the same words in those of two topics."""
    return a.id == b.id or (a.facet is b.facet and caseless(a.label) == caseless(b.label))


def by_facet(a: Sequence[Term], b: Sequence[Term]) -> Iterator[tuple[Facet, Term | None, Term | None]]:
    """Each facet in which either states a term, in the order of Facet, with the term of each, None where unsaid."""
    first, second = {term.facet: term for term in a}, {term.facet: term for term in b}
    for facet in Facet:
        if facet in first or facet in second:
            yield facet, first.get(facet), second.get(facet)


def are_apart(a: Sequence[Term], b: Sequence[Term]) -> bool:
    """Some facet is stated by both, with different terms; what only one states does not set them apart."""
    return any(one and other and not is_same_term(one, other) for _, one, other in by_facet(a, b))


def are_same(a: Sequence[Term], b: Sequence[Term]) -> bool:
    """Both state the same facets, with the same terms."""
    return all(one is not None and other is not None and is_same_term(one, other) for _, one, other in by_facet(a, b))
