"""Credits: which agencies a page names as those from whom it has its text, and which publishers it says reported.

A credit stands at the head or foot of a page, in brackets or beside a dash, on a line of its own, or after words such
as "source:" or "with reporting by"; what names where a picture comes from is none. A mention stands anywhere, beside
words such as "told", "according to", "reports".
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.origins.agencies import (
    AFTER,
    AGENCIES,
    BEFORE,
    CONTRIBUTED,
    CREDITS,
    PICTURES_AFTER,
    PICTURES_BEFORE,
)
from app.domain.reading.phrases import Phrases, expand, phrase_set
from app.domain.reading.tokens import DASHES, Tokens

HEAD = 60  # tokens in which a headline, a byline and a dateline stand
FOOT = 50
LONGEST_LINE = 8  # tokens of a line that is no more than a credit
SHORT = 4  # letters of a name that must be written as listed
OPENING = frozenset("([/|")
CLOSING = frozenset(")]/|")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: whose, and where, in code points."""

    name: str
    start: int
    end: int


class Names:
    """The names of publishers, found in a text."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._phrases: Phrases[str] = Phrases()
        self._exact: set[str] = set()
        for name, spellings in names.items():
            for spelling in spellings:
                self._phrases.add(spelling, name)
                self._exact.add(spelling)

    def find(self, tokens: Tokens) -> Iterator[tuple[str, int, int]]:
        """Each name with the indexes of its first token and of the one after it."""
        index = 0
        while index < len(tokens):
            found = self._phrases.find(tokens, index)
            if found is None or not self._is_written(tokens, index, found[1]):
                index += 1
                continue
            yield found[0], index, found[1]
            index = found[1]

    def all_in(self, text: str) -> list[str]:
        """The names that stand in a short text."""
        return [name for name, _, _ in self.find(Tokens(text))]

    def _is_written(self, tokens: Tokens, first: int, after: int) -> bool:
        written = tokens.text[tokens[first].start : tokens[after - 1].end].replace("’", "'")
        if len(written) <= SHORT:
            return written in self._exact
        return written[0].isupper() or written in self._exact


AGENCY_NAMES = Names(AGENCIES)


def _backwards(wordings: Iterable[str]) -> Phrases[bool]:
    return phrase_set((wording for each in wordings for wording in expand(each) if wording), backwards=True)


_CREDITS, _BEFORE = _backwards(CREDITS), _backwards(BEFORE)
_AFTER, _CONTRIBUTED = phrase_set(AFTER), phrase_set(CONTRIBUTED)
_PICTURES_BEFORE, _PICTURES_AFTER = _backwards(PICTURES_BEFORE), phrase_set(PICTURES_AFTER)


def find_credits(tokens: Tokens) -> dict[str, Mention]:
    """The agencies that the text is credited to, each with the first place where it is."""
    found: dict[str, Mention] = {}
    named = list(AGENCY_NAMES.find(tokens))
    ends = {first: after for _, first, after in named}
    starts = {after: first for first, after in ends.items()}
    for name, first, after in named:
        is_at_an_end = first < HEAD or after >= len(tokens) - FOOT
        if is_at_an_end and _is_credit(tokens, first, after) and not _is_of_picture(tokens, first, starts, ends):
            found.setdefault(name, _mention(tokens, name, first, after))
    return found


def find_mentions(tokens: Tokens, names: Names) -> list[Mention]:
    """Where the text says that a publisher reported something, in order."""
    return [
        _mention(tokens, name, first, after)
        for name, first, after in names.find(tokens)
        if _BEFORE.find(tokens, first - 1) is not None or _AFTER.find(tokens, after) is not None
    ]


def _mention(tokens: Tokens, name: str, first: int, after: int) -> Mention:
    return Mention(name, tokens[first].start, tokens[after - 1].end)


def _is_credit(tokens: Tokens, first: int, after: int) -> bool:
    before, following = tokens[first - 1], tokens[after]
    if before.text in OPENING and (following.text in CLOSING or following.text in "/,;"):
        return True
    if first < HEAD and following.text in DASHES and following.gap:
        return True
    if first < HEAD and (before.text in DASHES or before.text == ".") and following.text == ".":
        return True
    if _is_short_line(tokens, first, after) or _CONTRIBUTED.find(tokens, after) is not None:
        return True
    return _is_led(tokens, first) and after >= len(tokens) - FOOT and _AFTER.find(tokens, after) is None


def _is_of_picture(tokens: Tokens, first: int, starts: Mapping[int, int], ends: Mapping[int, int]) -> bool:
    """A name in a row such as "Photo: APA/AFP" or "REUTERS/Jane Doe"; the mappings have the ends of every name."""
    after = ends[first]
    while tokens[first - 1].text == "/" and first - 1 in starts:
        first = starts[first - 1]
    while tokens[after].text == "/":
        if after + 1 not in ends:
            return tokens[after + 1].is_capitalised and not tokens[after].gap
        after = ends[after + 1]
    return _PICTURES_BEFORE.find(tokens, first - 1) is not None or _PICTURES_AFTER.find(tokens, after) is not None


def _is_led(tokens: Tokens, first: int) -> bool:
    """The name begins a line, or words such as "source:" before it begin a line, a sentence or a bracket."""
    if tokens[first].starts_line:
        return True
    led = _CREDITS.find(tokens, first - 1)
    return led is not None and (tokens[led[1] + 1].starts_line or not tokens[led[1]].is_word)


def _is_short_line(tokens: Tokens, first: int, after: int) -> bool:
    start, stop = first, after
    while start > 0 and not tokens[start].starts_line and first - start < LONGEST_LINE:
        start -= 1
    while stop < len(tokens) and not tokens[stop].starts_line and stop - after < LONGEST_LINE:
        stop += 1
    return stop - start <= LONGEST_LINE and tokens[stop - 1].text not in ".!?"
