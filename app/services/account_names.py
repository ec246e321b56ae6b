"""Account names: what people sign in with, and what others see beside all that an account wrote."""

import unicodedata

from app.domain.errors import InvalidValue
from app.services.records import check_given, check_length

MAX_NAME = 100
# What draws nothing beside category Cf: fillers of Hangul, joiners and selectors of variants, the blank of Braille.
BLANKS = {0x34F, 0x115F, 0x1160, 0x2800, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
# Scripts that share the shapes of letters: who mixes two of them in a word means to deceive (Unicode TR 39, 5.2).
ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE"})
MIXED = "Write each word of the name in one alphabet: letters of two, such as a Latin and a Cyrillic a, look alike."


def name_key(name: str) -> str:
    """The name as it is compared: case, width and spacing do not tell two names apart (Unicode 3.13, NFKC caseless).

    Nor does what cannot be seen: who is invited must not be able to take a name that looks like the owner's.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    seen = (letter for letter in folded if unicodedata.category(letter) != "Cf" and ord(letter) not in BLANKS)
    return " ".join("".join(seen).split())


def check_name(name: str) -> None:
    """Raises InvalidValue for a name that is missing, too long, or has a word in letters of two alphabets."""
    check_given("name", name_key(name), "Give a name to sign in with.")
    check_length("name", name, MAX_NAME)
    if any(len(_scripts_of(word)) > 1 for word in name_key(name).split()):
        raise InvalidValue("name", MIXED)


def _scripts_of(word: str) -> frozenset[str]:
    """Those of the scripts that look alike to which its letters belong; the Unicode name of a letter begins with it."""
    return ALIKE.intersection(unicodedata.name(letter, "").partition(" ")[0] for letter in word)
