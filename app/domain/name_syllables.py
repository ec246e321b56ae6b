"""Chinese and Korean names by their syllables: pinyin beside Wade-Giles, and the ways in which Korean is romanised.

Both are folded so far that what writers take for each other is one. To tell Zhang from Chang is left to those who write
pinyin alone: Chinese names are folded only when one of them is marked as Wade-Giles.
"""

import re
from functools import lru_cache

from app.domain.name_reading import Reading, read_name
from app.domain.name_words import words_of

SYLLABLES = range(2, 5)

_Sounds = tuple[tuple[re.Pattern[str], str], ...]


def _compiled(*rules: tuple[str, str]) -> _Sounds:
    return tuple((re.compile(pattern), sound) for pattern, sound in rules)


# What a syllable may be made of, in pinyin and in Wade-Giles.
_CHINESE = re.compile(
    "(?:zh|ch|sh|hs|ts|tz|sz|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iung|iong|uang|ueng|iao|ian|ien|ieh|iai|ing|ang|eng|ong|ung|uai|uan|uei|ueh|iu|ia|ie|in|ao|ai|an|en|ei|eh"
    "|er|ou|ua|uo|ui|un|ue|ih|a|e|i|o|u)"
)
_CHINESE_SOUNDS = _compiled(
    *(("^hs", "x"), ("^(?:zh|ch|j(?=i|u(?!n))|q)", "C"), ("^j", "r"), ("^(?:tz|ts|z|c)", "S"), ("^sz", "s")),
    *(("^sh(?=i)", "x"), ("^[bp]", "p"), ("^[dt]", "t"), ("^[gk]", "k"), ("(?<=.)ong$", "ung"), ("ien$", "ian")),
    *(
        ("ieh$", "ie"),
        ("ueh$", "ue"),
        ("eh$", "e"),
        ("ih$", "i"),
        ("uei$", "ui"),
        ("^yi(?=n)|^yi$", "i"),
        ("^yu$", "u"),
    ),
    *(("(?<=S)[ue]$", "i"), ("(?<=s)u$", "i"), ("^yan$", "yen"), ("(?<=[kh])o$", "e"), ("uo$", "o"), ("^you$", "yu")),
    *(("^xi(?=.)", "x"), ("(?<=[xC])i(?=[aeou])", "")),
)
_WADE_GILES = re.compile("^hs|^t[sz]|^sz|ung$|ien$|eh$|ih$")
_MARKS = ("-", "'", "’", "‘", "ʻ", "ʼ")

_KOREAN_FAMILIES = """
ahn an bae baek bag bak bang byun cha chang chin cho choe choi chon chong chun chung eom gang gil gim go gong gu gwak
gwon ha hahn han heo ho hong huh hwang hyun i im jang jeon jeong ji jin jo joo ju jun jung kang kil kim ko koh koo ku
kwak kwon lee li lim ma maeng min moon mun myung na nah nam no noh oh pae paek paik pak park pyo pyon ra rhee ri rim
roh ryu seo seok seol shim shin sim sin so sohn son song suh sung u uhm um woo wu yang yeo yeon yi yim yoo yoon you
youn yu yum yun
"""
KOREAN_FAMILIES = frozenset(_KOREAN_FAMILIES.split())
_HANGUL = ("\uac00", "\ud7a3")
_KOREAN_SOUNDS = _compiled(
    *(("^(?:lee|rhee|yi|ri|li|i)$", "i"), ("^(?:park|pak|bak)$", "pak"), ("^(?:roh|noh|no)$", "no")),
    *(("^(?:woo|wu)$", "u"), ("^(?:lim|rim|yim)$", "im"), ("^(?:ryu|yoo|you)$", "yu"), ("^(?:choi|choe)$", "choe")),
    *(("^ahn$", "an"), ("^joo$", "ju"), ("h$", ""), ("^(?:ch|j)", "C"), ("^[kg]", "k"), ("^[dt]", "t"), ("^[pb]", "p")),
    *(("^[lr]", "n"), ("^shi", "si"), ("[kg]$", "k"), ("eu|oo|ou", "u"), ("ee", "i"), ("eo", "o"), ("ae", "e")),
    *(("ue", "we"), ("u", "o")),
)


