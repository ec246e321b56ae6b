"""Tests of app.exchange.documents.html_blocks."""

import pytest

from app.exchange.documents.html_blocks import Block, blocks_of, blocks_of_tokens, depth_of
from app.exchange.documents.html_trees import parsed

CASES = [
    ("<p>One <b>bold</b>\n word.</p><p>Two.</p>", ["One bold word.", "Two."]),
    ("One<br>two<br><br>three", ["One\ntwo\n\nthree"]),
    ("<h1>Head</h1>text<div>in <span>a</span> box</div>after", ["Head", "text", "in a box", "after"]),
    ("<script>x < y</script><p>One.</p><style>p {}</style>", ["One."]),
    ("<p>One<!-- not <b>this</b> -->.</p>", ["One."]),
    ("<p>a &amp; b &lt; c &eacute;</p>", ["a & b < c é"]),
    ("<noscript><p>hidden</p></noscript><p>One.</p>", ["One."]),
    ("<p> \n </p>", []),
    ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>です。</p>", ["漢字です。"]),
    ("<p>For <math><mrow><mi>T</mi><mo>:</mo><mi>U</mi></mrow></math> it holds.</p>", ["For T:U it holds."]),
]


def tree_of(markup: str) -> object:
    return parsed(f"<html><body>{markup}</body></html>").body


@pytest.mark.parametrize(("markup", "expected"), CASES)
def test_a_tree_gives_its_paragraphs(markup: str, expected: list[str]) -> None:
    assert [block.text for block in blocks_of(tree_of(markup))] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        *(case for case in CASES if "<br>" not in case[0]),
        ("a < b <3 words", ["a < b <3 words"]),
        ("<p>One<p>Two <b", ["One", "Two"]),
        ("<script>never <p>ended", []),
        ("<p>One<!-- never ended <p>", ["One"]),
        ("<SCRIPT>x</SCRIPT><P>One</P>", ["One"]),
    ],
)
def test_tags_alone_give_the_same_paragraphs(markup: str, expected: list[str]) -> None:
    assert [block.text for block in blocks_of_tokens(markup)] == expected


def test_what_is_preformatted_keeps_its_lines() -> None:
    assert [block.text for block in blocks_of(tree_of("<pre>one\ntwo</pre>"))] == ["one\ntwo"]


def test_the_cells_of_a_row_stand_on_one_line() -> None:
    rows = "<table><tr><th>side<td>killed<tr><td>ours<td>40</table>"

    assert [block.text for block in blocks_of(tree_of(rows))] == ["side killed", "ours 40"]


def test_what_is_hidden_is_not_read() -> None:
    assert blocks_of(tree_of("<p hidden>no</p><p>yes</p>")) == [Block("yes")]


@pytest.mark.parametrize(
    "element", ["<nav>{}</nav>", '<div class="the-comments">{}</div>', '<p id="cookie-note">{}</p>']
)
def test_what_stands_beside_the_text_is_told(element: str) -> None:
    # given words in an element for other things, and words after it
    blocks = blocks_of(tree_of(element.format("beside") + "<p>within</p>"))
    # when they are looked at
    # then only the first stand apart
    assert [(block.text, block.is_apart) for block in blocks] == [("beside", True), ("within", False)]


def test_a_commentary_for_shareholders_is_no_comment() -> None:
    assert not blocks_of(tree_of('<div class="commentary shareholders">within</div>'))[0].is_apart


def test_a_paragraph_of_links_is_no_prose() -> None:
    # given a long sentence, and the same as a link
    sentence = "About forty volunteers have been named by the regiment, a spokesman said on Tuesday evening."
    blocks = blocks_of(tree_of(f'<p>{sentence}</p><p><a href="/">{sentence}</a></p><p>Short.</p>'))
    # when they are weighed
    # then only the first is one
    assert [block.is_prose for block in blocks] == [True, False, False]


def test_depth_is_counted_without_going_down_it() -> None:
    assert depth_of(tree_of("<div>" * 500 + "x")) == 501
