"""Pictures as SVG, for a page and as documents."""

from importlib.resources import files
from xml.etree import ElementTree

import pytest

from app.domain.chart import Chart, range_chart
from app.domain.chart_groups import STYLES, Group
from app.domain.drawing.svg import ACCENT, INK, MUTED, PAPER, RULE, TONES, document_svg, draw_picture, page_svg
from app.domain.time_chart import TimeChart
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
def test_a_document_has_every_colour_in_it_in_light_and_in_dark(chart: Chart | TimeChart) -> None:
    svg = document_svg(draw_picture(chart), "https://variorum.example/claims/")
    root = ElementTree.fromstring(svg)
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}title") == draw_picture(chart).title
    style = root.findtext(f"{SVG}style") or ""
    assert "@media (prefers-color-scheme: dark){" in style
    assert "var(" not in svg
    drawn = {name for each in root.iter() for name in each.get("class", "").split()} - {"chart", "mark"}
    assert {name for name in drawn if f".{name}{{" not in style} == set()
    links = [each.get("href") or "" for each in root.iter(f"{SVG}a")]
    assert all(link.startswith("https://variorum.example/claims/") for link in links)


def test_what_an_edition_calls_its_claims_stays_an_address() -> None:
    claim = '"><script>alert(1)</script>'
    svg = document_svg(draw_picture(range_chart([(claim, "1. Ann", exactly(300))])), "https://variorum.example/claims/")
    [link] = ElementTree.fromstring(svg).iter(f"{SVG}a")
    assert link.get("href") == f"https://variorum.example/claims/{claim}"


def test_the_colours_of_groups_are_those_of_the_style_sheet() -> None:
    sheet = (files("app") / "web" / "static" / "variorum.css").read_text(encoding="utf-8")
    assert len(set(TONES)) == STYLES
    for style, (light, dark) in enumerate(TONES):
        assert f".tone-{style} {{ --tone: light-dark({light}, {dark}); }}" in sheet
    for name, (light, dark) in {"paper": PAPER, "ink": INK, "muted": MUTED, "rule": RULE, "accent": ACCENT}.items():
        assert f"--{name}: light-dark({light}, {dark});" in sheet
