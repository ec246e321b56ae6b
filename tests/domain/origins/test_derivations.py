"""Independent origins of a set of sources: reprints count once, combinations add nothing, circles end and are named."""

from collections.abc import Iterable
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.origins.derivations import find_independence

SOURCES = st.sampled_from("abcdefgh")
SETS = st.sets(SOURCES)
DERIVATIONS = st.lists(st.tuples(SOURCES, SOURCES), max_size=14)


def ultimate(source: str, derivations: Iterable[tuple[str, str]]) -> frozenset[frozenset[str]]:
    """The ultimate origins of a source by brute force: the circles, or single sources, that nothing leads out of."""
    reach = {each: reachable(each, derivations) for each in "abcdefgh"}
    knots = {each: frozenset(other for other in reach[each] if each in reach[other]) for each in "abcdefgh"}
    return frozenset(knots[each] for each in reach[source] if reach[each] == knots[each])


def reachable(source: str, derivations: Iterable[tuple[str, str]]) -> frozenset[str]:
    """A source and all that it comes from, directly or not."""
    found, size = {source}, 0
    while len(found) > size:
        size = len(found)
        found |= {origin for each, origin in derivations if each in found}
    return frozenset(found)


def test_sources_without_derivations_are_each_an_origin() -> None:
    assert find_independence("cab", []).origins == (("a",), ("b",), ("c",))


def test_ten_reprints_of_a_wire_story_count_once() -> None:
    reprints = [f"paper {number}" for number in range(10)]

    found = find_independence([*reprints, "own report"], [(paper, "wire") for paper in reprints])

    assert found.count == 2
    assert found.sharing("paper 3") == tuple(paper for paper in sorted(reprints) if paper != "paper 3")
    assert found.sharing("own report") == ()


def test_a_chain_of_copies_is_followed_to_its_end() -> None:
    found = find_independence("ad", [("d", "c"), ("c", "b"), ("b", "a")])
    assert found.origins == (("a", "d"),)


def test_two_sources_of_an_origin_outside_the_set_share_it() -> None:
    assert find_independence("ab", [("a", "wire"), ("b", "wire")]).count == 1


@pytest.mark.parametrize(
    ("sources", "derivations", "origins"),
    [
        ("abc", ["ca", "cb"], (("a", "c"), ("b",))),
        ("c", ["ca", "cb"], (("c",),)),
        ("cd", ["ca", "cb", "da", "db"], (("c", "d"),)),
        ("cd", ["ca", "cb", "db", "de"], (("c", "d"),)),
        ("cd", ["ca", "cb", "de", "df"], (("c",), ("d",))),
    ],
    ids=["beside both", "alone", "of the same two", "sharing one", "of others"],
)
def test_a_source_that_combines_several_origins_adds_none(
    sources: str, derivations: list[str], origins: tuple[tuple[str, ...], ...]
) -> None:
    assert find_independence(sources, [(pair[0], pair[1]) for pair in derivations]).origins == origins


def test_a_circle_is_one_origin_and_is_named_in_its_order() -> None:
    found = find_independence("abcd", [("c", "a"), ("a", "b"), ("b", "c"), ("d", "a")])
    assert found.origins == (("a", "b", "c", "d"),)
    assert found.loops == (("a", "b", "c"),)


def test_a_circle_that_comes_from_something_further_is_no_origin_of_its_own() -> None:
    found = find_independence("abw", [("a", "b"), ("b", "a"), ("b", "w")])
    assert found.origins == (("a", "b", "w"),)
    assert found.loops == (("a", "b"),)


def test_a_source_said_to_come_from_itself_is_a_circle_of_one() -> None:
    assert find_independence("a", [("a", "a")]).loops == (("a",),)


def test_a_chain_of_ten_thousand_copies_needs_no_deep_stack() -> None:
    names = [f"{number:06}" for number in range(10_000)]
    found = find_independence(names, zip(names[1:], names, strict=False))
    assert found.count == 1
    assert found.loops == ()


@given(SETS, DERIVATIONS, st.randoms(use_true_random=False))
def test_the_order_of_what_is_given_changes_nothing(
    sources: set[str], derivations: list[tuple[str, str]], random: Random
) -> None:
    shuffled = [*derivations, *derivations]
    random.shuffle(shuffled)
    assert find_independence(sorted(sources), derivations) == find_independence(sorted(sources, reverse=True), shuffled)


@given(SETS, DERIVATIONS)
def test_every_source_is_of_one_origin_and_no_origin_is_counted_that_others_share(
    sources: set[str], derivations: list[tuple[str, str]]
) -> None:
    found = find_independence(sources, derivations)
    assert sorted(source for group in found.origins for source in group) == sorted(sources)
    # the count is never more than the largest choice of sources of which no two share an ultimate origin
    roots = {source: ultimate(source, derivations) for source in sources}
    largest = max(
        size
        for size in range(len(sources) + 1)
        if any(
            all(not roots[a] & roots[b] for a, b in combinations(choice, 2)) for choice in combinations(sources, size)
        )
    )
    assert found.count <= largest
    if all(len(each) == 1 for each in roots.values()):
        assert found.count == largest


@given(DERIVATIONS)
def test_every_loop_is_a_way_back_and_there_is_one_for_every_knot(derivations: list[tuple[str, str]]) -> None:
    loops = find_independence("abcdefgh", derivations).loops
    for loop in loops:
        assert loop[0] == min(loop)
        assert set(zip(loop, (*loop[1:], loop[0]), strict=True)) <= set(derivations)
    in_circles = {
        source
        for source in "abcdefgh"
        if any(source in reachable(origin, derivations) for each, origin in derivations if each == source)
    }
    assert {source for loop in loops for source in loop} <= in_circles
    for source in in_circles:
        knot = {each for each in reachable(source, derivations) if source in reachable(each, derivations)}
        assert sum(set(loop) <= knot for loop in loops) == 1
