"""What is said of all answers over time: how they move, and where a count to date falls."""

from collections import Counter
from collections.abc import Sequence

from app.domain.answer import Answer, Kind
from app.domain.display import count_word, quoted, show_count, show_list, show_range
from app.domain.overall.derived import Derived, Names, Section
from app.domain.overall.falls import find_falls
from app.domain.overall.gathering import Gathered, say_place
from app.domain.overall.movement import Direction, Movement, Stage, movements
from app.domain.phrases import say_answer, say_as_of, say_within

_MOST_MOVEMENTS = 3
_MOST_STAGES = 8
_MOST_FALLS = 5
_STEPS = {Direction.UP: "up", Direction.DOWN: "down", Direction.LEVEL: "level"}


def say_movements(answers: Sequence[Answer], gathered: Gathered, names: Names) -> list[Derived]:
    """How the stated answers move along their as-of dates, scope by scope, and where a count to date falls."""
    found = movements(answers, gathered)
    said = [_derived(movement, names) for movement in found[:_MOST_MOVEMENTS]]
    if rest := found[_MOST_MOVEMENTS:]:
        claim_ids = sorted(claim_id for movement in rest for claim_id in movement.claim_ids)
        words = f"{show_count(len(rest), 'more scope')} with answers as of several dates."
        said.append(names.derived(Section.TIME, words, claim_ids))
    return said


def say_falls(answers: Sequence[Answer], gathered: Gathered, names: Names, counts_to_date: str) -> list[Derived]:
    """Where a later answer lies wholly below an earlier one; `counts_to_date` is what the count is known by."""
    found = find_falls(answers, gathered)
    said = []
    for fall in found[:_MOST_FALLS]:
        earlier, later = names.answers[fall.earlier], names.answers[fall.later]
        who = f", though both are by {later.claimant}" if fall.is_own else ""
        words = (
            f"A count to date ({counts_to_date}) cannot fall, yet {names.say([fall.later])}, {_dated(later)},"
            f" lies below {names.say([fall.earlier])}, {_dated(earlier)}{who}:"
            " one is revised, mistaken or about something else."
        )
        said.append(names.derived(Section.WARNINGS, words, (fall.earlier, fall.later)))
    if rest := [fall.later for fall in found[_MOST_FALLS:]]:
        said.append(names.derived(Section.WARNINGS, names.say_more("answer", rest, " below an earlier one"), rest))
    return said


def _derived(movement: Movement, names: Names) -> Derived:
    first, last = movement.stages[0], movement.stages[-1]
    noun = "dates" if movement.kind is Kind.DATE else "figures"
    earlier, later = _stated(first, movement.kind), _stated(last, movement.kind)
    scope = f"For {quoted(movement.scope)}: " if movement.scope else ""
    when = f"from {say_within(first.as_of)} to {say_within(last.as_of)}"
    words = f"{scope}{when}, over {show_count(len(movement.stages), 'date')}, the stated {noun} {_moves(movement)}"
    words += f" from {earlier} to {later}: {_steps(movement)}."
    if 2 < len(movement.stages) <= _MOST_STAGES:
        stages = [f"{say_within(stage.as_of)}: {_stated(stage, movement.kind)}" for stage in movement.stages]
        words += f" {'; '.join(stages)}."
    return names.derived(Section.TIME, words, movement.claim_ids)


def _moves(movement: Movement) -> str:
    is_date = movement.kind is Kind.DATE
    match movement.direction:
        case Direction.UP:
            return "move later," if is_date else "rise"
        case Direction.DOWN:
            return "move earlier," if is_date else "fall"
    return "neither rise nor fall,"


def _steps(movement: Movement) -> str:
    counts = Counter(movement.steps)
    said = [f"{count_word(counts[step])} {_STEPS[step]}" for step in Direction if counts[step]]
    first, *rest = said
    noun = "step" if first.startswith("one ") else "steps"
    number, direction = first.split(" ")
    return show_list([f"{number} {noun} {direction}", *rest])


def _stated(stage: Stage, kind: Kind) -> str:
    if kind is not Kind.DATE:
        return show_range(stage.low, stage.high)
    low, high = say_place(stage.low, kind), say_place(stage.high, kind)
    return low if low == high else f"{low} – {high}"


def _dated(answer: Answer) -> str:
    return f"{say_answer(answer)} {say_as_of(answer)}"
