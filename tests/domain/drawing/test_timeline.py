"""The timeline: bars side by side, and labels that do not collide."""

from itertools import combinations

import pytest

from app.domain.drawing.picture import WIDTH, Element, Picture, width_of
from app.domain.drawing.timeline import draw_timeline
from app.domain.time_chart import time_chart
from tests.domain.drawing.charts import made_timeline, place_of


def boxes_of_numbers(picture: Picture) -> list[tuple[float, float, float, float]]:
    found = []
    for mark in picture.marks:
        for element in mark.elements:
            if element.role == "mark-number":
                place = place_of(element)
                half = width_of(element.text, 11) / 2
                x, y = float(place["x"]), float(place["y"])
                found.append((x - half, y - 8, x + half, y))
    return found


def bars(picture: Picture) -> list[Element]:
    return [each for mark in picture.marks for each in mark.elements if each.tag == "rect"]


@pytest.mark.parametrize("size", [5, 30, 100, 200])
def test_no_two_numbers_collide(size: int) -> None:
    boxes = boxes_of_numbers(draw_timeline(made_timeline(size)))
    for (left, top, right, bottom), (left2, top2, right2, bottom2) in combinations(boxes, 2):
        assert left >= right2 or left2 >= right or top >= bottom2 or top2 >= bottom


@pytest.mark.parametrize("size", [5, 30])
def test_few_answers_all_have_their_number(size: int) -> None:
    picture = draw_timeline(made_timeline(size))
    assert len(boxes_of_numbers(picture)) == size
    assert picture.unlabelled == 0


def test_numbers_without_room_are_left_out_and_counted() -> None:
    picture = draw_timeline(made_timeline(300))
    assert len(boxes_of_numbers(picture)) + picture.unlabelled == 300
    assert len(picture.marks) == 300
    assert len({mark.claim_id for mark in picture.marks}) == 300


@pytest.mark.parametrize("size", [1, 5, 30, 100, 300])
def test_everything_lies_within_the_picture(size: int) -> None:
    picture = draw_timeline(made_timeline(size))
    for mark in picture.marks:
        for element in mark.elements:
            place = place_of(element)
            for across in ("x", "x1", "x2", "cx"):
                assert 0 <= float(place.get(across, 0)) <= WIDTH
            for down in ("y", "y1", "y2", "cy"):
                assert 0 <= float(place.get(down, 0)) <= picture.height


def test_the_span_of_a_date_is_drawn_while_answers_are_few() -> None:
    def spans(size: int) -> int:
        return sum(each.role == "span" for mark in draw_timeline(made_timeline(size)).marks for each in mark.elements)

    assert spans(5) > 0
    assert spans(100) == 0


def test_the_label_says_when_and_an_empty_chart_is_drawn_without_a_fault() -> None:
    whens = (", as of ", ", from ", ", without a date")
    for mark in draw_timeline(made_timeline(30)).marks:
        assert any(when in mark.label for when in whens)
    assert draw_timeline(time_chart([])).marks == ()
