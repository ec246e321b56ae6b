"""Needs: whether a reporting verb has around it what makes its subject the speaker."""

from app.domain.attribution.english import DOCUMENTS
from app.domain.attribution.frame import Frame
from app.domain.attribution.reporting import Need, Verb
from app.domain.attribution.span import Span
from app.domain.reading.tokens import DASHES, QUOTES, Tokens

AT_REACH = 10
# "although the ministry denies this,": what is said stands elsewhere
POINTERS = frozenset({"this", "it", "that", "so"})
CLAUSE_ENDS = frozenset(",.;!?…)") | DASHES | QUOTES


def is_satisfied(tokens: Tokens, verb: Verb, frame: Frame, span: Span) -> bool:
    """What the verb needs stands around it."""
    after = frame.after
    if tokens[after].low in POINTERS and tokens[after + 1].text in CLAUSE_ENDS:
        return False
    if verb.need is Need.COMPLEMENT:
        is_written = any(tokens[place].low in DOCUMENTS for place in range(frame.first, after))
        return tokens[after].low == "that" or is_written
    if verb.need is Need.AT:
        return any(tokens[place].low == "at" for place in range(after, min(span.after, after + AT_REACH)))
    if verb.need is Need.STATE:
        return tokens[after].low in ("that", "there", "he", "she", "they", "it", "we", "of")
    return not (tokens[after - 1].low.startswith("claim") and _claims_lives(tokens, after, span))


def _claims_lives(tokens: Tokens, after: int, span: Span) -> bool:
    """ "The earthquake claimed 300 lives"."""
    return any(tokens[place].low in ("lives", "life") for place in range(after, min(span.after, after + AT_REACH)))
