"""Changes of words: some inserted, dropped, replaced, misspelt or in another order, and sentences that are absent."""

from app.domain.anchoring import Match
from tests.domain.telling import Change, Made, Teller, inner, letters_within


def inserted(teller: Teller, sentence: str, absent: str) -> Made:
    units, more = teller.units(sentence), teller.units(absent)[: teller.random.randrange(1, 5)]
    [place] = inner(teller, units, 1)
    return teller.joint.join([*units[:place], *more, *units[place:]]), sentence, Match.APPROXIMATE


def much_inserted(teller: Teller, sentence: str, absent: str) -> Made:
    units = teller.units(sentence)
    place = len(units) // 2
    return teller.joint.join([*units[:place], *teller.units(absent), *units[place:]]), sentence, Match.APPROXIMATE


def note_inserted(teller: Teller, sentence: str, absent: str) -> Made:
    units = teller.units(sentence)
    for place in inner(teller, units, 2):
        units[place] += teller.random.choice(("[12]", "¹", " [citation needed]", "*", "\n\n— 7 —\n\n"))
    return teller.joint.join(units), sentence, Match.APPROXIMATE


def much_dropped(teller: Teller, sentence: str, absent: str) -> Made:
    units = teller.units(sentence)
    third = len(units) // 3
    return teller.joint.join(units[:third] + units[-third - 1 :]), sentence, Match.APPROXIMATE


def dropped(teller: Teller, sentence: str, absent: str) -> Made:
    units = teller.units(sentence)
    [place] = inner(teller, units, 1)
    count = min(teller.random.randrange(1, 4), len(units) // 5, len(units) - 2 - place)
    return teller.joint.join(units[:place] + units[place + max(count, 1) :]), sentence, Match.APPROXIMATE


def replaced(teller: Teller, sentence: str, absent: str) -> Made:
    units, others = teller.units(sentence), teller.units(absent)
    for place in inner(teller, units, max(1, len(units) // 6)):
        units[place] = teller.random.choice([one for one in others if one != units[place]])
    return teller.joint.join(units), sentence, Match.APPROXIMATE


def misspelt(teller: Teller, sentence: str, absent: str) -> Made:
    letters = list(sentence)
    for place in teller.random.sample(letters_within(sentence), min(3, len(letters_within(sentence)))):
        letters[place] = teller.random.choice([one for one in sentence if one.isalpha() and one != letters[place]])
    changed = "".join(letters)
    return None if changed == sentence else (changed, sentence, Match.APPROXIMATE)


def edge_replaced_in_context(teller: Teller, sentence: str, absent: str) -> Made:
    units, others = teller.units(sentence), teller.units(absent)
    units[teller.random.choice((0, -1))] = others[1]
    return teller.joint.join(units), sentence, Match.APPROXIMATE


def edge_dropped_in_context(teller: Teller, sentence: str, absent: str) -> Made:
    units = teller.units(sentence)
    kept = units[1:] if teller.random.random() < 0.5 else units[:-1]
    return teller.joint.join(kept), sentence, Match.APPROXIMATE


def swapped_clauses(teller: Teller, sentence: str, absent: str) -> Made:
    mark = next((one for one in (", ", "، ", "，") if one in sentence[8:-8]), None)
    if mark is None:
        return None
    first, second = sentence[:-1].split(mark, 1)
    return f"{second}{mark}{first}{sentence[-1]}", sentence, Match.APPROXIMATE


def swapped_words(teller: Teller, sentence: str, absent: str) -> Made:
    units = teller.units(sentence)
    [place] = inner(teller, units, 1)
    if units[place] == units[place - 1]:
        return None
    units[place - 1], units[place] = units[place], units[place - 1]
    return teller.joint.join(units), sentence, Match.APPROXIMATE


def other_numbers(teller: Teller, sentence: str, absent: str) -> Made:
    turned = str.maketrans("0123456789", "7491836250")
    changed = sentence.translate(turned)
    return None if changed == sentence else (changed, sentence, Match.APPROXIMATE)


def absent_sentence(teller: Teller, sentence: str, absent: str) -> Made:
    # two sentences of the English text are told of two months; one is no sign that the other is absent
    return None if "lawyer" in absent else (sentence, absent, Match.MISSING)


def absent_but_for_its_beginning(teller: Teller, sentence: str, absent: str) -> Made:
    units, others = teller.units(sentence), teller.units(absent)
    third = len(units) // 3
    return sentence, teller.joint.join([*units[:third], *others[-2 * third :]]), Match.MISSING


def absent_but_for_some_words(teller: Teller, sentence: str, absent: str) -> Made:
    units, others = teller.units(sentence), teller.units(absent) * 4
    kept = set(teller.random.sample(range(len(units)), 2 * len(units) // 5))
    told = [one if at in kept else others[at + 3] for at, one in enumerate(units)]
    return sentence, teller.joint.join(told), Match.MISSING


def absent_in_this_order(teller: Teller, sentence: str, absent: str) -> Made:
    units = [one for told in teller.told for one in teller.units(told) if told != absent]
    teller.random.shuffle(units)
    return sentence, teller.joint.join(units[: max(12, len(sentence) // 8)]), Match.MISSING


WORD_CHANGES: dict[str, Change] = {
    "inserted": inserted,
    "much inserted": much_inserted,
    "note inserted": note_inserted,
    "dropped": dropped,
    "much dropped": much_dropped,
    "replaced": replaced,
    "misspelt": misspelt,
    "edge replaced, context": edge_replaced_in_context,
    "edge dropped, context": edge_dropped_in_context,
    "swapped clauses": swapped_clauses,
    "swapped words": swapped_words,
    "other numbers": other_numbers,
    "absent": absent_sentence,
    "absent but for its beginning": absent_but_for_its_beginning,
    "absent but for some words": absent_but_for_some_words,
    "absent in this order": absent_in_this_order,
}
