"""Verdicts as words with a small sign; colour comes only second."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.domain.display import quoted
from app.domain.edition import PrintedVerdict
from app.domain.finding import Rung
from app.services.comparing import Compared
from app.services.pair_verdicts import PairVerdict
from app.services.rulings import Ruled

Told = PairVerdict | PrintedVerdict


class Look(NamedTuple):
    """How a rung is shown: its sign, its name, the words that lead to another answer's number, and its CSS class."""

    sign: str
    name: str
    phrase: str
    css: str


class Drawn(NamedTuple):
    """One verdict as a column shows it: its sign, its words with the numbers of the others, and its CSS class."""

    sign: str
    words: str
    css: str


def _look(rung: Rung, sign: str, phrase: str) -> Look:
    return Look(sign, rung.value, phrase, "verdict-" + rung.value.replace(" ", "-"))


LOOKS = {
    rung: _look(rung, sign, phrase)
    for rung, sign, phrase in (
        (Rung.SAME_STATEMENT, "≡", "same statement as"),
        (Rung.NOT_COMPARABLE, "∥", "not comparable with"),
        (Rung.OTHER_SCOPE, "◇", "other scope than"),
        (Rung.OTHER_TIME, "◷", "other time than"),
        (Rung.REVISED, "↻", "revision, with"),
        (Rung.AGREES, "=", "agrees with"),
        (Rung.COMPATIBLE, "≈", "compatible with"),
        (Rung.CONFLICTS, "≠", "conflicts with"),
    )
}
LADDER = tuple(Rung)
LONGEST_NOTE = 80  # of a note in a cell; the list of pairs has all of it


def drawn_by_column(compared: Compared) -> dict[int, tuple[Drawn, ...]]:
    """What each column says of the others, rung by rung in the order of the ladder."""
    return drawn_by_number([column.number for column in compared.columns], compared.verdicts, compared.against)


def drawn_by_number(numbers: Sequence[int], verdicts: Iterable[Told], against: int) -> dict[int, tuple[Drawn, ...]]:
    """The same for answers by their numbers; what they are held `against` says nothing (0: each against each)."""
    if against:
        said = {rung: (_drawn(look, [against]),) for rung, look in LOOKS.items()}
        of_one = {
            verdict.b: (_ruled(verdict, against),) if _overruled(verdict) else said[Rung(verdict.rung)]
            for verdict in verdicts
        }
        return {number: of_one.get(number, ()) for number in numbers}
    found: dict[int, dict[Rung, list[int]]] = {number: {} for number in numbers}
    ruled: dict[int, list[Drawn]] = {number: [] for number in numbers}
    for verdict in verdicts:
        for here, there in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
            if _overruled(verdict):
                ruled[here].append(_ruled(verdict, there))
            else:
                found[here].setdefault(Rung(verdict.rung), []).append(there)
    return {
        number: (*(_drawn(LOOKS[rung], rungs[rung]) for rung in sorted(rungs, key=LADDER.index)), *ruled[number])
        for number, rungs in found.items()
    }


def say_ruling(ruling: Ruled, ladder: Rung) -> str:
    """Who set a rung in place of the ladder's, why, and what the ladder finds."""
    return f"ruled by {ruling.by or 'someone'}: {quoted(ruling.note, LONGEST_NOTE)}; the ladder: {ladder}"


def _ruled(verdict: Told, other: int) -> Drawn:
    look = LOOKS[Rung(verdict.rung)]
    return Drawn(look.sign, f"{look.phrase} {other} ({_overruled(verdict)})", look.css)


def _overruled(verdict: Told) -> str:
    """Who set the rung in place of the ladder's, and why; empty where nobody did."""
    if isinstance(verdict, PrintedVerdict):
        return verdict.overruled
    return say_ruling(verdict.ruling, verdict.ladder.rung) if verdict.ruling and verdict.ladder else ""


def _drawn(look: Look, others: list[int]) -> Drawn:
    return Drawn(look.sign, f"{look.phrase} {', '.join(map(str, sorted(others)))}", look.css)
