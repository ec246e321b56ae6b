"""Changes that leave the words whole: other marks and blanks, cut words, ligatures, points."""

import unicodedata

from app.domain.anchoring import Match
from tests.domain.telling import Change, Made, Teller, letters_within


def unchanged(teller: Teller, sentence: str, absent: str) -> Made:
    return sentence, sentence, Match.EXACT


LIKE = {
    " ": "\u00a0\n\u2009\u202f",
    "'": "’‘",
    "’": "'ʼ",
    "“": '"„«',
    "”": '"“»',
    "«": '"“',
    "»": '"”',
    "„": '"“',
    "-": "‑–",
    "–": "-—",
    "—": "-–",
}


def other_marks(teller: Teller, sentence: str, absent: str) -> Made:
    changed = "".join(
        teller.random.choice(LIKE[one]) if one in LIKE and teller.random.random() < 0.4 else one for one in sentence
    )
    return None if changed == sentence else (changed, sentence, Match.NORMALISED)


def decomposed(teller: Teller, sentence: str, absent: str) -> Made:
    changed = unicodedata.normalize("NFD", sentence)
    return None if changed == sentence else (changed, sentence, Match.NORMALISED)


def soft_hyphens(teller: Teller, sentence: str, absent: str) -> Made:
    places = set(teller.random.sample(letters_within(sentence), min(5, len(letters_within(sentence)))))
    changed = "".join("\u00ad" + one if at in places else one for at, one in enumerate(sentence))
    return (changed, sentence, Match.NORMALISED) if places else None


def cut_lines(teller: Teller, sentence: str, absent: str) -> Made:
    if teller.language in ("ar", "he", "hi", "zh", "vi", "fa", "ja", "th"):
        return None
    places = sorted(teller.random.sample(letters_within(sentence), 2))
    changed = "".join("-\n" + one if at in places else one for at, one in enumerate(sentence))
    return changed, sentence, Match.NORMALISED


def wrapped_lines(teller: Teller, sentence: str, absent: str) -> Made:
    if " " not in sentence:
        return None
    changed = "".join("\n   " if one == " " and at % 3 == 0 else one for at, one in enumerate(sentence))
    changed = changed.replace("-", "-\n", 1)
    return None if changed == sentence else (changed, sentence, Match.NORMALISED)


def ligatures(teller: Teller, sentence: str, absent: str) -> Made:
    changed = sentence.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("لا", "ﻻ")
    return None if changed == sentence else (changed, sentence, Match.NORMALISED)


def pointed(teller: Teller, sentence: str, absent: str) -> Made:
    """Vowel points, stress marks and lengthened letters, which a copy may leave out."""
    point = {"ar": "\u0650", "fa": "\u064e", "he": "\u05b7", "ru": "\u0301", "be": "\u0301"}.get(teller.language)
    if point is None:
        return None
    vowels = "аоуыэюяіе" if point == "\u0301" else None
    places = [at for at, one in enumerate(sentence) if (one in vowels if vowels else one.isalpha())]
    chosen = set(teller.random.sample(places[1:-1], min(6, len(places) - 2)))
    changed = "".join(one + point if at in chosen else one for at, one in enumerate(sentence))
    return changed, sentence, Match.NORMALISED


FORM_CHANGES: dict[str, Change] = {
    "unchanged": unchanged,
    "other marks": other_marks,
    "decomposed": decomposed,
    "soft hyphens": soft_hyphens,
    "cut lines": cut_lines,
    "wrapped lines": wrapped_lines,
    "ligatures": ligatures,
    "pointed": pointed,
}
