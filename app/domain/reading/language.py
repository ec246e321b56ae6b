"""Language: everything that the grammar needs to know of one language, as plain lists of words.

Phrases may use slots with alternatives ("no|not fewer|less than", "_" for nothing), see `phrases.py`. All words are in
lower case; the grammar folds the text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from app.domain.figure import Qualifier
from app.domain.reading.words import NONE, Words


class HeadRule(Enum):
    """How the counted noun is told from the adjectives before it and the words after it."""

    PLURAL = 1  # English: the first plural
    CAPITAL = 2  # German: the first capitalised word
    ENDING = 3  # Slavic: the first word without an adjective's ending


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """How numbers are written."""

    decimal: Words  # signs between the whole part and the decimals
    thousands: Words  # signs between groups of three digits; spaces always may
    cardinals: Mapping[str, int]  # 0 to 99, and hundreds where they are one word
    magnitudes: Mapping[str, int]  # words that multiply what stands before them
    plurals: Mapping[str, int]  # the same standing alone as an order of magnitude: "dozens", "hundreds"
    attached: Mapping[str, int]  # abbreviations of magnitudes, glued or not: bn, mln
    letters: Mapping[str, int]  # single letters that are magnitudes only when glued or after a currency: m, k
    one: Words = NONE  # articles that mean 1 before a magnitude
    shy: Words = NONE  # magnitudes with another meaning, that need "of" or "more" after them: scores, tens
    several: tuple[str, ...] = ()  # multiply the magnitude by three, the least that "several" can mean
    couple: tuple[str, ...] = ()  # multiply the magnitude by two
    many: tuple[str, ...] = ()  # say no more than the plural itself
    bare: Words = NONE  # words that let a magnitude stand without an article: "another dozen"
    bare_magnitudes: bool = False  # magnitudes need no article at all
    genitive_plurals: Words = NONE  # plurals that mean one of the unit after a qualifier: "около тысячи"
    joiner: Words = NONE  # "and" within a number
    of: Words = NONE  # between magnitudes and before a counted noun
    wholes: Mapping[str, str] = field(default_factory=dict)  # number words that are no whole number: полтора "1.5"
    added_fractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "0.5": "and a half"
    shares: Mapping[str, str] = field(default_factory=dict)  # shares that need no numerator: half "1/2", треть "1/3"
    numerator_one: Words = NONE  # articles that mean 1 before a denominator: "a third"
    denominators: Mapping[str, int] = field(default_factory=dict)  # third: 3, after a numerator
    shy_denominators: Words = NONE  # with another meaning: quarter
    each: Words = NONE  # before an ordinal they make a share: "every third"
    ordinals: Mapping[str, int] = field(default_factory=dict)
    after_share: Words = NONE  # words after "a third" that show it to be a share
    before_share: Words = NONE  # words before it that do: by
    not_before_share: Words = NONE  # words before "half" that make it no share: first, second
    not_after_share: Words = NONE  # words after it that do: past, time
    ratio_joiners: tuple[str, ...] = ()  # "one in five", "nine out of ten"
    approximate: Mapping[str, int] = field(default_factory=dict)  # one-word orders: kilkaset 300
    glued: bool = False  # numbers are written as one word: zweihundertfünfzig
    tail_digits: bool = False  # "2 тыс. 345"
    minus: Words = NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How words bind a number."""

    before: Mapping[Qualifier, tuple[str, ...]]
    after: Mapping[Qualifier, tuple[str, ...]]
    negations: Words = NONE  # turn what follows: "not more than" is "at most", "not less than" is "at least"
    negation_links: Words = NONE  # may stand between the two: "not to be over"
    comparatives_follow: Words = NONE  # words after which "or more" goes on: "and more than"
    only_touching: Words = NONE  # first words of `after` that must touch the number: "40 odd", not "40 men odd"
    intensifiers: tuple[str, ...] = ()  # "just", "well": belong to the expression and change nothing
    fillers: tuple[str, ...] = ()  # may stand between qualifier and number: "at least another 20"
    hedges: Words = NONE  # may stand before the second bound: "20 and possibly as many as 30"
    enclosed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # range opener -> the joiners it asks for
    joiners: tuple[str, ...] = ()  # join a range without an opener: to
    alternatives: tuple[str, ...] = ()  # join adjacent numbers: or
    order_joiners: tuple[str, ...] = ()  # join orders of magnitude: "thousands upon thousands"
    repeaters: Words = NONE  # join the same order twice: "hundreds and hundreds"
    contrasts: tuple[str, ...] = ()  # join a floor to a ceiling: but, and
    hard_contrasts: tuple[str, ...] = ()  # the same, also after a noun: "at least 40 people but fewer than 60"
    passing: Words = NONE  # verbs that make a large number a floor: "has passed 5,000"
    marks: Words = NONE  # "crossed the 5,000 mark"
    unbinding: tuple[str, ...] = ()  # phrases that look like a qualifier and are none: "revised up to"
    up_to_is_to: bool = False  # "up to" and "to" are one word, so "rose to 45" must be told apart: до, do
    inverted: Words = NONE  # nouns that before a number make it vague: "человек сорок"
    openers: tuple[str, ...] = ()  # widen the expression to the left: anywhere, ranging
    change: Words = NONE  # words by which "from 20 to 45" is two figures; a word that ends in "-" is a beginning
    spread: Words = NONE  # words by which it is a range
    change_openers: Words = NONE  # openers that may mean a change: from
    change_amounts: Words = NONE  # "rose by 5m to 160m" is no range
    always_change: Words = NONE  # openers that always do: z, с


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """What is counted, other than plain things."""

    currencies: Mapping[str, tuple[str, ...]]  # ISO 4217 code -> words after the number
    coins: tuple[str, ...] = ()  # cents, pence
    not_currencies: tuple[str, ...] = ()  # "euro zone"
    percent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()  # percentage points
    measures: tuple[str, ...] = ()
    glued_measures: Words = NONE  # short measures that must touch the digits: 5in
    durations: tuple[str, ...] = ()
    metre_follows: Words = NONE  # words after "30m" that make it metres: high, away
    after_measure: Words = NONE  # may be hyphened to a measure: "5-metre-long"
    compounds: Mapping[str, str] = field(default_factory=dict)  # after "40-": strong, odd, plus -> what it does


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """How the counted noun is found."""

    rule: HeadRule
    stops: Words  # words that end a noun phrase or cannot belong to one
    heads: Words = NONE  # plurals without a plural's form: people
    participles: Words = NONE  # counted when no noun follows: "40 killed", but "40 wounded soldiers"
    head_endings: tuple[str, ...] = ()  # -men, -people
    plural_endings: tuple[str, ...] = ()
    not_plural_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()  # such words are no heads: -ed, -ly
    adjective_endings: tuple[str, ...] = ()
    acronyms: Words = NONE  # stops that are names in capitals: US
    determiners: Words = NONE  # may stand after "of": the, his
    after_verb: Words = NONE  # a singular before them is a verb: "20 expect no change"
    transparent: Words = NONE  # more, other: passed over and never the head


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoys:
    """Numbers that state no quantity."""

    months: Words
    weekdays: Words
    shy_months: Words = NONE  # months that are common words without a capital: may, march
    list_joiners: Words = NONE  # "5 and 6 May" names two days
    month_prefixes: Words = NONE  # "in May 12 people died" counts people
    has_ordinal_dot: bool = False  # "72." is an ordinal
    ordinals: Words = NONE  # after a hyphen: twenty-second
    time_suffixes: tuple[str, ...] = ()  # a.m., o'clock
    time_joiners: Words = NONE  # "nine till five"
    time_prefixes: tuple[str, ...] = ()  # half past, starts at
    year_prefixes: Words = NONE  # in, since: a bare 2014 after them is a year
    weak_year_prefixes: Words = NONE  # of, by: so it is unless a round number of things follows
    year_references: Words = NONE  # "down 3% on 2009" looks back at a year
    year_suffixes: Words = NONE  # "2014 году", "BC"
    counting_prefixes: Words = NONE  # words after which a bare 2015 counts something: killed, totalled
    strong_labels: Words = NONE  # article, resolution: whatever follows is a name; "-" ends a beginning
    weak_labels: Words = NONE  # group, week: a name unless something is counted; "-" ends a beginning
    not_names: Words = NONE  # capitalised words before a number that are no names
    name_determiners: Words = NONE  # "the Leopard 2 tanks"
    streets_after: Words = NONE
    streets_before: Words = NONE
    age_prefixes: tuple[str, ...] = ()
    age_holders: Words = NONE  # "children under five", "those over 65"
    age_words: Words = NONE  # age: a bare number soon after it is one
    age_compounds: Words = NONE  # beginnings of adjectives of age, hyphened to the number: "14-річні"
    age_suffixes: tuple[str, ...] = ()
    rates: Words = NONE  # "per 100,000" belongs to the unit
    hollow_compounds: Words = NONE  # "two-way", "five-star" count nothing
    scores: Words = NONE  # words near "3-1"
    one_words: Words = NONE
    one_is_article: bool = False  # "ein" counts only people who came to harm, or under a bound
    casualty_nouns: Words = NONE  # the words for them
    before_one: Words = NONE  # words after which "one" is a pronoun
    after_one: Words = NONE  # words before which "one" counts nothing
    after_one_phrases: tuple[str, ...] = ()
    casualty_verbs: Words = NONE  # next to them "one" counts: killing one
    speech: Words = NONE  # "one official said" counts nobody
    wordings: tuple[str, ...] = ()  # whole phrases that hold number words but no figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language of the rack."""

    code: str
    signs: Words  # frequent small words by which a text shows its language
    numerals: Numerals
    bounds: Bounds
    units: Units
    nouns: Nouns
    decoys: Decoys
    letters: Words = NONE  # letters beyond those that all languages of the script share
