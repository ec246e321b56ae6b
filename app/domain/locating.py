"""Locating: roughly where a quotation starts in a text, before the two are aligned; both come folded."""

from collections import Counter

from rapidfuzz import fuzz

PIECE = 12
MOST_PIECES = 12
MOST_REPEATS = 40
LEAST_PIECES = 3
ENOUGH_PIECES = 0.4
LONGEST_PROBE = 200


def locate(quotation: str, text: str) -> int:
    """Roughly where the quotation starts in the text: where most of its pieces stand together, else where it fits best.

    Pieces are looked for word for word, which takes a fraction of the time of the second search; that is for quotations
    of which too few pieces are left. Its probes are short because its time grows with their length too.
    """
    place = locate_pieces(quotation, text)
    if place is not None:
        return place
    last = max(len(quotation) - LONGEST_PROBE, 0)
    best, place = -1.0, 0
    for offset in sorted({0, last // 2, last}):
        found = fuzz.partial_ratio_alignment(quotation[offset : offset + LONGEST_PROBE], text)
        if found is not None and found.score > best:
            best, place = found.score, found.dest_start - offset
    return max(place, 0)


def locate_pieces(quotation: str, text: str) -> int | None:
    """Where the quotation would start by the stretch of its length that holds most of its pieces, if that is enough."""
    offsets = range(0, len(quotation) - PIECE + 1, max(PIECE, len(quotation) // MOST_PIECES))
    found: list[tuple[int, int]] = []
    for offset in offsets:
        piece = quotation[offset : offset + PIECE]
        at = text.find(piece)
        for _ in range(MOST_REPEATS):
            if at < 0:
                break
            found.append((at, offset))
            at = text.find(piece, at + 1)
    found.sort()
    held: Counter[int] = Counter()
    most, best, first = 0, 0, 0
    for last, (at, offset) in enumerate(found):
        held[offset] += 1
        while at - found[first][0] > len(quotation):
            held[found[first][1]] -= 1
            if not held[found[first][1]]:
                del held[found[first][1]]
            first += 1
        if len(held) > most:
            most, best = len(held), (first + last + 1) // 2
    if most < max(LEAST_PIECES, len(offsets) * ENOUGH_PIECES):
        return None
    return max(found[best][0] - found[best][1], 0)