def is_syllable(plain: str) -> bool:
    """Whether a word can be one syllable of a Chinese name: so short a word is no other in another spelling."""
    return _CHINESE.fullmatch(plain) is not None


def are_alike_by_syllables(one: Reading, other: Reading, a: str, b: str) -> bool:
    """Whether two names are one Chinese or one Korean name, the family name at either end."""
    if min(len(one.letters), len(other.letters)) < 4:
        return False
    return _are_korean(one, other) or _are_chinese(a, b)


def syllables_of(name: str) -> set[str]:
    """The folded syllables of a name that can be a Chinese or a Korean one, in order of the alphabet; for a search."""
    found = (_chinese(name), _korean(read_name(name)))
    return {" ".join(sorted(syllables)) for syllables in found if syllables}


def _are_chinese(a: str, b: str) -> bool:
    if not (is_wade_giles(a) or is_wade_giles(b)):
        return False
    return not _turned(_chinese(a)).isdisjoint(_turned(_chinese(b)))


def is_wade_giles(name: str) -> bool:
    """Whether a name that can be a Chinese one is marked as written in Wade-Giles."""
    if not _chinese(name):
        return False
    is_marked = any(mark in name for mark in _MARKS)
    return is_marked or any(_WADE_GILES.search(word.plain) for word in words_of(name))


def _chinese(name: str) -> tuple[str, ...]:
    """The syllables of a name, folded; none for a name that has other letters, or too many."""
    syllables = tuple(syllable for word in words_of(name) for syllable in _in_syllables(word.plain))
    return syllables if len(syllables) in SYLLABLES else ()


@lru_cache(maxsize=4_096)
def _in_syllables(plain: str) -> tuple[str, ...]:
    """The parts of a word that each are a syllable; itself alone, which no other name shares, where they are none."""
    if len(plain) > 18:
        return (plain,)
    found = _cut(plain)
    return tuple(_fold(part, _CHINESE_SOUNDS) for part in found) if found else (plain,)


@lru_cache(maxsize=16_384)
def _cut(plain: str) -> tuple[str, ...] | None:
    """The fewest syllables that make the word, each as long as can be; a consonant goes to the syllable after it."""
    if not plain:
        return ()
    longest = _CHINESE.match(plain)
    if longest is None:
        return None
    for end in range(longest.end(), 0, -1):
        is_syllable = _CHINESE.fullmatch(plain, 0, end) is not None
        begins_well = end == len(plain) or plain[end] not in "aeiou" or plain[end - 1] not in "ngh"
        if is_syllable and begins_well:
            rest = _cut(plain[end:])
            if rest is not None:
                return (plain[:end], *rest)
    return None


def _are_korean(one: Reading, other: Reading) -> bool:
    if _is_hangul(one) and _is_hangul(other):
        return False
    a, b = _korean(one), _korean(other)
    return len(a) == 3 and not _turned(a).isdisjoint(_turned(b))


def _korean(reading: Reading) -> tuple[str, ...]:
    """The three syllables of a name of which the first or last is a Korean family name, folded; else none."""
    words = [word.plain for word in reading.words]
    if _is_hangul(reading):
        words = [syllable.plain for word in reading.words for letter in word.shown for syllable in words_of(letter)]
    if len(words) != 3 or (words[0] not in KOREAN_FAMILIES and words[-1] not in KOREAN_FAMILIES):
        return ()
    return tuple(_fold(word, _KOREAN_SOUNDS) for word in words)


def _is_hangul(reading: Reading) -> bool:
    return all(_HANGUL[0] <= letter <= _HANGUL[1] for word in reading.words for letter in word.shown)


def _turned(syllables: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The syllables with the family name first, wherever it stands."""
    return {syllables, syllables[-1:] + syllables[:-1], syllables[1:] + syllables[:1]} if syllables else set()


def _fold(syllable: str, sounds: _Sounds) -> str:
    for pattern, sound in sounds:
        syllable = pattern.sub(sound, syllable)
    return syllable
