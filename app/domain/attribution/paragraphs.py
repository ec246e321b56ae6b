"""Paragraphs: where a text begins anew, also when lines are wrapped or follow each other without a blank one."""

from app.domain.attribution.span import Span
from app.domain.reading.tokens import DASHES, Tokens

WRAPPED_FROM, WRAPPED_TO = 40, 120  # characters of a line that was broken to fit
FEWEST_WRAPPED = 3
TERMINATORS = frozenset('.!?…"”»’:;')


def split_paragraphs(tokens: Tokens) -> list[Span]:
    """The paragraphs in order; a single line break separates two unless the lines of the text are wrapped."""
    wrapped = _is_wrapped(tokens)
    if not len(tokens):
        return []
    starts = [index for index in range(len(tokens)) if index == 0 or _begins(tokens, index, wrapped)]
    return [Span(first, after) for first, after in zip(starts, [*starts[1:], len(tokens)], strict=True)]


def _begins(tokens: Tokens, index: int, wrapped: bool) -> bool:
    breaks = tokens[index].gap.count("\n")
    if breaks != 1:
        return breaks > 1
    return not wrapped or (tokens[index].low in DASHES and not tokens[index + 1].is_glued)


def _is_wrapped(tokens: Tokens) -> bool:
    """Most single line breaks stand inside a sentence, after lines of the length to which people wrap."""
    within = ended = 0
    line_start = 0
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        if "\n" not in token.gap:
            continue
        if token.gap.count("\n") == 1:
            is_filled = WRAPPED_FROM <= before.end - line_start <= WRAPPED_TO
            if is_filled and before.text not in TERMINATORS:
                within += 1
            else:
                ended += 1
        line_start = token.start
    return within >= FEWEST_WRAPPED and within > ended
