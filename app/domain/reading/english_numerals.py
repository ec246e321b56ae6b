"""English numerals: how numbers, magnitudes and shares are written."""

from app.domain.reading.language import Numerals
from app.domain.reading.words import words

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_POWERS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7}

NUMERALS = Numerals(
    decimal=words(". ·"),
    thousands=words(", ' ’"),
    cardinals={word: number for number, word in enumerate(_ONES.split())}
    | {word: 20 + 10 * number for number, word in enumerate(_TENS.split())}
    | {"nought": 0, "fourty": 40},
    magnitudes={"hundred": 100, "dozen": 12, "score": 20, "quadrillion": 10**15} | _POWERS,
    plurals={"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100}
    | {f"{word}s": number for word, number in _POWERS.items()},
    attached={"bn": 10**9, "bln": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "tn": 10**12, "trn": 10**12}
    | {"thsd": 10**3, "mil": 10**6, "lac": 10**5, "cr": 10**7},
    letters={"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12},
    one=words("a an"),
    shy=words("score scores tens"),
    several=("several", "a good|small|_ few", "few", "multiple"),
    couple=("a couple of|_", "couple of|_"),
    many=("many|countless|untold|some|various",),
    bare=words("another further additional extra the next last first every this that his their its some good"),
    joiner=words("and"),
    of=words("of"),
    added_fractions={
        "0.5": ("and a|one half", "and - a - half"),
        "0.25": ("and a|one quarter", "and - a - quarter"),
        "0.75": ("and three quarters",),
    },
    shares={"half": "1/2", "halves": "1/2"},
    numerator_one=words("a an"),
    denominators={"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
    | {"ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100}
    | {"thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8}
    | {"ninths": 9, "tenths": 10},
    shy_denominators=words("quarter quarters"),
    each=words("every"),
    ordinals={"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10},
    after_share=words(
        "of the its their his her our all were are have had did do was is has more fewer less higher lower",
    ),
    before_share=words("by only just between to from"),
    not_before_share=words("first second third last latter other this next better top bottom previous final"),
    not_after_share=words("past time way brother sister empty full asleep dead naked built hearted mast term life"),
    ratio_joiners=("in every|each|_", "out of every|each|_", "of every|each"),
    minus=words("minus negative"),
)
