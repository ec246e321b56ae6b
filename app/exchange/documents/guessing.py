"""Guessing the encoding of text that nothing names: by the script, and in Latin letters by what a language writes.

The library tells scripts apart well, and the many encodings of Latin letters badly: it takes Polish for Nordic and
German for Japanese where few letters have accents. For these, the letters beyond ASCII are held against the alphabets
of the languages that an encoding was made for; the encoding of the alphabet that explains most of them is taken.
"""

import re
from collections import Counter

from charset_normalizer import from_bytes

SAMPLE = 200_000
# The encodings that the Encoding Standard of browsers knows, and those of old DOS and Macintosh files.
CANDIDATES = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "iso8859_2",
    "iso8859_5",
    "koi8_r",
    "koi8_u",
    "cp866",
    "mac_cyrillic",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "tis_620",
    "cp437",
    "mac_roman",
]
WESTERN = (
    "äöüß",
    "àâæçéèêëîïôœùûüÿ",
    "áàéèíóòúüñçï",
    "ãâáàçéêíõôóúü",
    "àèéìíîòóùú",
    "åäöæøéü",
    "áðéíóúýþæö",
    "éëïóöüèá",
)
CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýžäľĺôŕ", "áéíóöőúüű", "ăâîşţ", "čćđšž")
# Each encoding with the letters of its languages; of those that explain as much, the first is taken.
LATIN = (
    ("cp1252", WESTERN),
    ("cp1250", CENTRAL),
    ("iso8859-2", CENTRAL),
    ("cp1254", ("çğıöşüâîûİ",)),
    ("cp1257", ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")),
    ("cp1258", ("ăâđêôơưáàãéèíóúùý\u0300\u0301\u0303\u0309\u0323",)),
)
SIGNS = frozenset("“”„‘’‚«»‹›–—…•§°€£©®™·¿¡½²ªº\N{NO-BREAK SPACE}\N{SOFT HYPHEN}")
OF_LATIN = frozenset(("cp1252", "iso8859-1", "iso8859-15", "mac-roman", *(name for name, _ in LATIN)))
EXPLAINED = 0.95
WHOLLY = 0.3
_WORD = re.compile(rb"[A-Za-z\x80-\xff]{3,}")


def guessed(data: bytes) -> str:
    """The name of the codec that the bytes are likeliest to be text in; empty where none fits."""
    name, share = _by_letters(data) if is_in_latin_letters(data) else ("", 0.0)
    if share >= EXPLAINED:
        return name
    best = from_bytes(data[:SAMPLE], cp_isolation=CANDIDATES).best()
    return best.encoding if best is not None else name


def is_in_latin_letters(data: bytes) -> bool:
    """Whether bytes beyond ASCII stand among letters of ASCII, as accents do, and seldom form words of their own."""
    # A row of one sign, of spaces that do not break or of dashes, is no word.
    words: list[bytes] = [word for word in _WORD.findall(data[:SAMPLE]) if not word.isascii() and len(set(word)) > 1]
    wholly = sum(min(word) > 0x7F for word in words)
    return wholly <= WHOLLY * len(words)


def _by_letters(data: bytes) -> tuple[str, float]:
    """The encoding whose alphabet explains most of the bytes beyond ASCII, and how much of them."""
    counted = Counter(byte for byte in data[:SAMPLE] if byte > 0x7F)
    best, most = "", 0.0
    for name, alphabets in LATIN:
        letters = {byte: bytes([byte]).decode(name, "ignore") for byte in counted}
        for alphabet in alphabets:
            known = SIGNS | set(alphabet) | set(alphabet.upper())
            share = sum(count for byte, count in counted.items() if letters[byte] in known) / max(counted.total(), 1)
            if share > most:
                best, most = name, share
    return best, most
