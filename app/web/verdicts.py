"""Verdicts as words with a small sign; colour comes only second."""

from typing import NamedTuple

from app.domain.finding import Rung
from app.services.comparing import Compared


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


def drawn_by_column(compared: Compared) -> dict[int, tuple[Drawn, ...]]:
    """What each column says of the others, rung by rung in the order of the ladder."""
    if compared.against:
        said = {rung: (_drawn(look, [compared.against]),) for rung, look in LOOKS.items()}
        of_one = {verdict.b: said[verdict.rung] for verdict in compared.verdicts}
        return {column.number: of_one.get(column.number, ()) for column in compared.columns}
    found: dict[int, dict[Rung, list[int]]] = {column.number: {} for column in compared.columns}
    for verdict in compared.verdicts:
        for here, there in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
            found[here].setdefault(verdict.rung, []).append(there)
    return {
        number: tuple(_drawn(LOOKS[rung], rungs[rung]) for rung in sorted(rungs, key=LADDER.index))
        for number, rungs in found.items()
    }


def _drawn(look: Look, others: list[int]) -> Drawn:
    return Drawn(look.sign, f"{look.phrase} {', '.join(map(str, sorted(others)))}", look.css)
