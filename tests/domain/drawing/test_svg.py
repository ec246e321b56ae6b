"""Pictures as SVG, for a page and by themselves."""

from xml.etree import ElementTree

import pytest

from app.domain.chart import range_chart
from app.domain.chart_groups import STYLES, Group
from app.domain.drawing.svg import TONES, draw_picture, page_svg, stand_alone_svg
from tests.domain.answers import between, exactly
from tests.domain.drawing.charts import made_forest, made_timeline

NAME = '<b>"Ann" & Söhne</b>'
HOSTILE = range_chart(
    [("a1", f"1. {NAME}", between(200, 500)), ("b2", "2. Ben", exactly(300))],
    (Group(NAME, 0, ("a1",)), Group("Ben", 1, ("b2",))),
)
SVG = "{http://www.w3.org/2000/svg}"


def test_each_answer_of_a_page_links_to_its_row_and_is_named() -> None:
    svg = page_svg(draw_picture(HOSTILE), "#claim-", "chart-text")
    root = ElementTree.fromstring(svg)
    links = root.findall("a")
    assert [link.get("href") for link in links] == ["#claim-a1", "#claim-b2"]
    assert links[0].get("aria-label") == f"1. {NAME}: 200–500"
    assert root.get("aria-describedby") == "chart-text"
    assert "<b>" not in svg
    assert "style=" not in svg


@pytest.mark.parametrize("chart", [HOSTILE, made_timeline(30), made_forest(100)])
def test_by_itself_it_is_one_document_with_its_title_description_and_citation(chart: object) -> None:
    citation = "Variorum, https://variorum.example/questions/0t88rksh1z2b, taken 27 November 2026"
    svg = stand_alone_svg(chart, "How many & why <there>?", "Three answers.", citation, '"DejaVu Sans", sans-serif')  # type: ignore[arg-type]
    root = ElementTree.fromstring(svg)
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == "How many & why <there>?"
    assert root.findtext(f"{SVG}desc") == "Three answers."
    texts = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    assert "How many & why <there>?" in texts
    assert citation in texts
    assert root.get("font-family") == '"DejaVu Sans", sans-serif'
    for needed in ("class=", "var(", "<style", "<a "):
        assert needed not in svg


def test_a_long_title_and_an_address_without_spaces_are_broken_into_lines() -> None:
    svg = stand_alone_svg(HOSTILE, "word " * 60, "", "https://variorum.example/" + "x" * 400)
    lines = [each.text or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert max(map(len, lines)) < 150
    assert "".join(lines).count("x") >= 400


def test_every_group_has_a_colour_by_itself_as_on_the_page() -> None:
    assert len(set(TONES)) == STYLES
    svg = stand_alone_svg(made_forest(8), "t", "d", "c")
    page = page_svg(draw_picture(made_forest(8)), "#claim-", "chart-text")
    for style in range(4):
        assert TONES[style] in svg
        assert f"tone-{style}" in page
