"""Bytes decoded to text: by byte order mark, as UTF-8, as they were declared, and at last by a guess that is named."""

import codecs
from dataclasses import dataclass

from app.domain.errors import UnreadableDocument
from app.exchange.documents.guessing import OF_LATIN, guessed, is_in_latin_letters

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Names that browsers read as a wider encoding (WHATWG, Encoding Standard, 4.2).
WIDER = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "x-mac-cyrillic": "mac-cyrillic",
}
NO_TEXT = "The file is not text: it holds bytes that are no letters. Choose a document, or paste its text."
WIDE = ("utf-16-le", "utf-16-be")
FEW = 0.02  # of the characters may be lost where the rest is plainly in that encoding


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and a sentence about how it was decoded where that is not certain."""

    text: str
    warning: str = ""


def decode(data: bytes, declared: tuple[str, ...] = ()) -> Decoded:
    """The text of the bytes; `declared` are the encodings that something names for them, the best word first.

    Text that is valid UTF-8 and has letters beyond ASCII is UTF-8 whatever was declared: no other encoding reads so by
    chance. Raises UnreadableDocument for bytes that are no text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"))
    names = [name for name in map(_codec, declared) if name]
    if data.isascii() and b"\x00" not in data:
        return Decoded(data.decode(_seven_bits(data, names), "replace"))
    wide = _without_mark(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), f"The text was taken to be in {wide.upper()}.")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_utf8(data, [name for name in names if name != "utf-8"])


def _not_utf8(data: bytes, names: list[str]) -> Decoded:
    mostly = data.decode("utf-8", "replace")
    lost, beyond = mostly.count("\ufffd"), sum(character > "\x7f" for character in mostly)
    if lost <= max(FEW * beyond, 1) and beyond > 2 * lost:
        return Decoded(mostly, f"{_many(lost)} of the text could not be read.")
    is_latin = is_in_latin_letters(data)
    for name in names:
        text = data.decode(name, "replace")
        if text.count("\ufffd") <= FEW * beyond and (is_latin or name not in OF_LATIN):
            return Decoded(text)
    name = guessed(data) or next(iter(names), "")
    if not name:
        raise UnreadableDocument("The file is not text in any encoding that is known. Save it as UTF-8, or paste it.")
    warning = f"The encoding of the text was guessed ({name.replace('_', '-')}). Check its letters."
    return Decoded(data.decode(name, "replace"), warning)


def _codec(name: str) -> str:
    """The name of a codec for text; empty for a name that stands for none."""
    plain = name.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(WIDER.get(plain, plain))
        "".encode(found.name)  # refuses codecs that do not make bytes of text, such as rot13
    except (LookupError, ValueError, TypeError, UnicodeError):
        return ""
    return "" if found.name in ("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape") else found.name


def _seven_bits(data: bytes, names: list[str]) -> str:
    """ASCII, or one of the encodings that write letters as ASCII between escapes."""
    declared = next((name for name in names if name.startswith(("iso2022", "hz"))), "")
    if declared or b"\x1b$" not in data:
        return declared or "ascii"
    return "iso2022_kr" if b"\x1b$)C" in data else "iso2022_jp_2"


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark, told by whether it reads as text; raises where zero bytes mean no text."""
    start = data[:4096]
    zeros = start.count(0)
    if not zeros:
        return ""
    spaces = {name: _spaces(start[: len(start) // 2 * 2].decode(name, "ignore")) for name in WIDE}
    best = max(WIDE, key=lambda name: spaces[name])
    if spaces[best]:
        return best
    if zeros > max(0.02 * len(start), 4):
        raise UnreadableDocument(NO_TEXT)
    return ""


def _spaces(text: str) -> int:
    """How many spaces and line breaks part its words; 0 for what is no text: it holds marks that cannot be seen."""
    unseen = sum(not (character.isprintable() or character.isspace()) for character in text)
    known = sum(character.isalnum() or character.isascii() for character in text)
    is_text = "\x00" not in text and unseen <= FEW * len(text) and 2 * known >= len(text)
    return text.count(" ") + text.count("\n") if is_text else 0


def _many(count: int) -> str:
    return "1 character" if count == 1 else f"{count:,} characters"
