"""Changes: "rose from 20 to 45" and "fell 20 to 140" are two figures and no range."""

from app.domain.reading.amount import Amount
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.qualifiers import Binding
from app.domain.reading.tokens import DASHES, Tokens

CUE_REACH = 10  # words before "from" among which its verb is looked for
MAX_STEP = 3  # "by 5% to 10%" is a range, "by 5m to 160m" is a step and where it led
SENTENCE_ENDS = frozenset(".;?!")


def is_change(tokens: Tokens, opener: int, lexicon: Lexicon) -> bool:
    """ "rose from A to B": the nearest verb before the opener tells a change from a range."""
    bounds = lexicon.language.bounds
    if tokens[opener].low in bounds.always_change:
        return True
    if tokens[opener].low not in bounds.change_openers:
        return False
    for index in range(opener - 1, max(-1, opener - 1 - CUE_REACH), -1):
        low = tokens[index].low
        if low in SENTENCE_ENDS or low in lexicon.spread:
            return False
        if low in lexicon.change:
            return True
    return False


def is_changed_by(tokens: Tokens, low: Amount, high: Amount, before: Binding, lexicon: Lexicon) -> bool:
    """ "fell 20 to 140" is by 20 and to 140, and so is "by 5m to 160m"; but "rose 10 to 15 per cent" is a range."""
    is_shared = low.kind is None and high.kind is not None
    if tokens[low.after].low in DASHES or is_shared:
        return False
    if low.kind is Kind.PERCENT and high.kind is None:
        return True
    leads = tokens[before.place - 1].low
    is_far = high.value > MAX_STEP * low.value
    return leads in lexicon.change or (leads in lexicon.language.bounds.change_amounts and is_far)
