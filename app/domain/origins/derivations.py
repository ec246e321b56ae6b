"""Derivations: from which sources others come, how many independent origins that leaves, and where it goes in circles.

A source comes from every source that it copies, quotes, translates, rewrites or relays, directly or through others. Its
ultimate origins are those that come from nothing further; sources that come from each other in a circle are one origin.
Two sources that share an ultimate origin are not independent. A source that combines several origins adds none to a set
that holds something else from any of them, so that the count is never more than the set can bear.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.origins.groups import Groups

Edges = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Independence:
    """The independent origins of a set of sources: each the sources of the set that share it, in order of their ids.

    `loops` are the circles among all derivations given, each in the order in which its sources come from each other,
    beginning with the smallest id; for every circle of a knot of several, one is named.
    """

    origins: tuple[tuple[str, ...], ...]
    loops: tuple[tuple[str, ...], ...]

    @property
    def count(self) -> int:
        """How many independent origins the set has."""
        return len(self.origins)

    def sharing(self, source: str) -> tuple[str, ...]:
        """The other sources of the set that share an origin with this one."""
        mine = next((group for group in self.origins if source in group), ())
        return tuple(other for other in mine if other != source)


def find_independence(sources: Iterable[str], derivations: Iterable[tuple[str, str]]) -> Independence:
    """The independent origins of `sources`, given (source, the source that it comes from) for any sources at all.

    Takes time in step with the number of sources and derivations; the order of neither matters.
    """
    edges = _edges(derivations)
    knots = _knots(edges)
    roots = _roots(edges, knots)
    chosen = sorted(set(sources))
    groups: Groups[str] = Groups(chosen)
    first_of: dict[str, str] = {}
    for source in chosen:  # those of one origin lay down which origins are told apart
        mine = roots.get(source, (source,))
        if len(mine) == 1:
            groups.join(first_of.setdefault(mine[0], source), source)
    taken = dict(first_of)
    for source in chosen:
        mine = roots.get(source, (source,))
        if len(mine) == 1:
            continue
        shared = [first_of[root] for root in mine if root in first_of]
        if shared:
            groups.join(shared[0], source)
        else:
            for root in mine:
                groups.join(taken.setdefault(root, source), source)
    return Independence(groups.all(), _loops(edges, knots))


def ultimate_origins(derivations: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """For everything that is named, what it comes from in the end, in order; of a circle its smallest member."""
    edges = _edges(derivations)
    return _roots(edges, _knots(edges))


def _edges(derivations: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Every source that is named, with those that it comes from, all in order."""
    edges: dict[str, set[str]] = {}
    for source, origin in derivations:
        edges.setdefault(source, set()).add(origin)
        edges.setdefault(origin, set())
    return {source: sorted(edges[source]) for source in sorted(edges)}


def _knots(edges: Edges) -> dict[str, str]:
    """For each source the smallest of those that it comes from and that come from it, itself among them.

    Strongly connected components after R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Computing 1
    (1972), without recursion, so that a long chain needs no deep stack. They are closed origins first.
    """
    knots: dict[str, str] = {}
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    place_of: dict[str, int] = {}
    open_sources: list[str] = []
    for start in edges:
        walk = [] if start in number else [(start, 0)]
        while walk:
            source, at = walk.pop()
            if at == 0:
                number[source] = low[source] = len(number)
                place_of[source] = len(open_sources)
                open_sources.append(source)
            elif edges[source][at - 1] not in knots:
                low[source] = min(low[source], low[edges[source][at - 1]])
            if at < len(edges[source]):
                walk.append((source, at + 1))
                following = edges[source][at]
                if following not in number:
                    walk.append((following, 0))
            elif low[source] == number[source]:
                members = open_sources[place_of[source] :]
                del open_sources[place_of[source] :]
                knots.update(dict.fromkeys(members, min(members)))
    return knots


def _roots(edges: Edges, knots: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each source its ultimate origins in order, each by the smallest source of its knot."""
    further: dict[str, set[str]] = {}
    for source, knot in knots.items():  # a knot comes after all that it comes from
        further.setdefault(knot, set()).update(knots[origin] for origin in edges[source] if knots[origin] != knot)
    roots: dict[str, frozenset[str]] = {}
    for knot, origins in further.items():
        roots[knot] = frozenset().union(*(roots[origin] for origin in origins)) if origins else frozenset([knot])
    return {source: tuple(sorted(roots[knot])) for source, knot in knots.items()}


def _loops(edges: Edges, knots: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """One circle through the smallest source of every knot that has one."""
    found = []
    for source, knot in sorted(knots.items()):
        if source == knot:
            loop = _loop(source, edges, knots)
            if loop:
                found.append(loop)
    return tuple(found)


def _loop(start: str, edges: Edges, knots: Mapping[str, str]) -> tuple[str, ...]:
    """The shortest way from a source back to itself, or nothing."""
    came_from: dict[str, str] = {}
    front = [start]
    while front and start not in came_from:
        reached = []
        for source in front:
            for origin in edges[source]:
                if knots[origin] == knots[start] and origin not in came_from:
                    came_from[origin] = source
                    reached.append(origin)
        front = reached
    if start not in came_from:
        return ()
    loop = [start]
    while came_from[loop[-1]] != start:
        loop.append(came_from[loop[-1]])
    return (start, *reversed(loop[1:]))
