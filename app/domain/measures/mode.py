"""Mode: whether two answers are asserted, estimated, forecast or denied alike."""

from app.domain.answer import Answer, Mode
from app.domain.finding import Finding

NAME = "mode"

_NOUNS = {
    Mode.ASSERTED: "an assertion",
    Mode.ESTIMATED: "an estimate",
    Mode.FORECAST: "a forecast",
    Mode.DENIED: "a denial",
}


def compare_modes(a: Answer, b: Answer) -> Finding | None:
    """Names the modes where they differ, or the one they share; silent when both are plain assertions."""
    if a.mode is b.mode:
        return None if a.mode is Mode.ASSERTED else Finding(NAME, f"Each is {_NOUNS[a.mode]}.")
    first, second = sorted((a, b), key=lambda answer: answer.mode)
    return Finding(NAME, f"One is {_said(first, second)}, the other {_said(second, first)}.")


def _said(answer: Answer, other: Answer) -> str:
    claimant = "" if answer.claimant_id == other.claimant_id else f" ({answer.claimant})"
    return _NOUNS[answer.mode] + claimant
