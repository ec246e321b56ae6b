"""Shared source: whether two answers stand in one publication."""

from app.domain.answer import Answer
from app.domain.display import show_count
from app.domain.finding import Finding
from app.domain.occasion import contradicts_itself
from app.domain.phrases import say_contradiction

NAME = "shared source"


def compare_sources(a: Answer, b: Answer) -> Finding | None:
    """Says so when both are cited from one source or more, and where it contradicts itself; the value is how many."""
    shared = len(a.source_ids & b.source_ids)
    if not shared:
        return None
    words = "Both stand in one source." if shared == 1 else f"Both stand in the same {show_count(shared, 'source')}."
    if contradicts_itself(a, b):
        words += f" {say_contradiction(a)}"
    return Finding(NAME, words, str(shared))
