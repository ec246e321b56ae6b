"""Quotations with the text in which each is looked for again, changed in a known way, and where it then stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.anchoring import Match
from tests.domain.changes_of_form import FORM_CHANGES
from tests.domain.changes_of_words import WORD_CHANGES
from tests.domain.telling import Change, Teller
from tests.domain.told_texts import TEXTS, sentences

CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation, the text, and how it is to be found; start and end are 0 where it is missing."""

    name: str
    text: str
    exact: str
    match: Match
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""


def told_cases(teller: Teller) -> Iterator[Case]:
    """One case of each kind that the language has."""
    for name, change in (FORM_CHANGES | WORD_CHANGES).items():
        case = told_case(teller, name, change)
        if case is not None:
            yield case


def told_case(teller: Teller, name: str, change: Change) -> Case | None:
    """A case of one kind; None where the sentence that was drawn has no place for it."""
    before, sentence, after, absent = teller.tell()
    units = teller.units(sentence)
    if teller.random.random() < 0.4 and len(units) > 12:
        cut = teller.random.randrange(1, len(units) // 3)
        before += teller.joint.join(units[:cut]) + teller.joint
        sentence = teller.joint.join(units[cut:])
    made = change(teller, sentence, absent)
    if made is None:
        return None
    told, quotation, match = made
    if name.startswith("absent"):
        return Case(f"{teller.language} {name}", before + told + after, quotation, Match.MISSING, 0, 0)
    prefix, suffix = before[-CONTEXT:], after[:CONTEXT]
    if teller.random.random() < 0.5 and "context" not in name:
        prefix = suffix = ""
    text = before + told + after
    label = f"{teller.language} {name}"
    return Case(label, text, quotation, match, len(before), len(before) + len(told), prefix, suffix)


def repeated(language: str, told: list[str], seed: int) -> Iterator[Case]:
    """A sentence that stands three times, once of them in the given context, as it is and with a word changed."""
    teller = Teller(language, told, seed)
    before, sentence, after, absent = teller.tell()
    units = teller.units(sentence)
    joint = teller.joint or "\n"
    text = f"{sentence}{joint}{before}{sentence}{after}{joint}{absent}{joint}{sentence}"
    start = len(sentence) + len(joint) + len(before)
    prefix, suffix = text[max(start - CONTEXT, 0) : start], text[start + len(sentence) :][:CONTEXT]
    other = absent
    whole = f"{before}{other}{joint}{sentence}{after}"
    asked = f"{sentence}{joint}{other}"
    yield Case(f"{language} swapped sentences", whole, asked, Match.APPROXIMATE, len(before), len(before) + len(asked))
    yield Case(f"{language} repeated", text, sentence, Match.EXACT, start, start + len(sentence), prefix, suffix)
    units[len(units) // 2] = teller.units(absent)[1] + "x"
    changed = teller.joint.join(units)
    yield Case(
        f"{language} repeated, changed", text, changed, Match.APPROXIMATE, start, start + len(sentence), prefix, suffix
    )


def make_cases(seed: int, texts: dict[str, str] = TEXTS) -> list[Case]:
    """Cases of every kind and language."""
    cases: list[Case] = []
    for language in texts:
        told = sentences(language, texts)
        cases += told_cases(Teller(language, told, seed))
        cases += repeated(language, told, seed)
    return cases
