"""Candidates as the page of a capture shows them: where accepting each one leads, and what is left."""

from typing import Any

from flask import url_for

from app.domain.reading.kind import Kind
from app.services.candidates import CandidateLine, CandidateList, State

TICKS = (("low_excluded", "low", "low_included"), ("high_excluded", "high", "high_included"))


def claim_address(line: CandidateLine, source_id: str, capture_id: str) -> str:
    """The form of a new claim, filled in with the candidate; afterwards the person comes back to the capture."""
    is_counted = line.question is not None and line.kind == Kind.COUNT  # then the question says what is counted
    return url_for(
        "claims.new_claim",
        question=line.question.id if line.question else None,
        source=source_id,
        capture=capture_id,
        quotation=line.quotation,
        words=line.words,
        claimant=line.claimant_id or line.claimant or None,
        as_of=line.as_of or None,
        mode=line.mode,
        unit=None if is_counted or not line.unit else line.unit,
        back=capture_id,
        at=line.start,
        **_bounds(line),
    )


def progress_of(listed: CandidateList) -> dict[str, Any]:
    """How far the capture is worked through, as numbers and as a sentence."""
    numbers = {state.value: listed.count(state) for state in State}
    return {
        **numbers,
        "total": len(listed.lines),
        "done": len(listed.lines) - numbers[State.OPEN],
        "sentence": _sentence(len(listed.lines), **numbers),
        "read_to": listed.read_to,
        "characters": listed.characters,
    }


def _sentence(total: int, open: int, accepted: int, dismissed: int) -> str:
    if not total:
        return "No figure was read in this text."
    left = f"{open} of {total} {'figure' if total == 1 else 'figures'} left" if open else "No figure is left"
    return f"{left}: {accepted} accepted, {dismissed} dismissed."


def _bounds(line: CandidateLine) -> dict[str, Any]:
    """The bounds in their fields, where the words alone would not give them."""
    figure = line.figure
    if figure is None:
        return {}
    numbers = {"low": figure.low, "high": figure.high}
    ticks = {tick: "yes" for tick, end, included in TICKS if numbers[end] is not None and not getattr(figure, included)}
    return {
        **{end: None if number is None else f"{number:f}" for end, number in numbers.items()},
        **ticks,
        "qualifier": figure.qualifier.value,
        "approximate": "yes" if figure.approximate else None,
    }
