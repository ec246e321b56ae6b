"""Text normalised once, at the door, so that every room, both databases and every export see the same characters.

What is changed and why:

* lone surrogates become U+FFFD (a valid pair becomes its character): no database or file can hold them;
* the noncharacters U+FFFE and U+FFFF become U+FFFD: XML 1.0, and so a spreadsheet, cannot hold them;
* CRLF, CR and every other line break (vertical tab, form feed, NEL, U+2028, U+2029) become LF, so that words that
  stood on two lines or pages are never glued together;
* NUL and all other control characters (C0, DEL, C1) but the tab are dropped;
* U+FEFF, the byte order mark, is dropped wherever it stands;
* of more than 30 combining marks in a row the rest is dropped: no language stacks as many (UAX #15 draws the line
  there), and ordering a long row takes quadratic time;
* the text is then brought to NFC, and white space at both ends is dropped.

What is kept: ZWJ, ZWNJ and the zero width space, because Persian, Indic scripts, Khmer and emoji need them; the marks
U+200E and U+200F; every inner space, dash and quotation mark, because a quotation must stand as it stood. Marks that
embed, override or isolate a direction of writing (U+202A–202E, U+2066–2069) are kept in text of many lines, which may
quote a page that needs them, and dropped from a single line, where they can make a name read as another.
"""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
MOST_MARKS = 30

_LINE_BREAKS = (0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))

_MANY_LINES: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(_LINE_BREAKS, "\n"),
    0x09: "\t",
    0x0A: "\n",
    0xFEFF: None,
    0xFFFE: REPLACEMENT,
    0xFFFF: REPLACEMENT,
}
_ONE_LINE: dict[int, str | None] = {
    **_MANY_LINES,
    **dict.fromkeys((*_LINE_BREAKS, 0x09, 0x0A), " "),
    **dict.fromkeys(_DIRECTIONS),
}


def clean(text: str, *, multiline: bool) -> str:
    """The text as it is stored; cleaning twice changes nothing more.

    With `multiline` off, line breaks and tabs become single spaces, so that the result is one line.
    """
    text = _without_surrogates(text).replace("\r\n", "\n")
    text = text.translate(_MANY_LINES if multiline else _ONE_LINE)
    text = unicodedata.normalize("NFC", _without_towers(text))
    # NFC takes some letters and marks apart (U+0958, U+0F73), so a row can have grown again.
    return _without_towers(text).strip()


def _without_surrogates(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _without_towers(text: str) -> str:
    if len(text) <= MOST_MARKS or text.isascii():
        return text
    marks = "".join(character for character in set(text) if _is_mark(character))
    if not marks:
        return text
    one = f"[{re.escape(marks)}]"
    return re.sub(f"({one}{{{MOST_MARKS}}}){one}+", r"\1", text)


def _is_mark(character: str) -> bool:
    """Some marks take part in ordering only once they are decomposed (U+0F73)."""
    return unicodedata.combining(unicodedata.normalize("NFD", character)[0]) != 0
