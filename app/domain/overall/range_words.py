"""What is said of the ranges of all answers: how far they reach, what all share and what most, and who is far off."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from app.domain.answer import Answer, Kind
from app.domain.caseless import caseless
from app.domain.common_ground import NOTHING
from app.domain.consensus import envelope_of, shared_of
from app.domain.display import capitalised, count_word, quoted, show_count, show_ratio, show_times
from app.domain.interval import ROUNDED, Interval
from app.domain.overall.derived import Derived, Names, Section, with_about
from app.domain.overall.gathering import Gathered, gather, say_place, say_range
from app.domain.overall.majority import Majority, Origins, Supported, majority_range
from app.domain.overall.outliers import FEWEST_ORIGINS, Outlier, Outliers, find_outliers
from app.domain.overall.sweep import begin_of, stop_of

_MOST_OUTLIERS = 5
_MOST_VOTES = 5
_MOST_BY_OPEN_END = 3
_RANGE_RULE = "times and scopes set aside"
_OUTLIER_RULE = "modified z-score above 3.5 (Iglewicz and Hoaglin 1993), each origin counted once"


def say_ranges(
    answers: Sequence[Answer], strict: Gathered, origins: Origins, names: Names, about: Decimal = NOTHING
) -> list[Derived]:
    """Envelope, shared range, majority range and outliers of figures or dates; else how many origins say what.

    `strict` are the answers gathered as they stand; outliers are judged by them, whatever `about` is.
    """
    if not strict.held:
        return _say_votes(answers, origins, names)
    if len(strict.held) == 1:
        return []
    wide = gather(answers, about) if about else strict
    majority = majority_range(wide, origins)
    plain = majority_range(strict, origins) if about else majority
    assert majority is not None
    assert plain is not None
    shared = with_about(_shared(wide, names), _shared(strict, names), about)
    said = [_envelope(strict, names), shared, _with_about_of_majority(majority, plain, names, about)]
    found = [_derived(words, strict, names) for words in said if words]
    return [*found, *_say_outliers(find_outliers(strict, origins, plain), names)]


def _derived(words: str, gathered: Gathered, names: Names) -> Derived:
    return names.derived(Section.RANGE, words, gathered.claim_ids, gathered.left_out, _RANGE_RULE)


def _envelope(gathered: Gathered, names: Names) -> str:
    whole = envelope_of(gathered)
    if whole is None:
        return ""
    low, high = say_place(whole.low, gathered.kind), say_place(whole.high, gathered.kind) + _unit(gathered)
    ends = [
        f"{names.say(claim_ids)} {'leaves' if len(claim_ids) == 1 else 'leave'} the {side} end open"
        for side, claim_ids in (("low", whole.open_low), ("high", whole.open_high))
        if claim_ids
    ]
    reach = f"The only end that any answer states is {high}"
    if whole.low != whole.high:
        reach = f"The ends that the answers state reach from {low} to {high}"
    return f"{'; '.join([reach, *ends])}."


def _shared(gathered: Gathered, names: Names) -> str:
    shared = shared_of(gathered)
    assert shared is not None
    if not shared.is_empty:
        bounds = Interval(shared.low, shared.high, shared.low_included, shared.high_included)
        return f"All of them leave room for {say_range(bounds, gathered.kind)}{_unit(gathered)}."
    highest = max(gathered.held, key=lambda held: (begin_of(held.bounds), held.claim_id))
    lowest = min(gathered.held, key=lambda held: (stop_of(held.bounds), held.claim_id))
    begin, stop = highest.bounds.low, lowest.bounds.high
    assert begin is not None
    assert stop is not None
    said = say_place(begin, gathered.kind), say_place(stop, gathered.kind)
    above = "meets" if begin == stop else "is later than" if gathered.kind is Kind.DATE else "lies above"
    return (
        f"Nothing satisfies all of them: the highest low end, {said[0]} ({names.say([highest.claim_id])}), {above}"
        f" the lowest high end, {said[1]} ({names.say([lowest.claim_id])})."
    )


def _with_about_of_majority(majority: Majority, plain: Majority, names: Names, about: Decimal) -> str:
    words = _majority(majority, names)
    return with_about(words, _majority(plain, names), about) if words else ""


def _majority(majority: Majority, names: Names) -> str:
    total = majority.origin_count
    if total == 1:
        return ""
    if majority.support == 1:
        which = "The two" if total == 2 else f"No two of the {count_word(total)}"
        return f"{which} independent origins leave {'no ' if total == 2 else ''}room for one and the same."
    count = f"{count_word(majority.support)} of {show_count(total, 'independent origin')}"
    if majority.support == total:
        count = f"all {show_count(total, 'independent origin')}" if total > 2 else "both independent origins"
    minority = "" if 2 * majority.support > total else " That is not more than half of them."
    ranges = [_supported(supported, majority, names) for supported in majority.ranges]
    if len(ranges) == 1 and not majority.others:
        return f"{capitalised(count)} leave room for {ranges[0]}.{minority}"
    if majority.others:
        ranges.append(show_count(len(majority.others), "more range"))
    number = count_word(len(majority.all_bounds))
    return f"{capitalised(number)} ranges have the support of {count} each: {'; '.join(ranges)}.{minority}"


def _supported(supported: Supported, majority: Majority, names: Names) -> str:
    unit = f" {majority.unit}" if majority.unit else ""
    said = f"{say_range(supported.bounds, majority.kind)}{unit} ({names.say(supported.claim_ids)}"
    if supported.by_open_end:
        few = len(supported.by_open_end) <= _MOST_BY_OPEN_END
        which = names.say(supported.by_open_end) if few else f"{count_word(len(supported.by_open_end))} of them"
        said += f"; {which} only by an end left open"
    return said + ")"


def _say_outliers(outliers: Outliers, names: Names) -> list[Derived]:
    def derived(words: str, named: Sequence[str] = ()) -> Derived:
        return names.derived(Section.RANGE, words, outliers.claim_ids, outliers.left_out, _OUTLIER_RULE, named)

    if not outliers.is_told:
        verb = "is" if outliers.origin_count == 1 else "are"
        few = f"there {verb} {show_count(outliers.origin_count, 'independent origin')}"
        takes = f"that takes {count_word(FEWEST_ORIGINS)} origins"
        return [derived(f"No answer is called an outlier: {takes}, {few}.")]
    if not outliers.found:
        return [derived("No answer is an outlier.")]
    told = sorted(outliers.found, key=lambda each: (-each.score, each.claim_id))
    found = [derived(_outlier(each, outliers, names), [each.claim_id]) for each in told[:_MOST_OUTLIERS]]
    if rest := [each.claim_id for each in told[_MOST_OUTLIERS:]]:
        found.append(derived(names.say_more("outlier", rest), rest))
    return found


def _outlier(outlier: Outlier, outliers: Outliers, names: Names) -> str:
    assert outliers.middle is not None
    is_date = outliers.kind is Kind.DATE
    nearest = say_place(outlier.nearest, outliers.kind)
    middle = say_place(outliers.middle, Kind.DATE) if is_date else show_ratio(outliers.middle)
    side = (
        ("later than" if outlier.is_above else "earlier than") if is_date else "above" if outlier.is_above else "below"
    )
    apart = f"its nearest end, {nearest}, is far from the middle of the origins, {middle}"
    if outliers.is_log:
        lower, upper = sorted((outlier.nearest, outliers.middle))
        ratio = ROUNDED.divide(upper, lower)
        apart = f"its nearest end, {nearest}, and the middle of the origins, {middle}, are {show_times(ratio, ratio)}"
    return (
        f"{names.say([outlier.claim_id])} is an outlier, far {side} the others: {apart},"
        " and it leaves no room for what most origins support."
    )


def _say_votes(answers: Sequence[Answer], origins: Origins, names: Names) -> list[Derived]:
    """How many origins say what, for yes or no and for answers in words; most origins first."""
    votes: dict[str, list[Answer]] = {}
    for answer in sorted(answers, key=lambda answer: answer.claim_id):
        if answer.affirmed is not None or answer.text is not None:
            votes.setdefault(caseless(answer.text) if answer.text is not None else str(answer.affirmed), []).append(
                answer
            )
    counted = [(_count_origins(found, origins), found) for found in votes.values()]
    counted.sort(key=lambda each: (-each[0], -len(each[1]), each[1][0].claim_id))
    if not counted or sum(len(found) for _, found in counted) < 2:
        return []
    said = [_vote(count, found, names) for count, found in counted[:_MOST_VOTES]]
    if len(counted) > _MOST_VOTES:
        said.append(show_count(len(counted) - _MOST_VOTES, "more answer"))
    claim_ids = sorted(answer.claim_id for _, found in counted for answer in found)
    return [names.derived(Section.RANGE, f"{'; '.join(said)}.", claim_ids)]


def _vote(count: int, found: Sequence[Answer], names: Names) -> str:
    first = found[0]
    said = quoted(first.text) if first.text is not None else "yes" if first.affirmed else "no"
    return f"{said}: {show_count(count, 'independent origin')} ({names.say([answer.claim_id for answer in found])})"


def _count_origins(answers: Collection[Answer], origins: Origins) -> int:
    return len(frozenset[str]().union(*(origins[answer.claim_id] for answer in answers)))


def _unit(gathered: Gathered) -> str:
    return f" {gathered.unit}" if gathered.unit else ""
