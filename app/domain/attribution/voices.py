"""Voices: the frames of one stretch of a sentence with their speakers, asked which of them a figure belongs to."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.answer import Mode
from app.domain.attribution.english import CONTRASTS
from app.domain.attribution.frame import Frame
from app.domain.attribution.span import Span
from app.domain.reading.tokens import Tokens

PASSIVE_REACH = 14  # tokens between a passive without "by" and the figure that it is about
PARTING_REACH = 40


@dataclass(frozen=True, slots=True)
class Said:
    """Who says something, with which verb, and the mode that this implies; what is said begins at token `since`."""

    claimant: str
    verb: str
    mode: Mode
    since: int = 0


@dataclass(frozen=True, slots=True)
class Voiced:
    """A frame with the name of its speaker found; "" when it has none."""

    frame: Frame
    claimant: str


class Voices:
    """Frames in the order of the text; any of them is found in logarithmic time."""

    def __init__(self, voiced: Iterable[Voiced]) -> None:
        ordered = sorted(voiced, key=lambda each: each.frame.first)
        self._speaking = [each for each in ordered if each.claimant]
        self._passive = [each for each in ordered if each.frame.is_passive]
        self._firsts = [each.frame.first for each in self._speaking]
        self._passive_firsts = [each.frame.first for each in self._passive]

    def around(self, span: Span) -> tuple[Voiced | None, Voiced | None]:
        """The last one that speaks before a span, and the first one after it."""
        before = bisect_left(self._firsts, span.first)
        after = bisect_left(self._firsts, span.after)
        return (
            self._speaking[before - 1] if before else None,
            self._speaking[after] if after < len(self._speaking) else None,
        )

    def nearest(self, tokens: Tokens, figure: Span) -> Said | None:
        """Whose words a figure belongs to: the last before it, unless the one after it closes the clause."""
        before, after = self.around(figure)
        if after is not None and not after.frame.reaches_back:
            after = None
        if after is not None and (before is None or _is_parted(tokens, before.frame.after, figure.first)):
            return replace(said_by(after), since=0)
        return said_by(before) if before is not None else None

    def passive(self, figure: Span) -> Frame | None:
        """ "is estimated at" near a figure, before it or after it."""
        place = bisect_left(self._passive_firsts, figure.first)
        near = [each.frame for each in self._passive[max(place - 1, 0) : place + 1]]
        return next((frame for frame in near if abs(frame.first - figure.first) <= PASSIVE_REACH), None)


def said_by(voiced: Voiced) -> Said:
    """What a frame makes of the words that follow it."""
    frame = voiced.frame
    return Said(voiced.claimant, frame.verb, frame.mode, 0 if frame.is_passive else frame.after - 1)


def _is_parted(tokens: Tokens, first: int, after: int) -> bool:
    """ "Kyiv says …, while … , according to Minsk": a contrast stands between a frame and a figure."""
    return any(tokens[index].low in CONTRASTS for index in range(max(first, after - PARTING_REACH), after))
