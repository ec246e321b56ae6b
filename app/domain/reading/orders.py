"""Orders of magnitude: "dozens", "tens of thousands", "several dozen", "a few hundred".

A bare plural is read as one of its unit, and "several" or "a few" as three of it: the least that the words can mean,
as ACLED codes reports (12 for "dozens", 100 for "hundreds").
"""

from decimal import Decimal

from app.domain.reading.lexicon import Lexicon
from app.domain.reading.numeral import Numeral, Shape
from app.domain.reading.tokens import Tokens

MAX_POWERS = 3  # "hundreds of thousands of millions" is the longest chain that makes sense


def read_order(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    """The order of magnitude that begins at `index`, or None."""
    numerals = lexicon.language.numerals
    low = tokens[index].low
    found = lexicon.quantifiers.find(tokens, index)
    if found is not None:
        multiple, start = found
        return _chain(tokens, index, start, multiple, lexicon)
    if low in numerals.approximate:
        return _chain(tokens, index, index, 1, lexicon)
    if low not in numerals.plurals:
        return None
    if low in numerals.shy and not _is_confirmed(tokens, index + 1, lexicon):
        return None
    return _chain(tokens, index, index, 1, lexicon)


def _chain(tokens: Tokens, first: int, start: int, multiple: int, lexicon: Lexicon) -> Numeral | None:
    """Multiply the magnitudes from `start` on; None when there is none."""
    numerals = lexicon.language.numerals
    value, after = Decimal(multiple), start
    for _ in range(MAX_POWERS):
        index = after
        if after > start and tokens[index].low in numerals.of:
            index += 1
        elif after > first:
            index = tokens.past_hyphen(index)
        factor = _power(tokens, index, lexicon, is_counted=multiple > 1 or after > start)
        if factor is None:
            break
        value, after = value * factor, index + 1
    if after == start:
        return None
    is_single = after == first + 1
    found = Numeral(value, first, after, Shape.WORDS, Decimal(multiple), value / multiple, is_order=True)
    found.is_genitive = is_single and tokens[first].low in numerals.genitive_plurals
    return found


def _power(tokens: Tokens, index: int, lexicon: Lexicon, *, is_counted: bool) -> int | None:
    """The factor of the magnitude at `index`; singulars and abbreviations only after "several" or another power."""
    numerals = lexicon.language.numerals
    low = tokens[index].low
    if low in numerals.shy and not is_counted and not _is_confirmed(tokens, index + 1, lexicon):
        return None
    factor = numerals.plurals.get(low) or numerals.approximate.get(low)
    if factor is None and is_counted:
        factor = numerals.magnitudes.get(low) or numerals.attached.get(low)
    return factor


def _is_confirmed(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """A word with another meaning ("scores") is an order of magnitude before "of" or where people come to harm."""
    nouns, decoys = lexicon.language.nouns, lexicon.language.decoys
    low = tokens[index].low
    if low in lexicon.language.numerals.of or low in nouns.transparent or low in nouns.participles:
        return True
    return low in decoys.casualty_verbs or tokens[index - 2].low in decoys.casualty_verbs
