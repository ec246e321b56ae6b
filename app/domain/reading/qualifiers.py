"""What binds a number: the words before it ("no fewer than", "up to about") and after it ("or more", "at most")."""

from dataclasses import dataclass

from app.domain.figure import CEILING, FLOOR, Qualifier
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.tokens import Tokens

CUE_REACH = 6  # words before "до" among which a verb of change is looked for
MAX_STACKED = 3  # "up to about", "at least some": no text stacks more
TURNED = {
    Qualifier.MORE_THAN: Qualifier.AT_MOST,
    Qualifier.LESS_THAN: Qualifier.AT_LEAST,
    Qualifier.UP_TO: Qualifier.LESS_THAN,
}


@dataclass(slots=True)
class Binding:
    """What the words around a number say: its bound, if any, whether it is vague, and where the words begin or end."""

    bound: Qualifier | None
    is_vague: bool
    place: int

    @property
    def is_floor(self) -> bool:
        """It gives a low end and leaves the high end open."""
        return self.bound in FLOOR

    @property
    def is_ceiling(self) -> bool:
        """It gives a high end and leaves the low end open."""
        return self.bound in CEILING


def read_before(tokens: Tokens, first: int, lexicon: Lexicon) -> Binding:
    """The binding that ends just before the token `first`; `place` is the index of its first token."""
    binding = Binding(None, False, first)
    for _ in range(MAX_STACKED):
        found = _phrase_before(tokens, binding.place, lexicon)
        if found is None or found[1] < tokens.taken:
            break
        qualifier, place = found
        if qualifier is Qualifier.ABOUT:
            binding.is_vague = True
        elif qualifier is not Qualifier.EXACT:
            if binding.bound is not None:
                break
            binding.bound = qualifier
        binding.place = place
    return binding


def _phrase_before(tokens: Tokens, place: int, lexicon: Lexicon) -> tuple[Qualifier, int] | None:
    """The nearest qualifier before `place`, its negation and its intensifiers, and the index of the first token."""
    if lexicon.unbinding.find(tokens, place - 1) is not None:
        return None
    found = lexicon.before.find(tokens, place - 1) or _inverted(tokens, place - 1, lexicon)
    if found is None:
        filler = lexicon.fillers.find(tokens, place - 1)
        found = lexicon.before.find(tokens, filler[1]) if filler is not None else None
    if found is None or _is_parted(tokens, place):
        return None
    qualifier, before = found
    if qualifier is Qualifier.UP_TO and lexicon.language.bounds.up_to_is_to and _is_reached(tokens, before, lexicon):
        return None
    if qualifier in TURNED:
        negated = _negation(tokens, before, lexicon)
        if negated is not None:
            qualifier, before = TURNED[qualifier], negated
    return qualifier, _skip_intensifiers(tokens, before, lexicon) + 1


def _inverted(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[Qualifier, int] | None:
    """ "человек сорок" is about forty people; "5 человек, 40 домов" is no inversion."""
    if tokens[index].low not in lexicon.language.bounds.inverted:
        return None
    before = tokens[index - 1]
    is_counted = before.is_digits or lexicon.is_number_word(before.low)
    return None if is_counted else (Qualifier.ABOUT, index - 1)


def _is_reached(tokens: Tokens, before: int, lexicon: Lexicon) -> bool:
    """A verb of change shortly before makes "до 45" a point that was reached, not a ceiling."""
    for index in range(before, before - CUE_REACH, -1):
        if tokens[index].low in lexicon.change:
            return True
        if not tokens[index].is_word and not tokens[index].is_digits:
            return False
    return False


def _negation(tokens: Tokens, before: int, lexicon: Lexicon) -> int | None:
    """The index before a negation that stands at `before`, links such as "to be" skipped; None when there is none."""
    bounds = lexicon.language.bounds
    for _ in range(2):
        if tokens[before].low not in bounds.negation_links:
            break
        before -= 1
    return before - 1 if tokens[before].low in bounds.negations else None


def _skip_intensifiers(tokens: Tokens, before: int, lexicon: Lexicon) -> int:
    for _ in range(2):
        found = lexicon.intensifiers.find(tokens, before)
        if found is None:
            break
        before = found[1]
    return before


def _is_parted(tokens: Tokens, place: int) -> bool:
    return tokens[place].gap.count("\n") > 1


def read_after(tokens: Tokens, after: int, lexicon: Lexicon, *, is_noun_between: bool = False) -> Binding | None:
    """The binding that begins at `after`; `place` is the index after it. None when there is none.

    After a counted noun only phrases count that cannot begin the next clause.
    """
    found = lexicon.after.find(tokens, after)
    if found is None:
        return None
    qualifier, place = found
    following = tokens[place]
    is_next_number = following.is_digits or lexicon.is_number_word(following.low)
    if is_next_number or following.low in lexicon.language.bounds.comparatives_follow:
        return None
    if is_noun_between and tokens[after].low in lexicon.language.bounds.only_touching:
        return None
    bound = None if qualifier is Qualifier.ABOUT else qualifier
    return Binding(bound, qualifier is Qualifier.ABOUT, place)


def merge(first: Binding, second: Binding | None) -> tuple[Qualifier | None, bool]:
    """The bound and the vagueness of the words before and after a number together; the words before weigh more."""
    if second is None:
        return first.bound, first.is_vague
    return first.bound or second.bound, first.is_vague or second.is_vague
