"""Cut a text into words, digit groups and signs, each with its place; one pass, linear in the text."""

import re
from dataclasses import dataclass
from enum import Enum

# Each alternative starts with a character that no other can start with, save the dotted abbreviation ("U.S.", "a.m."),
# which gives up after one letter; so the scan never goes back over the text.
_TOKEN = re.compile(r"(\d+)|((?:[^\W\d_½¼¾⅓⅔⅛⅜⅝⅞]\.){2,})|([^\W\d_½¼¾⅓⅔⅛⅜⅝⅞]+(?:['’ʼ][^\W\d_]+)*)|(\S)")

DASHES = frozenset("-‐‑‒–—―−﹣－")
HYPHENS = frozenset("-‐‑‒–−﹣－")  # dashes that join a word to a number; the long ones stand between clauses
MINUS = frozenset("-−﹣－–")
POSSESSIVES = ("'s", "’s")
QUOTES = frozenset("\"'“”‘’„‚«»‹›")


class Sort(Enum):
    """What a token is made of."""

    DIGITS = 1
    ABBREVIATION = 2
    WORD = 3
    SIGN = 4


_SORTS = (Sort.SIGN, Sort.DIGITS, Sort.ABBREVIATION, Sort.WORD, Sort.SIGN)


@dataclass(slots=True)
class Token:
    """One word, digit group or sign; `gap` is the white space before it, `low` its lower-case form."""

    text: str
    low: str
    start: int
    end: int
    sort: Sort
    gap: str

    @property
    def is_glued(self) -> bool:
        """No white space stands before it."""
        return not self.gap

    @property
    def is_digits(self) -> bool:
        """It is a group of digits."""
        return self.sort is Sort.DIGITS

    @property
    def is_word(self) -> bool:
        """It is a word or a dotted abbreviation."""
        return self.sort is Sort.WORD or self.sort is Sort.ABBREVIATION

    @property
    def is_capitalised(self) -> bool:
        """It begins with a capital."""
        return self.text[:1].isupper()

    @property
    def starts_line(self) -> bool:
        """A line break stands before it."""
        return "\n" in self.gap


END = Token("", "", 0, 0, Sort.SIGN, "\n")  # stands for whatever lies before the first and after the last token


class Tokens:
    """The tokens of a text; asking beyond either end gives END, so that no caller checks bounds."""

    __slots__ = ("all", "size", "taken", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.all: list[Token] = []
        place = 0
        for found in _TOKEN.finditer(text):
            start, end = found.span()
            piece = found.group()
            sort = _SORTS[found.lastindex or 0]
            low = piece if sort is Sort.DIGITS else _fold(piece)
            self.all.append(Token(piece, low, start, end, sort, text[place:start]))
            place = end
        self.size = len(self.all)
        self.taken = 0  # the words before this index belong to figures that are already read

    def __getitem__(self, index: int) -> Token:
        return self.all[index] if 0 <= index < self.size else END

    def __len__(self) -> int:
        return self.size

    def until(self, index: int) -> "Tokens":
        """The same tokens, read as if nothing stood at `index` or after it; nothing is copied."""
        shorter = object.__new__(Tokens)
        shorter.text, shorter.all, shorter.size, shorter.taken = self.text, self.all, index, self.taken
        return shorter

    def past_hyphen(self, index: int) -> int:
        """The index after a hyphen that joins the tokens beside it; `index` itself when there is none."""
        token = self[index]
        is_joint = token.low in HYPHENS and token.is_glued and self[index + 1].is_glued
        return index + 1 if is_joint else index

    def is_glued_digits(self, index: int) -> bool:
        """Digits that touch what stands before them."""
        return self[index].is_digits and self[index].is_glued


def _fold(piece: str) -> str:
    low = piece.lower()
    if low.isascii():
        return low
    return low.replace("’", "'").replace("ʼ", "'").replace("\N{SOFT HYPHEN}", "")
