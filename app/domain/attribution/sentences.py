"""Sentences: where they end, given abbreviations, initials, numbers and quotations."""

from collections.abc import Sequence

from app.domain.attribution.english import ABBREVIATIONS, ASKING, STARTERS, VERBS
from app.domain.attribution.quotations import CLOSING
from app.domain.attribution.span import Span
from app.domain.reading.tokens import QUOTES, Sort, Tokens

ENDS = frozenset(".!?…")
BRACKETS = frozenset(")]")
SPEAKER_REACH = 5  # tokens after a closing quotation mark in which "Marchuk said" still belongs to it


def split_sentences(tokens: Tokens, paragraphs: Sequence[Span]) -> list[Span]:
    """The sentences in order, each with its closing marks; every token is in one."""
    found: list[Span] = []
    for paragraph in paragraphs:
        first = index = paragraph.first
        while index < paragraph.after:
            after = _end_at(tokens, index, paragraph.after)
            if after:
                found.append(Span(first, after))
                first = after
            index = max(after, index + 1)
        if first < paragraph.after:
            found.append(Span(first, paragraph.after))
    return found


def _end_at(tokens: Tokens, index: int, limit: int) -> int:
    """The index after the sentence that ends with the token at `index`, or 0."""
    token = tokens[index]
    if token.sort is Sort.ABBREVIATION:
        following = tokens[index + 1]
        return index + 1 if following.is_capitalised and following.low in STARTERS else 0
    if token.text not in ENDS or _is_abbreviation(tokens, index):
        return 0
    after = index + 1
    while after < limit and tokens[after].is_glued and tokens[after].text in ENDS:
        after += 1
    is_quoted = False
    while after < limit and tokens[after].is_glued and tokens[after].text in CLOSING | BRACKETS:
        is_quoted = is_quoted or tokens[after].text in CLOSING
        after += 1
    if after >= limit:
        return after
    following = tokens[after]
    if following.is_glued or (following.is_word and not following.is_capitalised):
        return 0
    if is_quoted and _names_speaker(tokens, after):
        return 0
    return after


def _is_abbreviation(tokens: Tokens, index: int) -> bool:
    """ "Mr.", "No. 5", "J. Smith": a full stop that ends a word."""
    before = tokens[index - 1]
    if tokens[index].text != "." or not tokens[index].is_glued or not before.is_word:
        return False
    is_initial = len(before.text) == 1 and before.is_capitalised and before.low not in ("i", "a")
    return is_initial or before.low in ABBREVIATIONS


def _names_speaker(tokens: Tokens, index: int) -> bool:
    """ "“…?” Marchuk asked": a reporting verb soon after the quotation, before anything else ends."""
    for place in range(index, index + SPEAKER_REACH):
        token = tokens[place]
        if token.text in ENDS or token.text in QUOTES or token.text == ",":
            return False
        if place > index and token.low in ASKING:
            return _ends_soon(tokens, place + 1)
        verb = VERBS.find(tokens, place) if place > index else None
        if verb is not None:
            return _ends_soon(tokens, verb[1])
    return False


def _ends_soon(tokens: Tokens, index: int) -> bool:
    """Nothing is reported after the verb: "Marchuk told Radio Nord."."""
    for place in range(index, index + SPEAKER_REACH):
        if tokens[place].text in ENDS or tokens[place].text == ",":
            return True
        if tokens[place].low == "that" or tokens[place].is_digits:
            return False
    return False
