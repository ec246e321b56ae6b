"""Numbers that are part of a name: Article 51, Highway 95, World War Two, Leopard 2, 5 Lenin Street."""

from app.domain.reading.dates import before_list
from app.domain.reading.expression import Expression
from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.marks import NAMES, VERSIONED
from app.domain.reading.nouns import Noun, is_plural
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import HYPHENS, POSSESSIVES, QUOTES, Token, Tokens

STREET_REACH = 4  # words between the number of a house and the word "Street"
HEADLINE_REACH = 12
MAX_VERSION = 100
LEAST_POSTCODE, LAST_POSTCODE = 10_000, 99_999
SENTENCE_ENDS = frozenset(".!?:;") | QUOTES | frozenset("–—-•*(")


def is_name(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """The number names something rather than counts it."""
    if _is_hyphened_name(tokens, found):
        return True
    if found.low.kind is not None and found.low.effect != "compound":
        return False
    is_bound = found.is_vague or (found.bound is not None and not found.is_range)
    if is_bound:
        return False
    return (
        _is_formation(tokens, found, lexicon)
        or _is_labelled(tokens, found, noun, lexicon)
        or _is_address(tokens, found, noun, lexicon)
        or _is_after_name(tokens, found, noun, lexicon)
        or _is_written_name(tokens, found, noun, lexicon)
    )


def _is_labelled(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    if found.first != found.low.first:
        return False
    place = _before_labelled(tokens, found.first - 1, lexicon) if noun is None else found.first - 1
    if tokens[place].low == "." and tokens[place].is_glued:
        place -= 1
    is_of = tokens[place].low in lexicon.language.numerals.of
    label = tokens[place - 1 if is_of else place]
    if is_of:
        is_title = label.is_capitalised and not _begins_sentence(tokens, place - 1)
        return label.low in lexicon.weak_labels and (is_title or (label.is_capitalised and noun is None))
    if label.low in lexicon.strong_labels:
        return True
    if found.low.numeral.shape is Shape.DIGITS and not found.low.numeral.letter:
        return False
    is_written = found.low.numeral.shape is Shape.WORDS
    is_plain = not is_written or label.is_capitalised or tokens[found.low.first].is_capitalised
    is_casualty = noun is not None and noun.head.lower() in lexicon.language.nouns.participles
    is_title = label.is_capitalised and not (is_casualty and _begins_sentence(tokens, place))
    return label.low in lexicon.weak_labels and (noun is None or is_title) and is_plain


def _before_labelled(tokens: Tokens, place: int, lexicon: Lexicon) -> int:
    """The place of the label before a list that it names: "junctions 11 and 12"; but "in Room 5, 12 died"."""
    listed = before_list(tokens, place, lexicon)
    return listed if is_plural(tokens[listed], lexicon) else place


def _is_formation(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """313 Brigade, 12 Squadron: a label after the number, in the singular and with a capital."""
    label = tokens[found.after]
    if found.low.numeral.shape is not Shape.PLAIN or found.is_range or not label.is_capitalised:
        return False
    if lexicon.language.nouns.rule is HeadRule.CAPITAL:
        return False
    return label.low in lexicon.weak_labels and not label.text.isupper() and not _is_headline(tokens, found)


def _is_address(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    decoys = lexicon.language.decoys
    numeral = found.low.numeral
    if found.is_range or not (numeral.shape is not Shape.DIGITS or numeral.letter):
        return False
    if tokens[found.after].low in decoys.streets_before and tokens[found.after].is_capitalised:
        return tokens[found.after + 1].is_word
    if _is_postcode(tokens, found, noun, lexicon):
        return True
    before = tokens[found.first - 1]
    if before.low == ",":
        before = tokens[found.first - 2]
    if before.low in decoys.streets_before and (before.is_capitalised or tokens[found.first - 2].is_capitalised):
        return True
    return _leads_to_street(tokens, found.after, lexicon)


def _leads_to_street(tokens: Tokens, start: int, lexicon: Lexicon) -> bool:
    """ "5 Lenin Street", "11 West 53rd Street": capitals and ordinals up to the word for a street."""
    for place in range(start, start + STREET_REACH):
        token = tokens[place]
        is_ordinal = token.is_digits or (token.is_glued and tokens[place - 1].is_digits)
        if not is_ordinal and not (token.is_capitalised and token.is_word):
            return False
        if place > start and token.low in lexicon.language.decoys.streets_after:
            return True
    return False


def _is_postcode(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """10115 Berlin: five digits and a name that ends its phrase; counted people would have a plural's form."""
    if found.low.numeral.shape is not Shape.PLAIN or not LEAST_POSTCODE <= found.low.value <= LAST_POSTCODE:
        return False
    if noun is not None and noun.is_plural:
        return False
    following = tokens[found.after]
    is_last = following.is_word and following.is_capitalised and not tokens[found.after + 1].is_word
    return is_last and lexicon.language.nouns.rule is HeadRule.PLURAL


def _is_after_name(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """A capitalised word right before the number, and nothing counted after it: Apollo 11, Boeing 737, Nikkei 225."""
    decoys = lexicon.language.decoys
    before = tokens[found.first - 1]
    if before.low in VERSIONED and before.low != before.text and found.low.value < MAX_VERSION:
        return True
    is_plain = found.low.numeral.shape is Shape.PLAIN and not found.is_range and not found.is_vague
    if not is_plain or not before.is_word or tokens[found.first].is_glued:
        return False
    if before.low in NAMES:
        return True
    if before.low.endswith(POSSESSIVES):
        return tokens[found.after].is_capitalised and not (noun is not None and noun.is_plural)
    if not before.is_capitalised or before.low in decoys.not_names or before.low in lexicon.language.nouns.participles:
        return False
    leads = tokens[found.first - 2].low
    if noun is not None and noun.is_plural:
        return leads in decoys.name_determiners
    if not _begins_sentence(tokens, found.first - 1):
        return True
    nouns = lexicon.language.nouns
    return nouns.rule is not HeadRule.ENDING and not before.low.endswith(nouns.verb_endings)


def _is_written_name(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """A number word with a capital inside a sentence: World War Two, the Big Three, Five Eyes."""
    token = tokens[found.low.core_first]
    if found.low.numeral.shape is not Shape.WORDS or not token.is_capitalised or found.low.core_first != found.first:
        return False
    if _begins_sentence(tokens, found.first) or _is_headline(tokens, found):
        return False
    if lexicon.language.nouns.rule is HeadRule.CAPITAL:
        return token.low in lexicon.language.numerals.cardinals
    before, after = tokens[found.first - 1], tokens[found.after]
    if before.low in lexicon.language.numerals.of:
        before = tokens[found.first - 2]
    return (before.is_word and before.is_capitalised) or (after.is_word and after.is_capitalised)


def _is_hyphened_name(tokens: Tokens, found: Expression) -> bool:
    """The Six-Day War: a number word, its unit and the word after it, all with capitals."""
    places = (found.low.core_first, found.high.after - 1, found.high.after)
    is_joint = tokens[found.high.numeral.after].low in HYPHENS and found.low.numeral.shape is Shape.WORDS
    return is_joint and all(tokens[place].is_capitalised for place in places) and not _is_headline(tokens, found)


def _begins_sentence(tokens: Tokens, place: int) -> bool:
    before: Token = tokens[place - 1]
    return not before.text or before.low in SENTENCE_ENDS or tokens[place].starts_line


def _is_headline(tokens: Tokens, found: Expression) -> bool:
    """No word of four letters or more around the number is without a capital."""
    around = range(found.first - HEADLINE_REACH, found.after + HEADLINE_REACH)
    words = [tokens[place] for place in around if tokens[place].is_word and len(tokens[place].text) > 3]
    return len(words) > 2 and all(word.is_capitalised for word in words)
