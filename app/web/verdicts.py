"""Verdicts as words with a small sign; colour comes only second."""

from typing import NamedTuple

from app.domain.finding import Rung
from app.services.comparing import Compared

SIGNS = {
    Rung.SAME_STATEMENT: "≡",
    Rung.NOT_COMPARABLE: "∥",
    Rung.OTHER_SCOPE: "◇",
    Rung.OTHER_TIME: "◷",
    Rung.REVISED: "↻",
    Rung.AGREES: "=",
    Rung.COMPATIBLE: "≈",
    Rung.CONFLICTS: "≠",
}
PHRASES = {
    Rung.SAME_STATEMENT: "same statement as",
    Rung.NOT_COMPARABLE: "not comparable with",
    Rung.OTHER_SCOPE: "other scope than",
    Rung.OTHER_TIME: "other time than",
    Rung.REVISED: "revision, with",
    Rung.AGREES: "agrees with",
    Rung.COMPATIBLE: "compatible with",
    Rung.CONFLICTS: "conflicts with",
}


class Drawn(NamedTuple):
    """One verdict as a column shows it: its sign, the words before the numbers, the numbers, and its CSS class."""

    sign: str
    phrase: str
    numbers: tuple[int, ...]
    css: str


def css_of(rung: Rung) -> str:
    """The CSS class of a rung: verdict-other-time."""
    return "verdict-" + rung.value.replace(" ", "-")


def drawn_by_column(compared: Compared) -> dict[int, tuple[Drawn, ...]]:
    """What each column says of the others, rung by rung in the order of the ladder."""
    found: dict[int, dict[Rung, list[int]]] = {column.number: {} for column in compared.columns}
    for verdict in compared.verdicts:
        for here, there in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
            if here in found and (not compared.against or here != compared.against):
                found[here].setdefault(verdict.rung, []).append(there)
    return {
        number: tuple(
            Drawn(SIGNS[rung], PHRASES[rung], tuple(sorted(rungs[rung])), css_of(rung))
            for rung in Rung
            if rung in rungs
        )
        for number, rungs in found.items()
    }
