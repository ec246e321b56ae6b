"""Nowhere: that the words of answers stand in none of the captures of their sources, and how it is told of several."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from app.domain.display import show_list
from app.domain.overall.derived import show_runs


class _Citation(Protocol):
    @property
    def quotation(self) -> str: ...

    @property
    def is_nowhere(self) -> bool: ...


def stands_nowhere(citations: Iterable[_Citation]) -> bool:
    """They quote, and every quotation stands in none of the captures of its source."""
    told = [citation.is_nowhere for citation in citations if citation.quotation]
    return bool(told) and all(told)


def say_nowhere(numbers: Sequence[int]) -> tuple[str, ...]:
    """A sentence that warns of the answers with these numbers; none where there are none."""
    if not numbers:
        return ()
    if len(numbers) == 1:
        return (f"The words of answer {numbers[0]} stand in none of the captures of its sources.",)
    return (f"The words of answers {show_list(show_runs(numbers))} stand in none of the captures of their sources.",)
