"""Answers and figures for tests: made plainly by hand, and at random over small whole numbers."""

from decimal import Decimal
from itertools import count
from typing import Any

from hypothesis import strategies as st

from app.domain.answer import Answer, Facet, Interest, Kind, Mode, Term
from app.domain.asof import parse_as_of
from app.domain.figure import Figure, Qualifier
from app.domain.interval import Bounds

_NUMBERS = count(1)
LOWEST, HIGHEST = -6, 6
# Quarters, from one below every end to one above: intervals with whole ends that differ, differ at one of these, and
# what two of them share is one of these only where it is a single number.
POINTS = [Decimal(number) / 4 for number in range(4 * LOWEST - 4, 4 * HIGHEST + 5)]


def exactly(number: int | str, unit: str = "people", qualifier: Qualifier = Qualifier.EXACT) -> Figure:
    return Figure(Decimal(number), Decimal(number), qualifier, unit=unit)


def about(number: int | str, unit: str = "people") -> Figure:
    return exactly(number, unit, Qualifier.ABOUT)


def between(low: int | str, high: int | str, unit: str = "people", approximate: bool = False) -> Figure:
    return Figure(Decimal(low), Decimal(high), Qualifier.BETWEEN, unit=unit, approximate=approximate)


def up_to(number: int | str, unit: str = "people") -> Figure:
    return Figure(None, Decimal(number), Qualifier.UP_TO, headline=Decimal(number), unit=unit)


def at_least(number: int | str, unit: str = "people") -> Figure:
    return Figure(Decimal(number), None, Qualifier.AT_LEAST, headline=Decimal(number), unit=unit)


def more_than(number: int | str, unit: str = "people") -> Figure:
    return Figure(Decimal(number), None, Qualifier.MORE_THAN, low_included=False, headline=Decimal(number), unit=unit)


def less_than(number: int | str, unit: str = "people") -> Figure:
    return Figure(None, Decimal(number), Qualifier.LESS_THAN, high_included=False, headline=Decimal(number), unit=unit)


def make_answer(value: Figure | bool | str | None = None, *, date: str | None = None, **changes: Any) -> Answer:
    """An answer to one question, unlike any other in claim, claimant and source; a date answer is given as `date`."""
    claim_id = changes.pop("claim_id", None) or f"c{next(_NUMBERS):07}"  # in the order of making, also past c9
    as_of = changes.pop("as_of", None)
    source = changes.pop("source", f"source of {claim_id}")
    claimant = changes.pop("claimant", f"Claimant of {claim_id}")
    kind, field = Kind.DATE, {"date": parse_as_of(date) if date else None}
    if isinstance(value, Figure):
        kind, field = Kind.QUANTITY, {"figure": value}
    elif isinstance(value, bool):
        kind, field = Kind.YES_NO, {"affirmed": value}
    elif isinstance(value, str):
        kind, field = Kind.TEXT, {"text": value}
    given: dict[str, Any] = {
        "claim_id": claim_id,
        "question_id": "q1",
        "kind": kind,
        "claimant_id": claimant,
        "claimant": claimant,
        "interest": None,
        "as_of": parse_as_of(as_of) if as_of else None,
        "scope": "",
        "mode": Mode.ASSERTED,
        "source_ids": frozenset({source} if source else ()),
        **field,
        **changes,
    }
    return Answer(**given)


def rnd(**changes: Any) -> Answer:
    """The lead of the article of 2022: some 300−500."""
    return make_answer(
        between(300, 500, approximate=True),
        **{"claim_id": "rnd", "claimant": "RND", "interest": Interest.PRESS, "as_of": "2022~", "source": "article"}
        | {"mode": Mode.ESTIMATED, "words": "Some 300−500 fighters from Belarus"}
        | changes,
    )


def friedman(**changes: Any) -> Answer:
    """The historian in the same article: between 200 and 500 active fighters."""
    return make_answer(
        between(200, 500),
        **{"claim_id": "friedman", "claimant": "Alexander Friedman", "interest": Interest.OBSERVER, "as_of": "2022~"}
        | {"mode": Mode.ESTIMATED, "words": "currently between 200 and 500", "scope": "active fighters"}
        | {"source": "article"}
        | changes,
    )


