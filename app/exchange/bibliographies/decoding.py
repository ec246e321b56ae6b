"""Decoding: the bytes of a bibliography as text, whatever program wrote them, with the ends of lines made the same."""

import codecs

from charset_normalizer import from_bytes

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OLD = ("cp1252", "cp1251", "cp1250", "mac_roman", "koi8_r")
SAMPLE = 50_000


def decode(data: bytes) -> tuple[str, str]:
    """The text with LF at the ends of its lines, and the encoding that had to be guessed, empty when it is known.

    Files that were put together have a byte order mark before each of them; none of them stays.
    """
    encoding, guessed = _encoding_of(data)
    text = data.decode(encoding, "replace").replace("\ufeff", "").rstrip("\x1a\x00")
    return text.replace("\r\n", "\n").replace("\r", "\n"), guessed


def _encoding_of(data: bytes) -> tuple[str, str]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, ""
    start = data[:4]
    if len(start) == 4 and start[1] == 0 != start[0]:
        return "utf-16-le", ""
    if len(start) == 4 and start[0] == 0 != start[1]:
        return "utf-16-be", ""
    try:
        data.decode()
        return "utf-8", ""
    except UnicodeDecodeError:
        lines = [line for line in data.replace(b"\r", b"\n").split(b"\n") if not line.isascii()]
        best = from_bytes(b"\n".join(lines)[:SAMPLE], cp_isolation=list(OLD)).best()
        encoding = best.encoding if best else OLD[0]
        return encoding, encoding
