"""Shapes of groups, and their legend."""

from app.domain.chart_groups import SHAPE_NAMES, STYLES, Group
from app.domain.drawing.picture import WIDTH
from app.domain.drawing.shapes import legend, shape, style_by_claim
from tests.domain.drawing.charts import place_of


def test_every_style_has_a_shape_of_its_own_and_a_name() -> None:
    shapes = {shape("shape", style, 0, 0)._replace(style=None) for style in range(STYLES)}
    assert len(shapes) == STYLES == len(SHAPE_NAMES) == len(set(SHAPE_NAMES))


def test_without_a_group_it_is_a_circle() -> None:
    assert shape("headline", None, 5, 6).place == 'cx="5" cy="6" r="6.0"'


def test_a_shape_stands_about_its_point() -> None:
    assert shape("shape", 2, 100, 50).place == 'd="M94.5 44.5L105.5 44.5L105.5 55.5L94.5 55.5Z"'


def test_the_legend_breaks_into_rows_that_fit() -> None:
    groups = tuple(Group("A rather long name of a group", style, ()) for style in range(STYLES))
    elements, height = legend(groups, 12, 0)
    texts = [place_of(element) for element in elements if element.tag == "text"]
    assert len(texts) == STYLES
    assert len({each["y"] for each in texts}) > 1
    assert all(float(each["x"]) < WIDTH for each in texts)
    assert height > 44
    assert legend((), 12, 0) == ([], 0)


def test_the_style_of_a_claim_is_that_of_its_group() -> None:
    assert style_by_claim((Group("a", 3, ("x", "y")), Group("b", 1, ("z",)))) == {"x": 3, "y": 3, "z": 1}
