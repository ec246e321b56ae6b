"""Tests of app.exchange.comparisons.html_page."""

from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256

from app.exchange.comparisons.html_page import FORMAT, POLICY
from tests.exchange.comparisons.handouts import CHART, make_handout, written
from tests.exchange.comparisons.readers import read_page
from tests.exchange.comparisons.test_formats import HOSTILE, hostile_handout

PLAIN = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "h1",
        "h2",
        "p",
        "a",
        "time",
        "div",
        "table",
        "caption",
    ),
    *("thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "strong", "img"),
}


def test_a_page_runs_nothing_and_loads_nothing_whatever_it_holds() -> None:
    for words in HOSTILE:
        page = read_page(written(FORMAT, replace(hostile_handout(words), chart=CHART)))
        assert {tag for tag, _ in page.tags} <= PLAIN
        assert not [
            name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"
        ]
        links = [attributes["href"] or "" for tag, attributes in page.tags if tag == "a"]
        assert all(link.startswith(("https://", "#", "/claims/")) for link in links)


def test_its_policy_allows_its_own_style_and_images_in_the_page_alone() -> None:
    text = written(FORMAT, make_handout()).decode()
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert b64encode(sha256(style.encode()).digest()).decode() in POLICY
    assert POLICY.startswith("default-src 'none'; style-src 'sha256-")
    metas = [attributes for tag, attributes in read_page(text.encode()).tags if tag == "meta"]
    assert metas[1] == {"http-equiv": "Content-Security-Policy", "content": POLICY}


def test_the_table_has_a_caption_and_its_headings_say_what_they_head() -> None:
    page = read_page(written(FORMAT, make_handout()))
    heads = [attributes.get("scope") for tag, attributes in page.tags if tag == "th"]
    assert heads == ["col"] * 7 + ["row"] * 3
    assert [tag for tag, _ in page.tags].count("caption") == 1
    assert page.tags[0] == ("html", {"lang": "en"})


def test_the_chart_is_an_image_in_the_page_with_words_for_those_who_cannot_see_it() -> None:
    [image] = [attributes for tag, attributes in read_page(written(FORMAT, make_handout())).tags if tag == "img"]
    assert image["alt"] == "Three answers on a linear scale."
    assert b64decode((image["src"] or "").partition("base64,")[2]).decode() == CHART


def test_references_lead_to_their_sources_and_verdicts_to_their_answers() -> None:
    page = read_page(written(FORMAT, make_handout()))
    named = {f"#{attributes['id']}" for _, attributes in page.tags if "id" in attributes}
    inner = {attributes["href"] for _, attributes in page.tags if (attributes.get("href") or "").startswith("#")}
    assert inner <= named
    assert {"#source-1", "#source-2", "#answer-3"} <= inner
