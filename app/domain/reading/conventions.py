"""The conventions that a reading rests on, said in a sentence."""

from app.domain.figure import plain
from app.domain.reading.expression import Expression
from app.domain.reading.tokens import Tokens

DOLLAR = "“$” is read as US dollars."


def convention_of(tokens: Tokens, found: Expression) -> str:
    """A sentence for each convention used, or ""."""
    sentences = []
    words = tokens.text[tokens[found.low.core_first].start : tokens[found.high.numeral.after - 1].end]
    if found.is_order and found.bound is None and not found.low.numeral.is_genitive:
        sentences.append(f"“{words}” is read as at least {_with_commas(found)}.")
    if found.is_range and found.low.value != found.low.numeral.value:
        sentences.append(f"“{words}” is read with one magnitude for both ends.")
    if found.low.has_sign and tokens[found.low.first].low == "$":
        sentences.append(DOLLAR)
    return " ".join(sentences)


def _with_commas(found: Expression) -> str:
    value = found.low.value
    return f"{value:,f}" if value % 1 == 0 else plain(value)
