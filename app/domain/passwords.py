"""Which new passwords are refused: short ones, and those that a guesser tries first.

Rules of OWASP ASVS 5.0, 6.2: at least 12 characters, at least 64 allowed, any characters, no composition rules, kept
exactly as typed, not among the 30,000 commonest that zxcvbn lists (6.2.4), no words of the context (6.2.11). Beyond the
list, the families that such passwords come from are recognised: common words, keyboard walks, runs, repetitions and
years, also with the usual swaps of signs for letters. What is left after those must be at least a few characters that
nobody can foresee.
"""

import unicodedata

from zxcvbn.frequency_lists import FREQUENCY_LISTS

from app.domain.common_passwords import COMMON_WORDS, CONTEXT_WORDS, WALKS
from app.domain.errors import InvalidValue

FIELD = "new_password"
MIN_LENGTH = 12
MAX_LENGTH = 1_000
MIN_OWN = 4
MIN_NAME = 3
SHORTEST_RUN = 3

_COMMONEST = frozenset(FREQUENCY_LISTS["passwords"])
_WORDS = (*CONTEXT_WORDS, *COMMON_WORDS)
_WALKS = (*WALKS, *(walk[::-1] for walk in WALKS))
_SWAPPED = str.maketrans("013457@$!|€", "oieastasiie")


def check_new_password(password: str, name: str) -> None:
    """Raises InvalidValue for the field “new_password” when it is too short, too long, the name, or easily guessed."""
    if len(password) < MIN_LENGTH:
        raise InvalidValue(
            FIELD, f"A password needs at least {MIN_LENGTH} characters. Four or five unrelated words make a good one."
        )
    if len(password) > MAX_LENGTH:
        raise InvalidValue(FIELD, f"A password can have at most {MAX_LENGTH:,} characters; this has {len(password):,}.")
    caseless, caseless_name = _caseless(password), _caseless(name)
    if len(caseless_name) >= MIN_NAME and caseless_name in caseless:
        raise InvalidValue(FIELD, "This password contains the name; choose one that does not.")
    if caseless in _COMMONEST or count_own(password) < MIN_OWN:
        raise InvalidValue(
            FIELD, "Guessers try passwords like this one first. Four or five unrelated words make a good one."
        )


def count_own(password: str) -> int:
    """How many characters are left after common words, walks over the keyboard, runs, repetitions and years.

    Two interleaved runs, as in "a1s2d3f4g5h6", count as runs.
    """
    text = _unrepeated(_caseless(password))
    return min(_count_in(text), _count_in(text[::2]) + _count_in(text[1::2]))


def _count_in(text: str) -> int:
    letters = text.translate(_SWAPPED)
    place = own = 0
    while place < len(text):
        taken = max(_word_at(text, place), _word_at(letters, place), _walk_at(text, place), _year_at(text, place))
        if not taken:
            own += place == 0 or text[place] != text[place - 1]
        place += taken or 1
    return own


def _caseless(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _unrepeated(text: str) -> str:
    """The smallest piece whose repetition is the text: "abc!" for "abc!abc!abc!"."""
    return text[: (text + text).index(text, 1)] if text else text


def _word_at(text: str, place: int) -> int:
    return max((len(word) for word in _WORDS if text.startswith(word, place)), default=0)


def _walk_at(text: str, place: int) -> int:
    """The length of the longest walk that begins here; shorter ones than three characters are chance."""
    length = SHORTEST_RUN
    while place + length <= len(text) and any(text[place : place + length] in walk for walk in _WALKS):
        length += 1
    return length - 1 if length > SHORTEST_RUN else 0


def _year_at(text: str, place: int) -> int:
    year = text[place : place + 4]
    return 4 if len(year) == 4 and year.isdecimal() and year[:2] in ("19", "20") else 0
