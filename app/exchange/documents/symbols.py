"""Characters for private use, shown as what their font draws: Symbol's Greek and signs, bullets, old-style figures.

Word and many PDF files store such characters by their place in a font, which means nothing outside it. What is known
of none of the fonts below is a picture of its own, a logo or an icon, and is left out.
"""

PRIVATE = range(0xE000, 0xF900)
# The encoding of the font Symbol (PDF 32000-1, Annex D.5), which stands at U+F000 and following.
_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
    0xBF: "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
    0xF1: "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
}
SYMBOL = {0xF000 + first + place: sign for first, signs in _SYMBOL.items() for place, sign in enumerate(signs)}
# Adobe's own places for the pieces of tall brackets, and for old-style figures and small capitals.
BRACKETS = {0xF8E8 + place: sign for place, sign in enumerate("®©™⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭")}
EXPERT = {0xF700 + code: chr(code).upper() for code in (*range(0x30, 0x3A), *range(0x61, 0x7B))}
KNOWN = {**SYMBOL, **BRACKETS, **EXPERT}
# The signs of Wingdings that stand before the points of a list, and its arrows and ticks.
_DINGBATS = "l● m○ n■ q❑ u◆ v❖ w⬥ §▪ ¨◻ Ø➢ à→ ð⇨ ü✓ þ☑ û✗"
DINGBATS = {0xF000 + ord(pair[0]): pair[-1] for pair in _DINGBATS.split()} | {0xF09F: "•", 0xF0B7: "•"}


def shown(code: int, font: str = "") -> str:
    """The character that a font draws for a code for private use; empty for one that is not known."""
    if "wingdings" in font.lower() or "dingbats" in font.lower():
        return DINGBATS.get(code, "")
    return KNOWN.get(code, "")


def plain(text: str) -> str:
    """A text with its characters for private use as Symbol draws them; Word puts one before each point of a list."""
    if text.isascii() or not any(ord(character) in PRIVATE for character in text):
        return text
    return "".join(shown(ord(character)) if ord(character) in PRIVATE else character for character in text)
