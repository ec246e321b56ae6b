"""Days and times of day: 14 March, 12 to 19 October, 11 p.m., eight o'clock."""

from app.domain.reading.expression import Expression
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import Noun
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import Tokens

MAX_DAY = 31
LAST_HOUR = 12
MAX_LISTED = 4  # days before a month: 5, 6 and 7 May


def is_time(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """11 p.m., 4.30am, eight o'clock, half past nine."""
    is_small = found.last.value < 25 or found.last.numeral.shape is Shape.PLAIN
    if not is_small or found.last.kind is not None:
        return False
    if found.low.value <= LAST_HOUR and _is_between_hours(tokens, found, lexicon):
        return True
    if found.low.value <= LAST_HOUR and lexicon.time_prefixes.find(tokens, found.low.first - 1) is not None:
        return True
    return lexicon.time_suffixes.find(tokens, found.last.after) is not None


def _is_between_hours(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """ "nine till five": an hour on each side of a word that joins nothing but times."""
    joiners = lexicon.language.decoys.time_joiners
    after, before = tokens[found.last.after], tokens[found.low.first - 1]
    if after.low in joiners:
        return lexicon.is_number(tokens[found.last.after + 1])
    return before.low in joiners and lexicon.is_number(tokens[found.low.first - 2])


def is_date(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """14 March, March 14, 12 to 19 October, Sept. 5."""
    is_day = 1 <= found.low.value <= MAX_DAY and found.low.numeral.shape is not Shape.DIGITS
    if not is_day or found.last.kind is not None:
        return False
    if _is_month(tokens, past_list(tokens, found.last.after, lexicon), lexicon):
        return True
    place = found.low.first - 1
    if tokens[place].low == "." and tokens[place].is_glued:
        place -= 1
    if _is_month(tokens, place, lexicon) or (_is_month(tokens, place - 1, lexicon) and tokens[place].low == "the"):
        is_led = tokens[place - 1].low in lexicon.language.decoys.month_prefixes or tokens[place - 1].is_digits
        return not (noun is not None and (is_led or found.low.numeral.shape is Shape.WORDS))
    return tokens[place].low in lexicon.language.decoys.weekdays and noun is None and found.high.kind is None


def past_list(tokens: Tokens, place: int, lexicon: Lexicon) -> int:
    """Beyond further plain numbers, so that "5, 6 and 7 May" is seen to be days."""
    for _ in range(MAX_LISTED):
        following = tokens[place + 1]
        is_joint = tokens[place].low == "," or tokens[place].low in lexicon.language.decoys.list_joiners
        if not is_joint or not following.is_digits or following.is_glued:
            break
        place += 2
    return place


def before_list(tokens: Tokens, place: int, lexicon: Lexicon) -> int:
    """Before the plain numbers that are listed with the one after `place`: "aged 28, 31 and 45", "pages 3 and 7"."""
    for _ in range(MAX_LISTED):
        is_joint = tokens[place].low == "," or tokens[place].low in lexicon.language.decoys.list_joiners
        if not is_joint or not tokens[place - 1].is_digits or tokens[place - 1].is_glued:
            break
        place -= 2
    return place


def _is_month(tokens: Tokens, place: int, lexicon: Lexicon) -> bool:
    """A month; one that is also a common word ("may", "march") only with a capital."""
    token = tokens[place]
    if token.low in lexicon.language.numerals.of:
        token = tokens[place + 1]
    decoys = lexicon.language.decoys
    return token.low in decoys.months and (token.is_capitalised or token.low not in decoys.shy_months)
