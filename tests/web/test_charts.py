"""Tests of app.web.charts."""

from decimal import Decimal

from app.domain.chart import range_chart
from app.domain.figure import Figure, Qualifier
from app.web.charts import LEFT, RIGHT, WIDTH, draw_chart

ROWS = [
    (
        "a",
        "1. Someone with a very long name indeed, of somewhere",
        Figure(Decimal(200), Decimal(500), Qualifier.BETWEEN),
    ),
    ("b", "2. Another", Figure(None, Decimal(5000), Qualifier.UP_TO, headline=Decimal(5000))),
    ("c", "3. A third", Figure(Decimal(40), None, Qualifier.AT_LEAST, headline=Decimal(40))),
    ("d", "4. A fourth", Figure(Decimal(7), Decimal(7), Qualifier.ABOUT, headline=Decimal(7))),
]


def test_every_answer_has_a_bar_within_the_drawing_in_its_order() -> None:
    drawing = draw_chart(range_chart(ROWS))
    assert [bar.claim_id for bar in drawing.bars] == ["a", "b", "c", "d"]
    assert [bar.y for bar in drawing.bars] == sorted(bar.y for bar in drawing.bars)
    for bar in drawing.bars:
        assert LEFT <= bar.x1 <= bar.x2 <= WIDTH - RIGHT
    assert drawing.bars[-1].y < drawing.axis_y < drawing.height


def test_open_ends_have_arrows_and_hedged_answers_are_hollow() -> None:
    between, up_to, at_least, about = draw_chart(range_chart(ROWS)).bars
    assert not between.left_arrow
    assert not between.right_arrow
    assert up_to.left_arrow
    assert at_least.right_arrow
    assert about.is_hollow
    assert about.dot is not None
    assert between.dot is None


def test_long_labels_are_cut_and_the_words_are_kept() -> None:
    bar = draw_chart(range_chart(ROWS)).bars[0]
    assert bar.label.endswith("…")
    assert bar.words == "200–500"


def test_an_empty_chart_is_drawn_without_a_fault() -> None:
    assert draw_chart(range_chart([])).bars == ()
