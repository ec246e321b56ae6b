"""Subjects: the noun phrase that says what a verb reports, to the left of the verb, to its right, or after a word."""

from dataclasses import dataclass

from app.domain.attribution.english import (
    AUXILIARIES,
    BE,
    CLAUSE_WORDS,
    DETERMINERS,
    FINITE,
    NEGATIONS,
    OPENERS,
    PLACERS,
    RELATIVES,
    TITLES,
    TO_LEADS,
)
from app.domain.attribution.naming import is_capital, run_before
from app.domain.attribution.span import Span
from app.domain.reading.tokens import HYPHENS, QUOTES, Token, Tokens

LONGEST_PHRASE = 24
LONGEST_ASIDE = 60  # tokens of "Friedman, a historian … who …," before the verb
APPOSITION_STARTS = DETERMINERS | RELATIVES | frozenset({"whose", "formerly", "now", "himself", "herself", "one"})


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a verb: the index just before its auxiliaries, and what these are."""

    index: int
    is_negated: bool
    has_be: bool
    lows: tuple[str, ...]
    is_loose: bool  # an infinitive without a subject: "it is hard to say"


def look_before(tokens: Tokens, verb: int, lowest: int) -> Before:
    """Pass over the auxiliaries and adverbs before a verb."""
    index = _pass_over(tokens, verb - 1, lowest)
    is_loose = False
    if tokens[index].low == "to" and index > lowest:
        is_loose = tokens[index - 1].low not in TO_LEADS
        index = _pass_over(tokens, index - 2, lowest)
    lows = tuple(tokens[place].low for place in range(index + 1, verb))
    return Before(index, not NEGATIONS.isdisjoint(lows), not BE.isdisjoint(lows), lows, is_loose)


def _pass_over(tokens: Tokens, index: int, lowest: int) -> int:
    lowest = max(lowest, index - LONGEST_PHRASE)
    while index >= lowest and _is_auxiliary(tokens[index]):
        index -= 1
    return index


def subject_left(tokens: Tokens, index: int, lowest: int) -> Span | None:
    """The noun phrase that ends at `index`, or before the aside that ends there; None when there is none."""
    if index < lowest:
        return None
    token = tokens[index]
    if token.low in RELATIVES:
        index -= 2 if tokens[index - 1].text == "," else 1
        return _phrase_left(tokens, index, lowest) if index >= lowest else None
    if token.text == ",":
        return _before_aside(tokens, index, lowest)
    return _phrase_left(tokens, index, lowest)


def subject_right(tokens: Tokens, first: int, limit: int) -> Span | None:
    """The noun phrase that begins at `first`, to the end of its clause or to a word that cannot be part of it."""
    index = first
    while index < min(limit, first + LONGEST_PHRASE):
        token = tokens[index]
        if token.is_digits or token.low in FINITE or token.low in CLAUSE_WORDS or token.low in RELATIVES:
            break
        if not _is_phrase_part(tokens, index):
            break
        if token.low in PLACERS and index > first and is_capital(tokens, index - 1):
            break
        if token.low == "and" and not (is_capital(tokens, index - 1) and is_capital(tokens, index + 1)):
            break
        index += 1
    return Span(first, index) if index > first else None


def _is_auxiliary(token: Token) -> bool:
    return token.low in AUXILIARIES or (len(token.low) > 4 and token.low.endswith("ly") and not token.is_capitalised)


def _is_phrase_part(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    if "\n" in token.gap and token.gap.count("\n") > 1:
        return False
    if token.is_word or token.text in ("&", "/"):
        return True
    if token.text in HYPHENS:
        return token.is_glued and tokens[index + 1].is_glued
    if token.text in QUOTES:
        return token.is_glued and tokens[index - 1].low.endswith("s") and token.text in "'’"
    is_title = tokens[index - 1].low in TITLES or (len(tokens[index - 1].text) == 1 and is_capital(tokens, index - 1))
    return token.text == "." and token.is_glued and is_title


def _phrase_left(tokens: Tokens, index: int, lowest: int) -> Span | None:
    after = index + 1
    if tokens[index].text == ")":
        index = after = _before_bracket(tokens, index, lowest)
        index -= 1
    lowest = max(lowest, after - LONGEST_PHRASE)
    while index >= lowest and _is_phrase_part(tokens, index) and tokens[index].low not in CLAUSE_WORDS:
        if tokens[index].low == "and" and not (is_capital(tokens, index - 1) and is_capital(tokens, index + 1)):
            break
        index -= 1
    return _trim(tokens, Span(index + 1, after))


def _before_bracket(tokens: Tokens, index: int, lowest: int) -> int:
    """The index of the bracket that opens, or one beyond `index` when none does nearby."""
    for place in range(index - 1, max(lowest, index - LONGEST_PHRASE) - 1, -1):
        if tokens[place].text == "(":
            return place
    return index


def _trim(tokens: Tokens, phrase: Span) -> Span | None:
    """Without what leads up to the phrase: "However", "with", "In Kyiv", "On Tuesday"."""
    first, after = phrase
    while first < after - 1:
        if tokens[first].low in PLACERS and is_capital(tokens, first + 1):
            place = first + 1
            while place < after and is_capital(tokens, place):
                place += 1
            if place == after:
                break
            first = place
        elif tokens[first].low in OPENERS:
            first += 1
        else:
            break
    return Span(first, after) if first < after else None


def _before_aside(tokens: Tokens, index: int, lowest: int) -> Span | None:
    """The name before "…, a historian who lives in Berlin," whose last comma is at `index`."""
    lowest = max(lowest, index - LONGEST_ASIDE)
    nearest: Span | None = None
    for comma in range(lowest + 1, index):
        if tokens[comma].text != ",":
            continue
        phrase = _phrase_left(tokens, comma - 1, lowest)
        if phrase is None:
            continue
        run = run_before(tokens, phrase.after, phrase.first)
        if run is not None and not _is_place(tokens, phrase) and tokens[comma + 1].low in APPOSITION_STARTS:
            return phrase
        if not _is_place(tokens, phrase):
            nearest = nearest or phrase
    return nearest if nearest is not None else _phrase_left(tokens, index - 1, lowest)


def _is_place(tokens: Tokens, phrase: Span) -> bool:
    return tokens[phrase.first].low in PLACERS or tokens[phrase.first].low in OPENERS
