"""Suggesting: which question a figure of a text most likely answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.domain.caseless import caseless
from app.domain.reading import LANGUAGES
from app.domain.reading.kind import Kind
from app.domain.reading.reading import read_figure
from app.domain.units import read_unit, why_not_convertible

SAME_UNIT = 3
COUNTED_IN_TITLE = 3
LEAST_SCORE = 2
LEAST_LETTERS = 3
# What can befall those who are counted: a question about it is answered only where a sentence tells of it.
FATES = LANGUAGES["en"].nouns.participles | LANGUAGES["en"].decoys.casualty_verbs | {"death", "casualty", "fatality"}
COMMON_WORDS = frozenset(
    {
        "how",
        "many",
        "much",
        "what",
        "which",
        "who",
        "when",
        "where",
        "are",
        "was",
        "were",
        "has",
        "had",
        "have",
        "been",
        "did",
        "does",
        "the",
        "and",
        "for",
        "from",
        "that",
        "this",
        "with",
        "not",
        "but",
        "all",
        "its",
        "their",
        "there",
        "into",
        "than",
        "about",
        "people",
        "persons",
        "number",
        "figure",
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for a quantity, as one is suggested; `topic` is the title of its topic."""

    id: str
    title: str
    unit: str
    topic: str = ""


def suggest_question(questions: Sequence[Asked], unit: str, kind: Kind, sentence: str) -> Asked | None:
    """The question that the figure most likely answers, the first of equals; None when nothing speaks for any.

    `unit` is what the figure counts, `sentence` the words it stands in. The same unit, the counted noun in the title
    of the question or its topic, and each further word that the title shares with the sentence speak for a question.
    """
    said = _words(sentence)
    scored = [(_score(question, unit, kind, said), question) for question in questions]
    best = max((score for score, _ in scored), default=0)
    return next((question for score, question in scored if score == best), None) if best >= LEAST_SCORE else None


def _score(question: Asked, unit: str, kind: Kind, said: frozenset[str]) -> int:
    """How much speaks for a question; 0 where the figure cannot answer it."""
    is_same = bool(unit and question.unit) and why_not_convertible(unit, question.unit) is None
    if question.unit and not is_same and (kind is not Kind.COUNT or _kind_of(question.unit) is not Kind.COUNT):
        return 0
    title, counted = _words(question.title), _words(unit)
    asks_fate = bool(title & FATES)
    if asks_fate and not said & FATES:
        return 0
    asked_for = title | _words(question.topic) | _words(question.unit)
    return (
        (SAME_UNIT if is_same else 0)
        + (COUNTED_IN_TITLE if counted & asked_for else 0)
        + len((title & said) - counted - FATES)
        + asks_fate
    )


@lru_cache(maxsize=1024)
def _kind_of(unit: str) -> Kind:
    """What sort of quantity a unit belongs to, as a number before it would be read."""
    reading = read_figure(f"5 {unit}")
    return reading.kind if reading else Kind.COUNT


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The words that carry meaning, in the singular and without case."""
    return frozenset(_stems(caseless(text)))


def _stems(text: str) -> Iterable[str]:
    for word in "".join(letter if letter.isalnum() else " " for letter in text).split():
        if len(word) >= LEAST_LETTERS and word not in COMMON_WORDS:
            yield read_unit(word).base or word
