"""The counted noun after a number, told by simple signs: a plural, a capital, an ending that is no adjective's."""

from dataclasses import dataclass

from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.tokens import HYPHENS, QUOTES, Token, Tokens

MAX_WORDS = 7  # words between a number and the noun it counts, the noun included
MAX_TOKENS = 20  # the same with the parts of hyphened words and names


@dataclass(slots=True)
class Noun:
    """The head of a counted noun phrase as it stands, and the index after the phrase."""

    head: str
    after: int
    is_plural: bool = True


def read_noun(
    tokens: Tokens, index: int, lexicon: Lexicon, *, is_one: bool = False, may_take_of: bool = False
) -> Noun | None:
    """The noun phrase that begins at `index`; `may_take_of` lets it begin with "of the", as after "dozens"."""
    if may_take_of:
        index = _skip_of(tokens, index, lexicon)
    words = _phrase(tokens, index, lexicon)
    if not words:
        return None
    nouns = lexicon.language.nouns
    rule = nouns.rule
    if rule is HeadRule.CAPITAL:
        place = next((place for place in words if _is_noun_by_capital(tokens[place], lexicon)), None)
    elif rule is HeadRule.ENDING:
        place = _head_by_ending(tokens, words, lexicon)
    else:
        place = _plural_head(tokens, words, lexicon, is_one=is_one)
    if place is None:
        return None
    token = tokens[place]
    is_many = is_plural(token, lexicon) or token.low in nouns.participles
    if rule is not HeadRule.PLURAL:
        is_many = rule is HeadRule.CAPITAL or not token.is_capitalised
    return Noun(token.text, place + 1, is_many)


def _skip_of(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    if tokens[index].low not in lexicon.language.numerals.of:
        return index
    index += 1
    return index + 1 if tokens[index].low in lexicon.language.nouns.determiners else index


def _phrase(tokens: Tokens, index: int, lexicon: Lexicon) -> list[int]:
    """The places of the words that could belong to the noun phrase; of a hyphened word only the last part."""
    stops = lexicon.language.nouns.stops
    places: list[int] = []
    if tokens[index].low in QUOTES and tokens[index].gap:
        index += 1
    end = index + MAX_TOKENS
    while len(places) < MAX_WORDS and index < end:
        name_end = _name_end(tokens, index, is_inside=bool(places))
        if name_end is not None:
            places.pop()
            index = name_end
            continue
        token = tokens[index]
        is_acronym = token.text.isupper() and token.low in lexicon.language.nouns.acronyms
        is_stop = token.low in stops and not is_acronym and not _is_joined(tokens, index)
        if not token.is_word or is_stop or token.gap.count("\n") > 1:
            break
        places.append(index)
        index += 1
    return places


def _is_joined(tokens: Tokens, index: int) -> bool:
    """A part of a hyphened word that the phrase has reached: the "up" of "pick-up trucks"."""
    return tokens[index].is_glued and tokens[index - 1].low in HYPHENS and tokens[index - 1].is_glued


def _name_end(tokens: Tokens, index: int, *, is_inside: bool) -> int | None:
    """Where the word before `index` goes on after a hyphen or as a designation: anti-tank, Mi-24, M777, Leopard 2."""
    if not is_inside:
        return None
    token, following = tokens[index], tokens[index + 1]
    if token.low in HYPHENS and token.text and token.is_glued and following.text and following.is_glued:
        return _past_slash(tokens, index + 2) if following.is_digits else index + 1
    is_name = tokens[index - 1].is_capitalised and len(token.text) < 4 and following.is_word
    if token.is_digits and (token.is_glued or is_name):
        return index + 1
    return None


def _past_slash(tokens: Tokens, index: int) -> int:
    """Beyond the second number of a name: Shahed-131/136."""
    is_double = tokens[index].low == "/" and tokens[index].is_glued and tokens[index + 1].is_digits
    return index + 2 if is_double else index


def _plural_head(tokens: Tokens, places: list[int], lexicon: Lexicon, *, is_one: bool) -> int | None:
    nouns = lexicon.language.nouns
    counted = [place for place in places if tokens[place].low not in nouns.transparent]
    if not counted:
        return None
    if is_one:
        return _singular_head(tokens, counted, lexicon)
    for place in counted:
        if is_plural(tokens[place], lexicon):
            return _last_of_compound(tokens, place, counted, lexicon)
    first, following = tokens[counted[0]], tokens[counted[-1] + 1]
    if first.low in nouns.participles:
        return counted[0]
    if first.low.endswith(nouns.verb_endings) or len(counted) > 3:
        return None
    head = _singular_head(tokens, counted, lexicon)
    return None if head == counted[-1] and following.low in nouns.after_verb else head


def _last_of_compound(tokens: Tokens, place: int, counted: list[int], lexicon: Lexicon) -> int:
    """A plural right after a plural is the head: "special forces soldiers"; "men" and "people" are no adjectives."""
    is_person = tokens[place].low.endswith(lexicon.language.nouns.head_endings)
    while not is_person and place + 1 in counted and is_plural(tokens[place + 1], lexicon):
        is_verb = tokens[place + 2].low in lexicon.language.nouns.after_verb
        if is_verb or lexicon.durations.find(tokens, place + 1) is not None:
            break
        place += 1
    return place


def _singular_head(tokens: Tokens, counted: list[int], lexicon: Lexicon) -> int:
    """The last word before the phrase ends or a verb follows, for a count of one."""
    nouns = lexicon.language.nouns
    for place in counted[1:]:
        if tokens[place].low.endswith(nouns.verb_endings) or tokens[place].low in nouns.participles:
            return place - 1
    return counted[-1]


def is_plural(token: Token, lexicon: Lexicon) -> bool:
    """The word has a plural's form, or counts as one in the language's list."""
    nouns = lexicon.language.nouns
    low = token.low
    if low in nouns.heads or low.endswith(nouns.head_endings):
        return True
    return len(low) > 2 and low.endswith(nouns.plural_endings) and not low.endswith(nouns.not_plural_endings)


def _is_noun_by_capital(token: Token, lexicon: Lexicon) -> bool:
    return token.is_capitalised or token.low in lexicon.language.nouns.heads


def _head_by_ending(tokens: Tokens, places: list[int], lexicon: Lexicon) -> int | None:
    """The first word that is neither adjective nor verb, or else the last adjective: "20 раненых"."""
    nouns = lexicon.language.nouns
    adjective = None
    for place in places:
        if tokens[place].low in nouns.transparent:
            continue
        if _is_adjective(tokens[place], lexicon):
            adjective = place
        elif tokens[place].low.endswith(nouns.verb_endings):
            return adjective
        else:
            return place
    return adjective


def _is_adjective(token: Token, lexicon: Lexicon) -> bool:
    nouns = lexicon.language.nouns
    return token.low not in nouns.heads and token.low.endswith(nouns.adjective_endings)
