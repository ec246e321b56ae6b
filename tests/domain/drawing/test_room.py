"""Places that are taken."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.drawing.room import Box, Room

SIDES = st.integers(0, 120)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, top = draw(SIDES), draw(SIDES)
    return Box(left, top, left + draw(st.integers(1, 60)), top + draw(st.integers(1, 60)))


@given(st.lists(boxes(), max_size=12), boxes())
def test_a_box_is_free_exactly_when_it_meets_none_that_is_taken(taken: list[Box], box: Box) -> None:
    room = Room(Box(0, 0, 200, 200))
    for each in taken:
        room.take(each)
    met = any(
        box.left < each.right and each.left < box.right and box.top < each.bottom and each.top < box.bottom
        for each in taken
    )
    assert room.is_free(box) == (not met)


def test_beyond_the_bounds_nothing_is_free() -> None:
    room = Room(Box(0, 0, 100, 100))
    assert not room.is_free(Box(-1, 0, 5, 5))
    assert not room.is_free(Box(90, 90, 101, 95))


def test_the_first_free_of_several_is_taken() -> None:
    room = Room(Box(0, 0, 100, 100))
    first, second = Box(0, 0, 10, 10), Box(20, 0, 30, 10)
    assert room.take_first_free([first, second]) == first
    assert room.take_first_free([first, second]) == second
    assert room.take_first_free([first, second]) is None
