"""Sources: those whom a text names without a verb: "according to X", "by X's estimate", "there are reports"."""

from app.domain.answer import Mode
from app.domain.attribution.english import GUESSES, REPORTS, SOURCES
from app.domain.attribution.frame import Frame, Speaker
from app.domain.attribution.naming import Naming, name_speaker, written
from app.domain.attribution.span import Span
from app.domain.attribution.subjects import subject_right
from app.domain.reading.tokens import Tokens

EXISTENTIAL_REACH = 5


def find_source(tokens: Tokens, index: int, span: Span) -> Frame | None:
    """ "According to X": the speaker stands after the words."""
    source = SOURCES.find(tokens, index)
    if source is None:
        return None
    mode, start = source
    phrase = subject_right(tokens, start, span.after)
    naming = name_speaker(tokens, phrase) if phrase is not None else None
    if phrase is None or naming is None:
        return None
    words = written(tokens, Span(index, start))
    return Frame(index, phrase.after, Speaker.NAMED, naming, words, mode, reaches_back=index > span.first)


def find_guess(tokens: Tokens, index: int, span: Span) -> Frame | None:
    """ "By some estimates", at the beginning of a clause."""
    is_open = index == span.first or tokens[index - 1].text == ","
    if tokens[index].low != "by" or not is_open:
        return None
    phrase = subject_right(tokens, index + 1, span.after)
    place = next((each for each in range(*phrase) if tokens[each].low in GUESSES), None) if phrase else None
    if phrase is None or place is None:
        return None
    naming = name_speaker(tokens, Span(phrase.first, place + 1))
    if naming is None:
        return None
    return Frame(index, place + 1, Speaker.NAMED, naming, "by", Mode.ESTIMATED, reaches_back=index > span.first)


def find_reports(tokens: Tokens, index: int, span: Span) -> Frame | None:
    """ "there are reports of": a claim that nobody is named for."""
    token = tokens[index]
    if token.low not in REPORTS or tokens[index + 1].low not in ("of", "that", "about"):
        return None
    if not any(tokens[place].low == "there" for place in range(max(span.first, index - EXISTENTIAL_REACH), index)):
        return None
    naming = Naming(f"unnamed {token.low}", False)
    return Frame(index, index + 2, Speaker.NAMED, naming, written(tokens, Span(index, index + 2)), Mode.ASSERTED, False)
