"""People: those whom an article has named so far, so that "Friedman" and "he" are found again as Alexander Friedman."""

from app.domain.attribution.english import DETERMINERS, ORGANISATIONS, STARTERS
from app.domain.attribution.naming import Naming, is_capital, without_titles, written
from app.domain.attribution.span import Span
from app.domain.reading.tokens import HYPHENS, Tokens

PARTICLES = frozenset({"van", "von", "der", "de", "al", "bin"})
LONGEST_PERSON = 4
LONGEST_NAME = 8


class People:
    """Full names by their last word, offices by each of their words, and acronyms by what stands before the bracket."""

    def __init__(self) -> None:
        self._full: dict[str, str] = {}
        self._offices: dict[str, str] = {}
        self._acronyms: dict[str, str] = {}

    def read(self, tokens: Tokens, sentence: Span) -> str:
        """Take in the names of a sentence; the first person that it names, or ""."""
        first_person = ""
        index = sentence.first
        while index < sentence.after:
            if not is_capital(tokens, index):
                index += 1
                continue
            run = _run_at(tokens, index, sentence.after)
            index = max(run.after, index + 1)
            person = self._take(tokens, run)
            first_person = first_person or person
        return first_person

    def resolve(self, naming: Naming) -> str:
        """The fullest name that has stood so far for what a phrase calls someone."""
        words = naming.words.split()
        if not words:
            return ""
        if len(words) > 1:
            return naming.words
        low = naming.words.lower()
        office = self._offices.get(low, naming.words)
        if not naming.is_name:
            return office
        return self._acronyms.get(naming.words) or self._full.get(low, office)

    def _take(self, tokens: Tokens, run: Span) -> str:
        """Remember a run of words with capitals; the name, if it can be that of a person, or ""."""
        run = _without_starter(tokens, run)
        if run.first >= run.after:
            return ""
        bare = without_titles(tokens, run)
        name = written(tokens, bare)
        size = len(name.split())
        lows = [tokens[index].low for index in range(bare.first, bare.after)]
        is_office = any(low in ORGANISATIONS for low in lows)
        if is_office and size > 1:
            for low in lows:
                if low in ORGANISATIONS:
                    self._offices[low] = name
        self._take_acronym(tokens, run, name)
        if size == 1:
            return self._full.get(name.lower(), "")
        last = tokens[bare.after - 1].low.removesuffix("'s").removesuffix("’s")
        if size > LONGEST_PERSON or is_office:
            return ""
        self._full[last] = name
        return name

    def _take_acronym(self, tokens: Tokens, run: Span, name: str) -> None:
        opening, short, closing = (tokens[run.after + step] for step in range(3))
        if opening.text == "(" and closing.text == ")" and short.text.isupper() and len(short.text) > 1:
            self._acronyms[short.text] = name


def _run_at(tokens: Tokens, first: int, limit: int) -> Span:
    """The run of words with capitals that begins at `first`, with the small words that join them."""
    after = first + 1
    index = after
    while index < min(limit, first + LONGEST_NAME) and "\n" not in tokens[index].gap:
        token = tokens[index]
        if is_capital(tokens, index):
            after = index + 1
        elif not (token.text in HYPHENS and token.is_glued) and token.low not in PARTICLES:
            is_short = token.text == "." and token.is_glued and len(tokens[index - 1].text) <= 3
            if not is_short and token.low not in ("of", "for"):
                break
        if tokens[after - 1].low.endswith(("'s", "’s")):
            break
        index += 1
    return Span(first, after)


def _without_starter(tokens: Tokens, run: Span) -> Span:
    """ "The Guild of Pilots", "However Friedman": a first word that begins many sentences is no part of a name."""
    first = run.first
    while first < run.after and (tokens[first].low in STARTERS or tokens[first].low in DETERMINERS):
        first += 1
    return Span(first, run.after)