def regiment(**changes: Any) -> Answer:
    """The regiment's representatives two years later: as many as 5,000."""
    return make_answer(
        up_to(5000),
        **{"claim_id": "regiment", "claimant": "Kalinouski Regiment representatives", "as_of": "2024~"}
        | {"interest": Interest.INTERESTED, "words": "as many as 5,000 volunteers", "source": "analysis"}
        | changes,
    )


def holds(bounds: Bounds, number: Decimal) -> bool:
    """Whether a number lies in the bounds, said as plainly as it can be."""
    above = bounds.low is None or number > bounds.low or (bounds.low_included and number == bounds.low)
    below = bounds.high is None or number < bounds.high or (bounds.high_included and number == bounds.high)
    return above and below


def points_in(bounds: Bounds) -> set[Decimal]:
    return {number for number in POINTS if holds(bounds, number)}


@st.composite
def figures(draw: st.DrawFn, units: tuple[str, ...] = ("people",)) -> Figure:
    """Any figure with whole ends from -6 to 6."""
    low, high = sorted(Decimal(draw(st.integers(LOWEST, HIGHEST))) for _ in range(2))
    unit, approximate, included = draw(st.sampled_from(units)), draw(st.booleans()), draw(st.booleans())
    shape = draw(st.sampled_from(("floor", "ceiling", "range", "point")))
    headline = draw(st.sampled_from((None, low)))
    if shape == "floor":
        qualifier = Qualifier.AT_LEAST if included else Qualifier.MORE_THAN
        return Figure(low, None, qualifier, included, True, headline, approximate, unit)
    if shape == "ceiling":
        qualifier = Qualifier.UP_TO if included else Qualifier.LESS_THAN
        return Figure(None, low, qualifier, True, included, headline, approximate, unit)
    if shape == "point" or low == high:
        qualifier = Qualifier.ABOUT if approximate else Qualifier.EXACT
        return Figure(low, low, qualifier, headline=headline, approximate=approximate, unit=unit)
    return Figure(low, high, Qualifier.BETWEEN, included, draw(st.booleans()), headline, approximate, unit)


def pairs() -> st.SearchStrategy[tuple[Answer, Answer]]:
    """Any two answers, of two claims."""
    return st.tuples(answers("a"), answers("b"))


def terms(**labels: str) -> tuple[Term, ...]:
    """Terms by facet, each with its label for an id."""
    return tuple(Term(Facet(facet), label, label) for facet, label in labels.items())


def scopes() -> st.SearchStrategy[tuple[Term, ...]]:
    """No term, or one in either or both of two facets."""
    return st.sampled_from(
        (
            *((), (), terms(place="Kyiv"), terms(place="Kharkiv"), terms(population="staff")),
            *(terms(population="staff", place="Kyiv"), terms(population="guests", place="Kyiv")),
        )
    )


@st.composite
def answers(draw: st.DrawFn, claim_id: str = "c1") -> Answer:
    """Any answer of any kind, from few enough values that two of them often have something in common."""
    fields: dict[str, Any] = {
        "claim_id": claim_id,
        "claimant": draw(st.sampled_from(("Ann", "Ben"))),
        "question_id": draw(st.sampled_from(("q1", "q1", "q1", "q2"))),
        "interest": draw(st.sampled_from((None, *Interest))),
        "as_of": draw(st.sampled_from((None, "2022~", "2022-05-01", "2024", "2023/..", "../2021", "2020/2022"))),
        "scope": draw(st.sampled_from(("", "Active fighters", "active fighters", "all volunteers"))),
        "terms": draw(scopes()),
        "is_cumulative": draw(st.booleans()),
        "mode": draw(st.sampled_from(tuple(Mode))),
        "source_ids": frozenset(draw(st.sets(st.sampled_from(("s1", "s2", "s3")), max_size=2))),
        "words": draw(st.sampled_from(("", "over 5", "some 5"))),
    }
    units = ("", "people", "people", "thousand people", "EUR", "USD")
    value: Figure | bool | str | None = draw(
        st.one_of(figures(units), st.booleans(), st.sampled_from(("battalion", "Battalion", "regiment")), st.none())
    )
    date = draw(st.sampled_from(("2022", "2022-03", "2023/..", "../2022-03", "2024-02-29")))
    return make_answer(value, date=date if value is None else None, **fields)
