"""Groups: joined in any order they come out the same, and in the order of their keys."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.origins.groups import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


def joined(pairs: list[tuple[int, int]]) -> Groups[int]:
    """Ten numbers, joined by the pairs."""
    groups = Groups(range(10))
    for a, b in pairs:
        groups.join(a, b)
    return groups


def test_groups_keep_the_order_of_the_keys() -> None:
    groups = Groups("dbca")
    assert groups.join("a", "b")
    assert not groups.join("b", "a")
    assert groups.all() == (("d",), ("b", "a"), ("c",))
    assert sorted(groups.members("a")) == ["a", "b"]


@given(PAIRS, st.permutations(range(12)))
def test_the_order_of_joining_changes_nothing(pairs: list[tuple[int, int]], order: list[int]) -> None:
    shuffled = [pairs[place][::-1] for place in order if place < len(pairs)]
    assert joined(pairs).all() == joined(shuffled).all()


@given(PAIRS)
def test_two_keys_are_joined_when_pairs_lead_from_one_to_the_other(pairs: list[tuple[int, int]]) -> None:
    groups = joined(pairs)
    assert all(groups.are_joined(a, b) for a, b in pairs)
    assert sum(len(group) for group in groups.all()) == 10
    for group in groups.all():
        assert all(groups.are_joined(group[0], key) for key in group)
