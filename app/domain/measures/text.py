"""Text: whether two answers in words are the same words."""

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.display import quoted
from app.domain.finding import Finding
from app.domain.phrases import in_order, is_denial

NAME = "text"


def compare_texts(a: Answer, b: Answer) -> Finding | None:
    """Same but for case, dashes, quotation marks and spacing, or different words. Silent on denials."""
    first, second = in_order(a, b)
    if first.text is None or second.text is None or is_denial(a) or is_denial(b):
        return None
    if caseless(first.text) == caseless(second.text):
        return Finding(NAME, f"Both say {quoted(first.text)}.")
    return Finding(NAME, f"The words differ: {quoted(first.text)} and {quoted(second.text)}.")
