"""Tests of app.exchange.comparisons.svg_picture and app.exchange.comparisons.png_picture."""

import struct
import xml.etree.ElementTree as ElementTree

from app.exchange.comparisons import png_picture, svg_picture
from app.exchange.comparisons.base import Reference
from app.exchange.comparisons.png_picture import MOST_HEIGHT
from tests.exchange.comparisons.handouts import CHART, ITEMS, make_empty, make_handout, written
from tests.exchange.comparisons.readers import read_png

SVG = "{http://www.w3.org/2000/svg}"


def drawn_texts(data: bytes) -> list[str]:
    """The texts of a drawing that are seen."""
    return ["".join(text.itertext()) for text in ElementTree.fromstring(data).iter(f"{SVG}text")]


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_the_citation_stands_in_the_picture_with_permalink_and_date() -> None:
    seen = drawn_texts(written(svg_picture.FORMAT, make_handout()))
    assert seen[0] == "How many fight?"
    assert "1. Friedman" in seen
    assert any(text.startswith("[1] Friedman, Max.") for text in seen)
    assert " ".join(seen[-2:]).endswith("taken on 27 November 2026, 14:05 UTC")


def test_a_picture_without_a_chart_says_that_there_is_nothing_to_draw() -> None:
    assert any("nothing to draw" in text for text in drawn_texts(written(svg_picture.FORMAT, make_empty())))


def test_no_words_overlap_the_chart_or_each_other() -> None:
    root = ElementTree.fromstring(written(svg_picture.FORMAT, make_handout(title="Who? " * 60)))
    lines = [float(text.attrib["y"]) for text in root.findall(f"{SVG}text")]
    [chart] = root.findall(f"{SVG}g")
    assert chart.attrib["transform"].endswith("scale(1)")
    top = float(chart.attrib["transform"].removeprefix("translate(0 ").partition(")")[0])
    bottom = top + 120
    assert lines == sorted(lines)
    assert not [y for y in lines if top < y < bottom + 10]
    assert lines[-1] < float(root.attrib["height"])


def test_a_picture_shows_forty_sources_and_describes_all() -> None:
    references = tuple(Reference(number, f"Citation {number}.", "", ITEMS[1]) for number in range(1, 101))
    data = written(svg_picture.FORMAT, make_handout(references=references))
    seen = drawn_texts(data)
    assert "[40] Citation 40." in seen
    assert "[41] Citation 41." not in seen
    assert "60 more sources at the address below." in seen
    assert "[100] Citation 100." in "".join(ElementTree.fromstring(data).itertext())


def test_pixels_are_twice_the_drawing_and_letters_are_drawn_without_fonts_of_the_machine() -> None:
    with_words = written(png_picture.FORMAT, make_handout())
    without = written(png_picture.FORMAT, make_handout(chart=CHART.replace("1. Friedman", "")))
    assert size_of(with_words)[0] == 1920
    assert len(with_words) > len(without) + 300
    assert read_png(with_words)["Title"] == "How many fight?"


def test_a_very_high_picture_is_drawn_once_its_size() -> None:
    chart = CHART.replace("0 0 960 120", f"0 0 960 {MOST_HEIGHT}")
    assert size_of(written(png_picture.FORMAT, make_handout(chart=chart)))[0] == 960
