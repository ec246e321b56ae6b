"""Wording: whether two answers are quoted in the same words."""

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.display import quoted
from app.domain.finding import Finding

NAME = "wording"


def compare_wordings(a: Answer, b: Answer) -> Finding | None:
    """Says so when the quoted words are the same but for case, dashes, quotation marks and spacing; else silent."""
    words = min(a.words, b.words)
    if not words or caseless(a.words) != caseless(b.words):
        return None
    return Finding(NAME, f"Both are quoted in the same words: {quoted(words)}.")
