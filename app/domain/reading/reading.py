"""Read the figures that a text states, in text order."""

from dataclasses import dataclass, replace

from app.domain.errors import InvalidFigure
from app.domain.figure import Figure
from app.domain.reading.conventions import convention_of
from app.domain.reading.decoys import is_decoy
from app.domain.reading.detection import language_of
from app.domain.reading.expression import Expression, figure_of
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon, lexicon_of
from app.domain.reading.nouns import Noun, read_noun
from app.domain.reading.numbers import read_number
from app.domain.reading.qualifiers import read_after
from app.domain.reading.ranges import read_expression
from app.domain.reading.runs import code_end, run_end
from app.domain.reading.shares import read_digit_share
from app.domain.reading.tokens import MINUS, Tokens

LONGEST_FIELD = 20  # words of a field among which its number is looked for

__all__ = ["Kind", "Reading", "read_figure", "read_figures"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure and where it stands; all places are code points in the text as given, ends exclusive.

    `start`..`end` is the figure expression with its qualifier, `core_start`..`core_end` the number itself, and
    `noun_end` the end of the counted noun phrase. `convention` is "" or a sentence that names the convention that
    the reading rests on.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    figure: Figure
    kind: Kind
    convention: str
    noun_end: int


def read_figures(text: str, language: str = "en") -> list[Reading]:
    """Every figure in the text, in text order; never raises on any text.

    `language` is a language tag; a text that plainly is in another language of the rack is read in that one.
    """
    tokens = Tokens(text)
    lexicon = lexicon_of(language_of(tokens, language))
    found: list[Reading] = []
    index = 0
    while index < len(tokens):
        reading, index = _read_at(tokens, index, lexicon)
        if reading is not None:
            found.append(reading)
            tokens.taken = index
    return found


def read_figure(text: str, language: str = "en") -> Reading | None:
    """The figure of a text that holds one, such as a form field; None when there is none.

    Of several the first is given, and `convention` says so. A number that stands alone is taken at its word: "2014"
    is no year here.
    """
    found = read_figures(text, language)
    if not found:
        return _read_alone(text, language)
    if len(found) == 1:
        return found[0]
    note = f"The first of {len(found)} figures is read."
    return replace(found[0], convention=f"{found[0].convention} {note}".strip())


def _read_alone(text: str, language: str) -> Reading | None:
    """The figure that the whole text is, whatever else such a number may be in a sentence."""
    tokens = Tokens(text)
    lexicon = lexicon_of(language_of(tokens, language))
    for index in range(min(len(tokens), LONGEST_FIELD)):
        expression = read_expression(tokens, index, lexicon)
        if expression is None or expression.first > 0:
            continue
        noun = _noun_of(tokens, expression, lexicon)
        after = noun.after if noun is not None else expression.after
        return _finish(tokens, expression, noun, lexicon) if after == len(tokens) else None
    return None


def _read_at(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Reading | None, int]:
    """The reading that begins at `index`, if any, and the index to go on from."""
    token = tokens[index]
    is_start = token.is_digits or token.low in lexicon.starters or bool(lexicon.split(token.low))
    if not is_start and not _may_be_sign(tokens, index):
        return None, index + 1
    wording = lexicon.wordings.find(tokens, index)
    if wording is not None:
        return None, wording[1]
    if token.is_digits and read_digit_share(tokens, index, lexicon) is None:
        end = code_end(tokens, index, lexicon)
        if end is not None:
            return None, end
    expression = read_expression(tokens, index, lexicon)
    if expression is None:
        return None, run_end(tokens, index) if token.is_digits else index + 1
    expression.after = _past_restatement(tokens, expression, lexicon)
    noun = _noun_of(tokens, expression, lexicon)
    if is_decoy(tokens, expression, noun, lexicon):
        return None, _skip_decoy(tokens, expression)
    return _finish(tokens, expression, noun, lexicon), max(expression.after, index + 1)


def _past_restatement(tokens: Tokens, found: Expression, lexicon: Lexicon) -> int:
    """Beyond the same number again in brackets: "300 (three hundred) soldiers"."""
    after = found.after
    if tokens[after].low != "(" or found.is_range:
        return after
    again = read_number(tokens, after + 1, lexicon)
    is_same = again is not None and again.value == found.low.value and tokens[again.after].low == ")"
    return again.after + 1 if again is not None and is_same else after


def _may_be_sign(tokens: Tokens, index: int) -> bool:
    return tokens[index].low in MINUS and tokens[index + 1].is_digits and tokens[index + 1].is_glued


def _skip_decoy(tokens: Tokens, expression: Expression) -> int:
    last = expression.high.numeral.after - 1
    return max(run_end(tokens, last), expression.high.numeral.after)


def _noun_of(tokens: Tokens, found: Expression, lexicon: Lexicon) -> Noun | None:
    if found.low.kind is not None and found.low.effect != "compound":
        return None
    is_one = not found.is_range and found.low.value == 1 and not found.low.numeral.is_share
    is_partitive = found.is_order or found.low.numeral.is_share
    is_aside = found.is_range and tokens[found.low.after].low == "," and tokens[found.after].low == ","
    start = found.after + 1 if is_aside else found.after
    return read_noun(tokens, start, lexicon, is_one=is_one, may_take_of=is_partitive)


def _finish(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> Reading | None:
    """The reading of an expression; None when its number is too long to be kept."""
    unit, noun_after = found.high.unit, found.after
    if noun is not None and not unit:
        unit, noun_after = noun.head, noun.after
    if not unit and tokens[found.first].low in lexicon.language.bounds.inverted:
        unit = tokens[found.first].text
    if found.bound is None or noun is not None:
        _take_suffix(tokens, found, noun_after, lexicon)
    try:
        figure = figure_of(found, unit)
    except InvalidFigure:
        return None
    numeral_end = found.high.numeral.after
    return Reading(
        start=tokens[found.first].start,
        end=tokens[found.after - 1].end,
        core_start=tokens[found.low.core_first].start,
        core_end=tokens[numeral_end - 1].end,
        figure=figure,
        kind=_kind(found, unit, lexicon),
        convention=convention_of(tokens, found),
        noun_end=tokens[max(noun_after, found.after) - 1].end,
    )


def _take_suffix(tokens: Tokens, found: Expression, noun_after: int, lexicon: Lexicon) -> None:
    """ "20 men at most", "12 years or more": words after the noun bind the number as well."""
    after = read_after(tokens, noun_after, lexicon, is_noun_between=True)
    if after is None or found.is_range:
        return
    found.bound = found.bound or after.bound
    found.is_vague = found.is_vague or after.is_vague
    found.after = after.place


def _kind(found: Expression, unit: str, lexicon: Lexicon) -> Kind:
    """What the unit makes of the number, also when adjectives stand between the two."""
    if found.high.kind is not None:
        return found.high.kind
    if found.low.numeral.is_share:
        return Kind.RATIO
    word = Tokens(unit)
    if lexicon.durations.find(word, 0) is not None:
        return Kind.DURATION
    return Kind.MEASURE if lexicon.measures.find(word, 0) is not None else Kind.COUNT
