"""Claimant: whether one person or organisation gave both answers."""

from app.domain.answer import Answer
from app.domain.finding import Finding

NAME = "claimant"


def compare_claimants(a: Answer, b: Answer) -> Finding | None:
    """Says so when both answers have one claimant; else silent, because the claimants stand beside the answers."""
    if a.claimant_id != b.claimant_id:
        return None
    return Finding(NAME, f"Both are given by {min(a.claimant, b.claimant)}.")
