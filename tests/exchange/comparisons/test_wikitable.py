"""Tests of app.exchange.comparisons.wikitable."""

import re

import pytest

from app.exchange.comparisons.wikitable import FORMAT
from tests.exchange.comparisons.handouts import make_handout, written
from tests.exchange.comparisons.test_formats import HOSTILE, hostile_handout


def test_a_source_is_cited_whole_once_and_then_by_its_name() -> None:
    text = written(FORMAT, make_handout()).decode()
    assert text.count('<ref name="variorum-1">{{cite news |') == 1
    assert text.count('<ref name="variorum-1" />') == 1
    assert '<ref name="variorum-2">{{cite book |author1=((Institute)) ' in text
    assert "</ref> p. 4" in text


def test_what_was_worked_out_stands_in_the_comment_and_not_in_the_article() -> None:
    text = written(FORMAT, make_handout()).decode()
    comment, _, article = text.partition("-->")
    assert "The first two agree." in comment
    assert "1 and 3: conflicts." in comment
    assert "agree" not in article


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_end_the_comment_the_table_or_a_template(words: str) -> None:
    text = written(FORMAT, hostile_handout(words)).decode()
    assert text.count("-->") == text.count("<!--") == 1 or "<!-" in text.partition("-->")[0]
    article = text.partition("-->")[2]
    assert article.count("{|") == article.count("|}") == 1
    assert re.findall(r"\{\{[^ |}]+", article) == ["{{cite", "{{reflist"]
    assert re.findall(r"<[^>]*>", article) == ['<ref name="variorum-1">', "</ref>"]
    assert "[[" not in article
    assert "''" not in article
    cells = [line for line in article.splitlines() if line.startswith("| ")]
    assert all("|" not in re.sub(r"\{\{cite.*?\}\}", "", cell[2:]) for cell in cells)
