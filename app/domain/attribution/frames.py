"""Frames: finds each place of a sentence where somebody is said to say something."""

from app.domain.answer import Mode
from app.domain.attribution.english import (
    AUXILIARIES,
    BEFORE_NOUN,
    BELIEFS,
    DOCUMENTS,
    FIRST_PERSON,
    GROUP_PRONOUNS,
    IMPERSONAL,
    NOUN_FORMS,
    PRONOUNS,
    REPORTS,
    SECOND_PERSON,
    VERBS,
)
from app.domain.attribution.frame import Frame, Speaker
from app.domain.attribution.naming import Naming, is_capital, name_speaker, written
from app.domain.attribution.needs import CLAUSE_ENDS, is_satisfied
from app.domain.attribution.quotations import CLOSING
from app.domain.attribution.reporting import Need, Verb
from app.domain.attribution.sources import find_guess, find_reports, find_source
from app.domain.attribution.span import Span
from app.domain.attribution.subjects import Before, look_before, subject_left, subject_right
from app.domain.reading.tokens import Tokens

AGENT_REACH = 12  # tokens after "was estimated" in which "by police" still names who did
AFTER_TRAILING = frozenset(
    {"on", "in", "at", "during", "to", "yesterday", "today", "last", "this", "late", "early", "after"}
)


def find_frames(tokens: Tokens, span: Span, counted: frozenset[int]) -> list[Frame]:
    """The frames that begin and end within a sentence, or within a quotation or what is left of it around one.

    `counted` are the tokens of its figures: what is counted says nothing ("300 people reported damage").
    """
    found: list[Frame] = []
    index = span.first
    while index < span.after:
        frame = (
            find_source(tokens, index, span)
            or find_guess(tokens, index, span)
            or find_reports(tokens, index, span)
            or _verb_at(tokens, index, span, counted)
        )
        if frame is None and found:
            frame = _shared(tokens, index, span, found[-1])
        if frame is not None:
            found.append(frame)
            index = max(frame.after, index + 1)
        else:
            index += 1
    return found


def _verb_at(tokens: Tokens, index: int, span: Span, counted: frozenset[int]) -> Frame | None:
    found = VERBS.find(tokens, index)
    if found is None or index in counted or _is_noun(tokens, index, span):
        return None
    verb, after = found
    if after > span.after:
        return None
    before = look_before(tokens, index, span.first)
    if before.is_loose:
        return None
    is_gerund = tokens[index].low.endswith("ing")
    if before.has_be and not is_gerund and verb.need is not Need.STATE:
        return _passive(tokens, index, after, verb, span)
    if (verb.need is Need.STATE and not before.has_be) or before.index in counted:
        return None
    frame = _inverted(tokens, index, after, verb, before, span) or _plain(tokens, index, after, verb, before, span)
    if frame is None or not is_satisfied(tokens, verb, frame, span):
        return None
    return frame


def _shared(tokens: Tokens, index: int, span: Span, earlier: Frame) -> Frame | None:
    """ "Friedman says … and estimates …": a second verb of the speaker before it."""
    found = VERBS.find(tokens, index)
    if found is None or (tokens[index].low in NOUN_FORMS and tokens[index + 1].low != "that"):
        return None
    before = look_before(tokens, index, span.first)
    if tokens[before.index].low not in ("and", "but") or before.lows or earlier.is_passive:
        return None
    verb, after = found
    words = _slice(tokens, index, after)
    frame = Frame(index, after, earlier.speaker, earlier.naming, words, verb.mode, False)
    return frame if is_satisfied(tokens, verb, frame, span) else None


def _is_noun(tokens: Tokens, index: int, span: Span) -> bool:
    """ "reports", "claims", "estimates" where they are things: after an article, or first in the sentence."""
    if tokens[index].low not in NOUN_FORMS:
        return False
    before = tokens[index - 1]
    if index == span.first or before.low in BEFORE_NOUN or before.low.endswith(("'s", "s'")):
        return True
    if VERBS.find(tokens, index - 1) is not None:  # "rejected claims that"
        return True
    return tokens[index + 1].low in ("of", "by") and not tokens[index].low.endswith("ed")


