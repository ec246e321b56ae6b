"""Tests of app.exchange.bibliographies.markup."""

import pytest

from app.exchange.bibliographies.markup import protected, readable


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("<i>E. coli</i> &amp; H<sub>2</sub>O", "E. coli & H2O"),
        ('<p style="margin: 0">One</p><p>Two<br />Three</p>', "\nOne\n\nTwo\nThree\n"),
        ("<jats:title>Aim</jats:title><jats:p>We <jats:italic>did</jats:italic>.</jats:p>", "\nAim\n\nWe did.\n"),
        ("a < b, and <null>", "a < b, and <null>"),
        ("https://a.org/?a=1&copy=2", "https://a.org/?a=1&copy=2"),
    ],
)
def test_markup_is_taken_out_and_blocks_become_lines(marked: str, text: str) -> None:
    assert readable(marked) == text


@pytest.mark.parametrize("text", ["The <p> element", "<br/> & <i>", "&lt;p&gt;", "R&D", "a <b> c"])
def test_what_looks_like_markup_comes_back(text: str) -> None:
    assert readable(protected(text)) == text
