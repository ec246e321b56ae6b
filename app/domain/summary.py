"""Summary: the few sentences that open a comparison of any number of answers; they describe, and announce no truth."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from app.domain.answer import Answer, Kind
from app.domain.asof import overlaps
from app.domain.caseless import caseless
from app.domain.common_ground import NOTHING, factors_to_common, scaled_ends
from app.domain.consensus import date_envelope, shared_dates, shared_range
from app.domain.display import capitalised, count_word, show_count, show_distance, show_list, show_share, show_times
from app.domain.finding import Rung
from app.domain.interval import EXACT, ratio_of_ends
from app.domain.ladder import rung_of
from app.domain.logic import leave_room
from app.domain.phrases import is_denial, say_day, say_within
from app.domain.units import read_unit

# Pairs grow with the square: beyond this many answers only what can be said in one pass is said.
MOST_IN_PAIRS = 40
_MOST_GROUPS = 3
_MOST_NAMED = 4
_AGREEING = (Rung.SAME_STATEMENT, Rung.AGREES)

_Rungs = dict[tuple[int, int], Rung]

NO_RULINGS: Mapping[tuple[str, str], Rung] = MappingProxyType({})


def headline_summary(
    answers: Sequence[Answer],
    about: Decimal = NOTHING,
    origins: int | None = None,
    ruled: Mapping[tuple[str, str], Rung] = NO_RULINGS,
) -> list[str]:
    """What the answers are, where some agree, what times they are about, and whether any contradict, in that order.

    `about` is the share by which hedged figures are widened, and what it changed says so; `origins` the number of
    independent origins that the sources have, where it is known; `ruled` the rungs that a person set in place of the
    ladder's, by the ids of two claims, the smaller first. Grows with the number of answers, not with its square.
    """
    if not answers:
        return ["No answer is recorded yet."]
    if len(answers) == 1:
        return [_counts(answers, origins)]
    said = _sentences(answers, about, origins, ruled)
    if about and any(answer.figure is not None and answer.figure.is_hedged for answer in answers):
        said += _changed_by_about(said, _sentences(answers, NOTHING, origins, ruled), about)
    return said


def _changed_by_about(said: Sequence[str], plain: Sequence[str], about: Decimal) -> list[str]:
    """What would be said as the words stand, where that is something else; [] where it is the same."""
    if list(said) == list(plain):
        return []
    otherwise = [sentence for sentence in plain if sentence not in said]
    without = f"without that: {' '.join(otherwise)}"
    if not otherwise:
        added = next(sentence for sentence in said if sentence not in plain)
        without = f"without that, it could not be said: “{added}”"
    return [f"Here “about” is taken to reach {show_share(about)} either way; {without}"]


def _sentences(
    answers: Sequence[Answer], about: Decimal, origins: int | None, ruled: Mapping[tuple[str, str], Rung]
) -> list[str]:
    rungs: _Rungs = {}
    if len(answers) <= MOST_IN_PAIRS:
        rungs = {(i, j): rung_of(answers[i], answers[j], about) for i, j in combinations(range(len(answers)), 2)}
    by_person = _ruled_pairs(answers, ruled) if ruled and rungs else {}
    rungs.update(by_person)
    sentences = [
        _counts(answers, origins),
        *_agreements(answers, rungs),
        _times(answers),
        _outcome(answers, rungs, by_person, about),
        _rulings(by_person, rungs),
    ]
    return [sentence for sentence in sentences if sentence]


def _ruled_pairs(answers: Sequence[Answer], ruled: Mapping[tuple[str, str], Rung]) -> _Rungs:
    places = {answer.claim_id: place for place, answer in enumerate(answers)}
    pairs = {(places.get(a), places.get(b)): rung for (a, b), rung in ruled.items()}
    return {(min(i, j), max(i, j)): rung for (i, j), rung in pairs.items() if i is not None and j is not None}


def _rulings(by_person: _Rungs, rungs: _Rungs) -> str:
    if not by_person:
        return ""
    some = f"{count_word(len(by_person))} of {show_count(len(rungs), 'verdict')}"
    whole = "The verdict" if len(rungs) == 1 else capitalised(some)
    return f"{whole} {'is' if len(by_person) == 1 else 'are'} set by a person, in place of the ladder’s."


def _counts(answers: Sequence[Answer], origins: int | None) -> str:
    sources = len(frozenset[str]().union(*(answer.source_ids for answer in answers)))
    claimants = show_count(len({answer.claimant_id for answer in answers}), "claimant")
    cited = f"from {show_count(sources, 'source')}" if sources else "without a source"
    if origins is not None and origins < sources:
        cited += f", of {show_count(origins, 'independent origin')},"
    return capitalised(f"{show_count(len(answers), 'answer')} {cited} by {claimants}.")


def _agreements(answers: Sequence[Answer], rungs: _Rungs) -> list[str]:
    if not rungs:
        return []
    places = defaultdict(list)
    for place, answer in enumerate(answers):
        for source_id in answer.source_ids:
            places[source_id].append(place)
    groups = sorted({tuple(group) for group in places.values() if len(group) > 1})
    agreeing = [group for group in groups if all(rungs.get(pair) in _AGREEING for pair in combinations(group, 2))]
    return [f"{_named(group, len(answers))} stand in one source and agree." for group in agreeing[:_MOST_GROUPS]]


def _named(group: tuple[int, ...], count: int) -> str:
    size = len(group)
    if size == count:
        return "Both" if count == 2 else f"All {count_word(count)}"
    if group == tuple(range(size)):
        return f"The first {count_word(size)}"
    if size > _MOST_NAMED:
        return capitalised(show_count(size, "answer"))
    return f"Answers {show_list([str(place + 1) for place in group])}"


def _times(answers: Sequence[Answer]) -> str:
    dates = sorted({answer.as_of for answer in answers if answer.as_of}, key=lambda when: when.text)
    first = min((when for when in dates if when.latest), key=lambda when: when.latest or date.max, default=None)
    last = max((when for when in dates if when.earliest), key=lambda when: when.earliest or date.min, default=None)
    if first is None or last is None or overlaps(first, last):
        return ""
    return f"They are about different times, from {say_within(first)} to {say_within(last)}."


def _outcome(answers: Sequence[Answer], rungs: _Rungs, by_person: _Rungs, about: Decimal) -> str:
    kinds = {answer.kind for answer in answers}
    bases = {read_unit(unit).base for unit in {answer.figure.unit for answer in answers if answer.figure}} - {""}
    if len({answer.question_id for answer in answers}) > 1 or len(kinds) > 1:
        return _sentence("not all answer the same question", _conflicts(rungs))
    if len(bases) > 1:
        return _sentence("not all units can be converted into each other", _conflicts(rungs))
    match kinds.pop():
        case Kind.YES_NO:
            return _sentence(_votes(answers), _conflicts(rungs))
        case Kind.TEXT:
            return _sentence(_wordings(answers), _conflicts(rungs))
        case Kind.DATE:
            return _sentence(_strictly(answers, rungs, by_person, about), _dates_apart(answers))
        case Kind.QUANTITY:
            return _sentence(_strictly(answers, rungs, by_person, about), _figures_apart(answers))


def _votes(answers: Sequence[Answer]) -> str:
    yes = sum(answer.affirmed is True for answer in answers)
    no = len(answers) - yes
    if not yes or not no:
        return f"all say {'yes' if yes else 'no'}"
    return f"{count_word(yes)} {'says' if yes == 1 else 'say'} yes, {count_word(no)} {'says' if no == 1 else 'say'} no"


def _wordings(answers: Sequence[Answer]) -> str:
    wordings = len({caseless(answer.text or "") for answer in answers})
    return "all say the same words" if wordings == 1 else f"they use {count_word(wordings)} wordings"


def _conflicts(rungs: _Rungs) -> str:
    conflicts = Counter(rungs.values())[Rung.CONFLICTS]
    if not conflicts:
        return ""
    if len(rungs) == 1:
        return "the two conflict"
    verb = "conflicts" if conflicts == 1 else "conflict"
    return f"{count_word(conflicts)} of {show_count(len(rungs), 'pair')} {verb}"


def _strictly(answers: Sequence[Answer], rungs: _Rungs, by_person: _Rungs, about: Decimal) -> str:
    if rungs:
        excluded = not all(leave_room(answers[i], answers[j], about) for i, j in rungs if (i, j) not in by_person)
        explained = "some exclude each other, but another time, scope or occasion explains it" if excluded else ""
        if not explained and not all(leave_room(answers[i], answers[j], about) for i, j in by_person):
            explained = "some exclude each other, but a person ruled that they do not conflict"
        return _conflicts(rungs) or explained or "nothing strictly contradicts"
    shared = shared_dates(answers) if answers[0].kind is Kind.DATE else shared_range(answers, about)
    is_empty = shared is not None and shared.is_empty
    denials = sum(map(is_denial, answers))
    aside = f", {show_count(denials, 'denial')} aside" if denials else ""
    return ("not all can hold at once" if is_empty else "nothing strictly contradicts") + aside


def _figures_apart(answers: Sequence[Answer]) -> str:
    figures = [answer.figure for answer in answers if answer.figure and not is_denial(answer)]
    if len(figures) < 2:
        return ""
    factors = factors_to_common(figure.unit for figure in figures)
    ends = [scaled_ends(figure, factors[figure.unit]) for figure in figures]
    lowest = min(low for low, _ in ends), min(high for _, high in ends)
    highest = max(low for low, _ in ends), max(high for _, high in ends)
    if lowest == highest:
        return "the stated figures are the same"
    if lowest[1] >= highest[0]:
        return "the stated figures overlap"
    between = any(low > lowest[1] and high < highest[0] for low, high in ends)
    which = "the lowest and the highest stated figures" if between else "the stated figures"
    ratio = ratio_of_ends(lowest, highest)
    if ratio:
        return f"{which} are {show_times(*ratio)}"
    near, far = EXACT.subtract(highest[0], lowest[1]), EXACT.subtract(highest[1], lowest[0])
    return f"{which} are {show_distance(near, far)} apart"


def _dates_apart(answers: Sequence[Answer]) -> str:
    whole = date_envelope(answers)
    if whole is None or whole.low == whole.high:
        return ""
    return f"the dates reach from {say_day(whole.low)} to {say_day(whole.high)}"


def _sentence(*parts: str) -> str:
    return capitalised("; ".join(part for part in parts if part)) + "."