def _passive(tokens: Tokens, index: int, after: int, verb: Verb, span: Span) -> Frame | None:
    """ "is estimated at", "was put at 31 by the coroner"."""
    words = _slice(tokens, index, after)
    if verb.mode is Mode.DENIED and not _is_about_report(tokens, index, span):
        return None
    for place in range(after, min(span.after, after + AGENT_REACH)):
        if tokens[place].text in CLAUSE_ENDS:
            break
        if tokens[place].low != "by":
            continue
        phrase = subject_right(tokens, place + 1, span.after)
        if phrase is not None:
            phrase = _up_to(tokens, phrase, "at")
            naming = name_speaker(tokens, phrase)
            if naming is not None:
                return Frame(index, after, Speaker.NAMED, naming, words, verb.mode, True, True)
    return Frame(index, after, Speaker.NOBODY, None, words, verb.mode, True, True)


def _is_about_report(tokens: Tokens, index: int, span: Span) -> bool:
    """ "Reports that … were denied", but not "40 members were dismissed"."""
    before = range(max(span.first, index - AGENT_REACH), index)
    return any(tokens[place].low in REPORTS or tokens[place].low in DOCUMENTS for place in before)


def _up_to(tokens: Tokens, phrase: Span, word: str) -> Span:
    for place in range(phrase.first + 1, phrase.after):
        if tokens[place].low == word:
            return Span(phrase.first, place)
    return phrase


def _inverted(tokens: Tokens, index: int, after: int, verb: Verb, before: Before, span: Span) -> Frame | None:
    """ "…," said Olena Marchuk."""
    lead = tokens[index - 1]
    is_quoted = index > 0 and lead.text in CLOSING
    is_led = is_quoted or (lead.text == "," and index > span.first and is_capital(tokens, after))
    if not is_led or before.lows or tokens[index].low.endswith("ing") or tokens[after].low in ("that", "it"):
        return None
    phrase = subject_right(tokens, after, span.after)
    if phrase is None:
        return None
    if not is_quoted and not (phrase.after >= span.after or tokens[phrase.after].text in CLAUSE_ENDS):
        return None
    speaker, naming = _who(tokens, phrase)
    if speaker is None:
        return None
    return Frame(index, phrase.after, speaker, naming, _slice(tokens, index, after), verb.mode, True)


def _plain(tokens: Tokens, index: int, after: int, verb: Verb, before: Before, span: Span) -> Frame | None:
    """The subject before its verb: "Friedman estimates", "representatives claiming"."""
    phrase = subject_left(tokens, before.index, span.first)
    if phrase is None:
        return None
    speaker, naming = _who(tokens, phrase)
    if speaker is None:
        return None
    mode = verb.mode
    if before.is_negated:
        if tokens[index].low not in BELIEFS:
            return None
        mode = Mode.DENIED
    is_apart = phrase.first <= span.first or tokens[phrase.first - 1].text in CLAUSE_ENDS
    reaches_back = is_apart and _is_trailing(tokens, after, span)
    return Frame(phrase.first, after, speaker, naming, _slice(tokens, index, after), mode, reaches_back)


def _is_trailing(tokens: Tokens, after: int, span: Span) -> bool:
    """Nothing that is said follows the verb: the clause ends, or goes on with when, where or to whom."""
    if after >= span.after or tokens[after].text in CLAUSE_ENDS or tokens[after].low in AFTER_TRAILING:
        return True
    if tokens[after - 1].low not in ("told", "tells", "telling", "informed"):
        return False
    for place in range(after, min(span.after, after + AGENT_REACH)):
        if tokens[place].low == "that" or tokens[place].is_digits:
            return False
        if tokens[place].text in CLAUSE_ENDS:
            return True
    return True


def _who(tokens: Tokens, phrase: Span) -> tuple[Speaker | None, Naming | None]:
    last = tokens[phrase.after - 1]
    if last.low in PRONOUNS:
        return Speaker.HE_OR_SHE, None
    if last.low in GROUP_PRONOUNS:
        return Speaker.THEY, None
    if last.low in FIRST_PERSON and (last.text == "I" or last.low == "we"):
        return Speaker.SELF, None
    if last.low in SECOND_PERSON:
        return Speaker.OTHER, None
    if last.low in AUXILIARIES or last.low in IMPERSONAL or tokens[phrase.first].low in IMPERSONAL:
        return None, None
    naming = name_speaker(tokens, phrase)
    return (Speaker.NAMED, naming) if naming is not None and naming.words else (None, None)


def _slice(tokens: Tokens, first: int, after: int) -> str:
    return written(tokens, Span(first, after))
