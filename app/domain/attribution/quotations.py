"""Quotations: which words of a text stand between quotation marks, also over several paragraphs."""

from collections.abc import Sequence

from app.domain.attribution.span import Span
from app.domain.reading.tokens import Tokens

# Each opening mark with those that close it. The low one is German, Polish and Czech.
CLOSERS = {"“": '”"', "«": "»", "„": '“”"', "»": "«", '"': '"”', "‘": "’", "'": "'’", "‹": "›"}
SINGLE = frozenset("‘'")
CLOSING = frozenset("\"”»’'“›«")
BEFORE_CLOSE = frozenset(",.!?…")


def find_quotations(tokens: Tokens, paragraphs: Sequence[Span]) -> list[Span]:
    """The outermost quotations in order; one that its paragraph leaves open ends with the paragraph."""
    found: list[Span] = []
    for paragraph in paragraphs:
        index = paragraph.first
        while index < paragraph.after:
            if not _opens(tokens, index):
                index += 1
                continue
            close = _close(tokens, index, paragraph.after)
            found.append(Span(index + 1, close))
            index = close + 1
    return found


def _opens(tokens: Tokens, index: int) -> bool:
    token, following = tokens[index], tokens[index + 1]
    if token.text not in CLOSERS or following.gap:
        return token.text == "“" and bool(following.text)
    before = tokens[index - 1]
    is_apart = bool(token.gap) or index == 0 or not (before.is_word or before.is_digits)
    return is_apart and bool(following.text) if token.text in SINGLE or token.text in '»"' else True


def _close(tokens: Tokens, start: int, limit: int) -> int:
    """The index of the closing mark, or `limit`; a mark that opens again is passed over with its own close."""
    opening = tokens[start].text
    closers = CLOSERS[opening]
    depth = 0
    for index in range(start + 1, limit):
        text = tokens[index].text
        if len(text) != 1:
            continue
        if text == opening and text not in closers:
            depth += 1
        elif text in closers and (opening not in SINGLE or _closes_single(tokens, index)):
            if depth == 0:
                return index
            depth -= 1
    return limit


def _closes_single(tokens: Tokens, index: int) -> bool:
    """An apostrophe after an s may be a possessive; after a sign, or before white space and no s, it closes."""
    before, following = tokens[index - 1], tokens[index + 1]
    if tokens[index].gap or (following.is_glued and following.is_word):
        return False
    return before.text in BEFORE_CLOSE or not before.low.endswith("s")
