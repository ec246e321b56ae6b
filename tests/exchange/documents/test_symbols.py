"""Tests of app.exchange.documents.symbols."""

import pytest

from app.exchange.documents.symbols import shown


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF061, "Symbol", "α"),
        (0xF062, "", "β"),
        (0xF06D, "ABCDEF+SymbolMT", "μ"),
        (0xF0B1, "Symbol", "±"),
        (0xF0B7, "Symbol", "•"),
        (0xF0A3, "Symbol", "≤"),
        (0xF0DE, "Symbol", "⇒"),
        (0xF0E5, "Symbol", "∑"),
        (0xF0FE, "Symbol", "⎭"),
        (0xF0B7, "Wingdings", "•"),
        (0xF0D8, "Wingdings-Regular", "➢"),
        (0xF8EB, "CMEX10", "⎛"),
        (0xF8FE, "CMEX10", "⎭"),
        (0xF731, "MinionExp", "1"),
        (0xF761, "MinionExp", "A"),
        (0xE840, "Icons", ""),
        (0xF099, "FontAwesome", ""),
        (0xF062, "Wingdings", ""),
    ],
)
def test_a_character_for_private_use_is_shown_as_its_font_draws_it(code: int, font: str, sign: str) -> None:
    assert shown(code, font) == sign
