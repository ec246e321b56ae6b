"""Citation keys: short names of sources that stay the same, as LaTeX, Markdown and reference managers cite by."""

from collections.abc import Collection

from anyascii import anyascii

LONGEST = 100
LONGEST_PART = 30
SIGNS = frozenset("-_:.+/")
MINOR = frozenset(
    {"a", "an", "the", "on", "in", "of", "for", "to", "and", "or", "at", "by", "with", "from", "as", "is", "are", "how"}
    | {"what", "why", "who", "when", "der", "die", "das", "ein", "eine", "und", "von", "zu", "im", "le", "la", "les"}
    | {"un", "une", "des", "du", "et", "el", "los", "las", "del", "de", "il", "na"}
)


def make_key(name: str, year: str, title: str) -> str:
    """“latushko2023armed”: the first author’s family name (or a body’s first word), the year, a word of the title.

    Letters of other scripts are written in Latin ones; empty when none of the three gives a letter.
    """
    key = _word(name) + (year if year.isascii() and year.isdigit() else "") + _word(title)
    return key if any(letter.isalpha() for letter in key) else ""


def numbered(key: str, taken: Collection[str]) -> str:
    """The key itself when it is free, else with the first number from 2 on that makes it so."""
    if key not in taken:
        return key
    number = 2
    while f"{key}-{number}" in taken:
        number += 1
    return f"{key}-{number}"


def is_key(text: str) -> bool:
    """The text can be cited by: letters and digits of ASCII with - _ : . + / between, at least one of them a letter."""
    plain = "".join(letter for letter in text if letter not in SIGNS)
    is_word = plain.isascii() and plain.isalnum() and any(letter.isalpha() for letter in plain)
    return is_word and len(text) <= LONGEST and text[0].isalnum() and "//" not in text


def _word(text: str) -> str:
    """The first word that carries a meaning, in small Latin letters."""
    plain = anyascii(text[:200]).lower().replace("'s ", " ").replace("'", "")
    spaced = "".join(letter if letter.isalnum() else " " for letter in plain)
    words = spaced.split()
    return next((word for word in words if word not in MINOR), words[0] if words else "")[:LONGEST_PART]
