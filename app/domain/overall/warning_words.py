"""What is said of the origins of all answers, of sources that contradict themselves, and of what is missing."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from app.domain.answer import Answer, Interest
from app.domain.display import capitalised, count_word, show_count
from app.domain.overall.contradictions import Contradiction, own_contradictions
from app.domain.overall.derived import Derived, Names, Section
from app.domain.overall.gathering import Gathered
from app.domain.overall.independence import count_origins
from app.domain.overall.majority import Origins
from app.domain.overall.missing import Missing, find_missing
from app.domain.phrases import say_answer, say_as_of, say_date, say_day, say_days

_MOST_CONTRADICTIONS = 5
_MOST_REPEATED = 5
_ONLY = {
    Interest.INTERESTED: "Only interested parties speak: no observer and no press",
    Interest.OBSERVER: "Only observers speak: no interested party and no press",
    Interest.PRESS: "Only the press speaks: no interested party and no observer",
}


def say_origins(answers: Sequence[Answer], origins: Origins, names: Names) -> list[Derived]:
    """How many origins the answers go back to, and a warning where one of them speaks for all or for most."""
    count = count_origins(answers, origins)
    if not answers:
        return []
    sources = f"stand in {show_count(count.sources, 'source')}" if count.sources else "stand in no source"
    citations = f" with {show_count(count.citations, 'citation')}" if count.citations > count.sources else ""
    verb = "goes" if len(answers) == 1 else "go"
    sources = sources.replace("stand", "stands", 1) if len(answers) == 1 else sources
    words = f"{show_count(len(answers), 'answer')} {sources}{citations} and {verb} back to"
    said = [(Section.ORIGINS, f"{words} {show_count(count.origins, 'independent origin')}.", count.claim_ids)]
    if count.only is not None:
        warning = f"All answers go back to one origin, {names.label(count.only)}: what they agree on was said once."
        said.append((Section.WARNINGS, warning, count.claim_ids))
    elif count.origins == 1 and len(answers) > 1:
        said.append((Section.WARNINGS, "All answers stand in one source: no other confirms them.", count.claim_ids))
    if count.dominant is not None:
        most = f"{count_word(len(count.dominated))} of {show_count(len(answers), 'answer')}"
        warning = f"{most} go back to one origin, {names.label(count.dominant)}."
        said.append((Section.WARNINGS, warning, count.dominated))
    return [names.derived(*each) for each in said]


def say_repeated(repeated: Sequence[Sequence[Answer]], origins: Origins, names: Names) -> list[Derived]:
    """Each statement that several answers repeat, and how many origins it counts as, so that nobody counts it twice."""
    said = [_repeated(group, origins, names) for group in repeated[:_MOST_REPEATED]]
    if rest := repeated[_MOST_REPEATED:]:
        claim_ids = sorted(answer.claim_id for group in rest for answer in group)
        words = f"{show_count(len(rest), 'more statement')} said again or reported differently: {names.say(claim_ids)}."
        said.append(names.derived(Section.ORIGINS, words, claim_ids))
    return said


def say_loops(answers: Sequence[Answer], loops: Iterable[Sequence[str]], names: Names) -> list[Derived]:
    """Each circle in which sources of these answers are recorded to come from each other."""
    said = []
    for loop in loops:
        claim_ids = [answer.claim_id for answer in answers if not answer.source_ids.isdisjoint(loop)]
        if not claim_ids:
            continue
        chain = ", which comes from ".join(names.label(source) for source in (*loop[1:], loop[0]))
        words = f"{names.label(loop[0])} is recorded to come from {chain}: a circle, counted as one origin."
        said.append(names.derived(Section.WARNINGS, words, claim_ids))
    return said


def say_contradictions(answers: Sequence[Answer], gathered: Gathered, names: Names) -> list[Derived]:
    """Each source in which one claimant gives two answers that exclude each other."""
    found = own_contradictions(answers, gathered)
    said = [_contradiction(each, names) for each in found[:_MOST_CONTRADICTIONS]]
    if rest := found[_MOST_CONTRADICTIONS:]:
        claim_ids = sorted({claim_id for each in rest for claim_id in (each.claim_a, each.claim_b)})
        words = f"{show_count(len(rest), 'more contradiction')} within one source: {names.say(claim_ids)}."
        said.append(names.derived(Section.WARNINGS, words, claim_ids))
    return said


def say_missing(
    answers: Sequence[Answer], names: Names, first_hand: Collection[str], today: date, newest_of_topic: date | None
) -> list[Derived]:
    """What none of the answers gives: a newer date, dates at all, another side, a source at first hand."""
    missing = find_missing(answers, first_hand, today, newest_of_topic)
    said = [*_dates(missing, names, today, newest_of_topic)]
    if missing.only_side is not None:
        known = "" if len(missing.side_ids) == len(answers) else ", among the claimants whose interest is known"
        said.append((f"{_ONLY[missing.only_side]}{known}.", missing.side_ids))
    if missing.unknown_side:
        said.append(
            ("No claimant’s interest is known: whether one side alone speaks cannot be told.", missing.claim_ids)
        )
    if missing.at_second_hand:
        said.append(("No answer is at first hand: every citation is relayed by another.", missing.claim_ids))
    return [names.derived(Section.MISSING, *each) for each in said]


def _dates(
    missing: Missing, names: Names, today: date, newest_of_topic: date | None
) -> list[tuple[str, tuple[str, ...]]]:
    said = []
    if missing.undated and len(missing.undated) == len(missing.claim_ids):
        said.append(("No answer says as of when.", missing.claim_ids))
    elif missing.undated:
        verb = "does" if len(missing.undated) == 1 else "do"
        said.append((f"{capitalised(names.say(missing.undated))} {verb} not say as of when.", missing.undated))
    newest = [names.answers[claim_id].as_of for claim_id in missing.newest_ids]
    last = min((say_date(as_of) for as_of in newest if as_of), default="")
    if missing.days_old is not None:
        ago = f"{say_days(missing.days_old, to_the_day=False)} before today, {say_day(today)}"
        said.append((f"No answer is about a time after {last}, {ago}.", missing.newest_ids))
    if missing.days_behind is not None and newest_of_topic is not None:
        behind = say_days(missing.days_behind, to_the_day=False)
        words = f"Another question of the topic has an answer as of {say_day(newest_of_topic)}, {behind} after {last}."
        said.append((words, missing.newest_ids))
    return said


def _contradiction(found: Contradiction, names: Names) -> Derived:
    first, second = (names.answers[claim_id] for claim_id in (found.claim_a, found.claim_b))
    both = names.say([found.claim_a, found.claim_b])
    words = (
        f"{names.label(found.source_id)} contradicts itself: {both}, both by {first.claimant} {say_as_of(first)},"
        f" exclude each other: {say_answer(first)} and {say_answer(second)}."
    )
    return names.derived(Section.WARNINGS, words, (found.claim_a, found.claim_b))


def _repeated(group: Sequence[Answer], origins: Origins, names: Names) -> Derived:
    claim_ids = [answer.claim_id for answer in group]
    when = f" {say_as_of(group[0])}" if group[0].as_of else ""
    words = f"{names.say(claim_ids)} are one statement by {group[0].claimant}{when}."
    number = len(frozenset[str]().union(*(origins[claim_id] for claim_id in claim_ids)))
    if number > 1:
        words += f" They count as {show_count(number, 'origin')}, as no record says which report comes from which."
    return names.derived(Section.ORIGINS, words, claim_ids)
