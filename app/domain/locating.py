"""Locating: roughly where a quotation starts in a text, before the two are aligned; both come folded."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

PIECE = 12
MOST_PIECES = 12
MOST_REPEATS = 40
MOST_STRETCHES = 3
LEAST_PIECES = 3
ENOUGH_PIECES = 0.4
LONGEST_PROBE = 200


def locate(quotation: str, text: str, *, is_thorough: bool = True) -> list[int]:
    """Roughly where the quotation may start in the text: where most of its pieces stand together, else the closest fit.

    Pieces are looked for word for word, which takes a fraction of the time of the second search; that is for quotations
    of which too few pieces are left, and done when thorough.
    """
    places = locate_pieces(quotation, text)
    return [_closest_fit(quotation, text)] if is_thorough and not places else places


def _closest_fit(quotation: str, text: str) -> int:
    """Where the quotation starts by the best fit of a part; parts are short as time grows with their length too."""
    last = max(len(quotation) - LONGEST_PROBE, 0)
    best, place = -1.0, 0
    for offset in sorted({0, last // 2, last}):
        found = fuzz.partial_ratio_alignment(quotation[offset : offset + LONGEST_PROBE], text)
        if found is not None and found.score > best:
            best, place = found.score, found.dest_start - offset
    return max(place, 0)


def locate_pieces(quotation: str, text: str) -> list[int]:
    """Where the quotation would start by the stretch of its length that holds most of its pieces, if that is enough.

    There may be several: sentences that are alike but for a word or a number.
    """
    offsets = range(0, len(quotation) - PIECE + 1, max(PIECE, len(quotation) // MOST_PIECES))
    held = _stretches(_places_of_pieces(quotation, text, offsets), len(quotation))
    if not held or held[0][0] < max(LEAST_PIECES, len(offsets) * ENOUGH_PIECES):
        return []
    places: list[int] = []
    for count, place in held:
        if count < held[0][0] or len(places) == MOST_STRETCHES:
            break
        if all(abs(place - other) > len(quotation) for other in places):
            places.append(max(place, 0))
    return places


def _places_of_pieces(quotation: str, text: str, offsets: Iterable[int]) -> list[tuple[int, int]]:
    """Where pieces stand in the text, in order, each with its offset in the quotation."""
    found: list[tuple[int, int]] = []
    for offset in offsets:
        piece = quotation[offset : offset + PIECE]
        at = text.find(piece)
        for _ in range(MOST_REPEATS):
            if at < 0:
                break
            found.append((at, offset))
            at = text.find(piece, at + 1)
    return sorted(found)


def _stretches(found: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """How many pieces each stretch of that length holds and where the quotation would start, most pieces first."""
    held: Counter[int] = Counter()
    stretches: list[tuple[int, int]] = []
    first = 0
    for last, (at, offset) in enumerate(found):
        held[offset] += 1
        while at - found[first][0] > length:
            held[found[first][1]] -= 1
            if not held[found[first][1]]:
                del held[found[first][1]]
            first += 1
        middle, its_offset = found[(first + last + 1) // 2]
        stretches.append((len(held), middle - its_offset))
    return sorted(stretches, key=lambda stretch: -stretch[0])
