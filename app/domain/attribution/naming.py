"""Naming: what a noun phrase calls the one who speaks: "opposition politician Vadim Prokopyev" is Vadim Prokopyev."""

from dataclasses import dataclass

from app.domain.attribution.english import (
    AUTHORSHIP,
    DETERMINERS,
    DOCUMENTS,
    LINKS,
    NAMELESS,
    ORGANISATIONS,
    PREPOSITIONS,
    REPORTS,
    TITLES,
)
from app.domain.attribution.span import Span
from app.domain.reading.tokens import HYPHENS, Tokens

LONGEST_RUN = 12


@dataclass(frozen=True, slots=True)
class Naming:
    """How someone is called: the words, whether they are a name, and whether they are a document without an author."""

    words: str
    is_name: bool
    is_document: bool = False


def name_speaker(tokens: Tokens, phrase: Span) -> Naming | None:
    """Who a noun phrase names; None when nothing of it is left without its article."""
    author = _author_of(tokens, phrase)
    if author is not None:
        return author
    phrase = _without_article(tokens, phrase)
    if phrase.first >= phrase.after:
        return None
    run = run_before(tokens, phrase.after, phrase.first)
    if run is not None and (run.first == phrase.first or _is_apposed(tokens, run.first - 1)):
        bare = without_titles(tokens, run)
        return Naming(written(tokens, bare), True)
    last = tokens[phrase.after - 1].low
    others = [tokens[index].low for index in range(phrase.first, phrase.after - 1)]
    if last in REPORTS and NAMELESS.issuperset(others):
        return Naming(f"unnamed {last}", False)
    return Naming(written(tokens, phrase), False, is_document=last in DOCUMENTS and not others)


def written(tokens: Tokens, span: Span) -> str:
    """The words of a span as they stand, with single spaces, and without a possessive ending."""
    text = tokens.text[tokens[span.first].start : tokens[span.after - 1].end]
    return _without_possessive(" ".join(text.split()))


def run_before(tokens: Tokens, after: int, lowest: int) -> Span | None:
    """The longest run of words with capitals that ends before `after`: "Ministry of Defence", "Human Rights Watch"."""
    first = after
    index = after - 1
    while index >= max(lowest, after - LONGEST_RUN):
        token = tokens[index]
        if is_capital(tokens, index):
            first = index
        elif first == after or not (token.low in LINKS or token.text in HYPHENS or token.text == "."):
            break
        index -= 1
    return Span(first, after) if first < after else None


def is_capital(tokens: Tokens, index: int) -> bool:
    """A word with a capital, or letters with a capital after an article of its own: "al-Masri"."""
    return tokens[index].is_word and tokens[index].is_capitalised


def without_titles(tokens: Tokens, run: Span) -> Span:
    """ "Prime Minister Aino Salo" and "UN Secretary-General Boutros Lima" without what they are."""
    for index in range(run.after - 2, run.first - 1, -1):
        if tokens[index].low not in TITLES:
            continue
        rest = index + 1
        while rest < run.after and not is_capital(tokens, rest):
            rest += 1
        is_office = any(tokens[place].low in LINKS for place in range(index + 1, rest))
        is_part = any(tokens[place].low in ORGANISATIONS for place in range(rest, run.after))
        return run if rest == run.after or is_office or is_part else Span(rest, run.after)
    return run


def _is_apposed(tokens: Tokens, index: int) -> bool:
    """The word before a name says what its bearer is: "historian Friedman", not "spokesman for the Ministry"."""
    word = tokens[index]
    is_linking = word.low in PREPOSITIONS or word.low in DETERMINERS or word.low in LINKS
    return (word.is_word and not is_linking and not word.low.endswith(("'s", "s'"))) or word.text == ","


def _without_article(tokens: Tokens, phrase: Span) -> Span:
    first = phrase.first
    while first < phrase.after and tokens[first].low in DETERMINERS:
        is_in_name = tokens[first].is_capitalised and is_capital(tokens, first + 1)
        if is_in_name and first != phrase.first:
            break
        first += 1
    return Span(first, phrase.after)


def _author_of(tokens: Tokens, phrase: Span) -> Naming | None:
    """ "a survey by the Mazur Institute", "Friedman's own estimates": those who wrote it, if they are named."""
    is_document = False
    for index in range(phrase.first, phrase.after):
        low = tokens[index].low
        if low in DOCUMENTS:
            is_document = True
        elif low in AUTHORSHIP and is_document and index + 1 < phrase.after:
            return name_speaker(tokens, Span(index + 1, phrase.after))
    if not is_document or tokens[phrase.after - 1].low not in DOCUMENTS:
        return None
    for index in range(phrase.after - 2, phrase.first - 1, -1):
        if tokens[index].low.endswith(("'s", "s'")):
            return name_speaker(tokens, Span(phrase.first, index + 1))
    return None


def _without_possessive(words: str) -> str:
    for ending in ("'s", "’s", "ʼs"):
        words = words.removesuffix(ending)
    return words.strip(" ,.'’")
