"""Allowance: how much text the records of one file may take over from elsewhere in it, by macros, parents and notes.

Ten lines that name each other could else stand for more text than a machine has room for.
"""

from app.domain.errors import BadFile

LEAST = 100_000  # characters, whatever the size of the file
TIMES = 10  # a volume of proceedings gives each of its papers some times the text that these have of their own
TOO_MUCH = (
    "The records of this file take over far more text than it has, by macros (@string), crossref or shared notes, so "
    "nothing was read. Write out what they share, or take the file in in parts."
)


class Allowance:
    """What the records of a file may still take over."""

    def __init__(self, text: str) -> None:
        self._left = LEAST + TIMES * len(text)

    def spend(self, characters: int) -> None:
        """Take over that many characters more; raises BadFile when it is too much for the file."""
        self._left -= characters
        if self._left < 0:
            raise BadFile(TOO_MUCH)
