"""The forest plot."""

from itertools import pairwise

import pytest

from app.domain.chart import range_chart
from app.domain.drawing.forest import LEFT, RIGHT, draw_forest
from app.domain.drawing.picture import WIDTH, Marked
from tests.domain.answers import about, at_least, between, up_to
from tests.domain.drawing.charts import made_forest, place_of

ROWS = [
    ("a", "1. Someone with a very long name indeed, of somewhere", between(200, 500)),
    ("b", "2. Another", up_to(5000)),
    ("c", "3. A third", at_least(40)),
    ("d", "4. A fourth", about(7)),
]


def roles(mark: Marked) -> list[str]:
    return [element.role for element in mark.elements]


def test_every_answer_has_a_row_within_the_picture_in_its_order() -> None:
    picture = draw_forest(range_chart(ROWS))
    assert [mark.claim_id for mark in picture.marks] == ["a", "b", "c", "d"]
    assert [mark.y for mark in picture.marks] == sorted(mark.y for mark in picture.marks)
    bars = [place_of(each) for mark in picture.marks for each in mark.elements if each.tag == "rect"]
    for bar in bars:
        assert LEFT <= float(bar["x"]) <= float(bar["x"]) + float(bar["width"]) <= WIDTH - RIGHT


def test_open_ends_have_arrows_and_hedged_answers_are_hollow() -> None:
    between_two, ceiling, floor, hedged = draw_forest(range_chart(ROWS)).marks
    assert roles(between_two) == ["mark-label", "range"]
    assert roles(ceiling) == ["mark-label", "range", "open-end", "headline"]
    assert roles(floor) == ["mark-label", "range", "open-end", "headline"]
    assert roles(hedged) == ["mark-label", "headline hollow"]


def test_long_labels_are_cut_and_the_words_are_kept() -> None:
    mark = draw_forest(range_chart(ROWS)).marks[0]
    assert mark.elements[0].text.endswith("…")
    assert mark.label == "1. Someone with a very long name indeed, of somewhere: 200–500"


@pytest.mark.parametrize("size", [5, 30, 100, 300])
def test_rows_do_not_collide_and_each_has_its_shape(size: int) -> None:
    picture = draw_forest(made_forest(size))
    heights = [mark.y for mark in picture.marks]
    letters = 13 if size <= 60 else 11
    assert min(there - here for here, there in pairwise(heights)) > letters
    assert all("shape" in roles(mark) for mark in picture.marks)
    assert heights[-1] < picture.height
    assert picture.unlabelled == 0


def test_an_empty_chart_is_drawn_without_a_fault() -> None:
    assert draw_forest(range_chart([])).marks == ()
