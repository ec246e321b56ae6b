"""Room: which places of a picture are taken, so that bars stand side by side and labels do not collide."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle from left to right and from top to bottom."""

    left: float
    top: float
    right: float
    bottom: float


class Room:
    """Boxes that are taken, kept in a grid, so that asking costs the same however many there are."""

    _CELL = 24.0

    def __init__(self, bounds: Box) -> None:
        self.bounds = bounds
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Take a place, whether it is free or not."""
        for cell in self._cells_of(box):
            self._cells[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """The box lies within the bounds and meets nothing that is taken."""
        within = self.bounds
        if box.left < within.left or box.top < within.top or box.right > within.right or box.bottom > within.bottom:
            return False
        return not any(_meet(box, taken) for cell in self._cells_of(box) for taken in self._cells.get(cell, ()))

    def take_first_free(self, boxes: Iterable[Box]) -> Box | None:
        """The first of some boxes that is free, now taken; None when none is."""
        for box in boxes:
            if self.is_free(box):
                self.take(box)
                return box
        return None

    def _cells_of(self, box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box.left // self._CELL), int(box.right // self._CELL) + 1):
            for row in range(int(box.top // self._CELL), int(box.bottom // self._CELL) + 1):
                yield column, row


def _meet(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom
