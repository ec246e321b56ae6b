"""Caseless words: the same for two texts that a reader would call the same, to compare scopes, units and answers."""

import unicodedata
from functools import lru_cache

_DASHES = "‐‑‒–—―−"
_QUOTES = "'‘’‚‛′ʼ`´\"“”„‟«»″"
_EDGES = " .,;:!?…()"
_MARKS = str.maketrans({**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_QUOTES)})


# Scopes and units are short and come again and again; long texts would only fill the memory.
_LONGEST_KEPT = 200


def caseless(text: str) -> str:
    """The text without case, kinds of dash, quotation marks, extra spaces and punctuation at its edges.

    Letters, digits and accents are kept. Compatibility caseless matching: the Unicode Standard, definition D146.
    """
    return _kept(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", text).casefold()).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).translate(_MARKS).split()).strip(_EDGES)


_kept = lru_cache(maxsize=4096)(_fold)
