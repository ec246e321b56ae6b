"""Yes or no: whether two answers affirm or deny alike."""

from app.domain.answer import Answer
from app.domain.finding import Finding
from app.domain.phrases import say_answer

NAME = "yes-no"


def compare_yes_no(a: Answer, b: Answer) -> Finding | None:
    """Who says yes and who says no; a denial that is recorded as “no” is a plain no."""
    if a.affirmed is None or b.affirmed is None:
        return None
    if a.affirmed == b.affirmed:
        return Finding(NAME, f"Both say {say_answer(a)}.")
    yes, no = (a, b) if a.affirmed else (b, a)
    return Finding(NAME, f"One says yes ({yes.claimant}), the other no ({no.claimant}).")
