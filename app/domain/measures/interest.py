"""Interest: whether an answer is stated by a party that has something to gain from it."""

from app.domain.answer import Answer, Interest
from app.domain.common_ground import stated_ends
from app.domain.finding import Finding
from app.domain.phrases import is_denial, say_answer

NAME = "interest"


def compare_interests(a: Answer, b: Answer) -> Finding | None:
    """Says which answer an interested party states, and whether it is the higher or a mere ceiling; else silent."""
    interested = [answer for answer in (a, b) if answer.interest is Interest.INTERESTED]
    if not interested:
        return None
    if len(interested) == 2:
        return Finding(NAME, "Both are stated by interested parties.")
    answer = interested[0]
    other = b if answer is a else a
    if is_denial(answer):
        return Finding(NAME, f"The denial is by an interested party: {answer.claimant}.")
    which = f"{_standing(answer, other)}, {say_answer(answer)}, is {_bound(answer)}"
    return Finding(NAME, f"{which}stated by an interested party: {answer.claimant}.")


def _standing(answer: Answer, other: Answer) -> str:
    ends = stated_ends(answer, other)
    if ends is None:
        return "One answer"
    own, others = ends
    if own != others and own[0] >= others[0] and own[1] >= others[1]:
        return "The higher figure"
    if own != others and own[0] <= others[0] and own[1] <= others[1]:
        return "The lower figure"
    return "One figure"


def _bound(answer: Answer) -> str:
    if answer.figure is None or (answer.figure.low is not None and answer.figure.high is not None):
        return ""
    return "a ceiling " if answer.figure.low is None else "a floor "
