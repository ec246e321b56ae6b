"""Groups: things joined two by two, and which of them hang together."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Disjoint sets over keys that are given once, in the order that the answers keep.

    Union by size with path halving (R. Tarjan and J. van Leeuwen, "Worst-case analysis of set union algorithms",
    J. ACM 31, 1984).
    """

    def __init__(self, keys: Iterable[Key]) -> None:
        self._above = {key: key for key in keys}
        self._members = {key: [key] for key in self._above}

    def __contains__(self, key: Key) -> bool:
        return key in self._above

    def head(self, key: Key) -> Key:
        """The key that stands for the group of a key."""
        above = self._above
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    def members(self, key: Key) -> list[Key]:
        """All keys of the group of a key."""
        return self._members[self.head(key)]

    def are_joined(self, a: Key, b: Key) -> bool:
        """Both keys are of one group."""
        return self.head(a) == self.head(b)

    def join(self, a: Key, b: Key) -> bool:
        """Make two groups one; False when they already were."""
        a, b = self.head(a), self.head(b)
        if a == b:
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        self._above[b] = a
        self._members[a] += self._members.pop(b)
        return True

    def all(self) -> tuple[tuple[Key, ...], ...]:
        """Every group with its keys, both in the order in which the keys were given."""
        found: dict[Key, list[Key]] = {}
        for key in self._above:
            found.setdefault(self.head(key), []).append(key)
        return tuple(tuple(group) for group in found.values())
