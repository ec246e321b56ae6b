"""Precedence: which of two publications came first, as far as their dates of publication tell."""

from typing import NamedTuple

from app.domain.asof import AsOf, name_of, parse_as_of
from app.domain.errors import InvalidDate


class Publication(NamedTuple):
    """A title and its date of publication, an EDTF or nothing."""

    title: str
    issued: str


class Precedence(NamedTuple):
    """Whether the first of two is surely the later one, None when nobody can tell, and why in a sentence."""

    first_is_later: bool | None
    why: str


def tell_precedence(a: Publication, b: Publication) -> Precedence:
    """Which is later by its date; dates that can be one day, about a time, in doubt or missing tell nothing."""
    first, second = _date(a), _date(b)
    undated = [each.title for each, known in ((a, first), (b, second)) if known is None]
    if first is None or second is None:
        of = " and ".join(f"“{title}”" for title in undated)
        return Precedence(None, f"Which text was first is not known: there is no certain date of publication of {of}.")
    if _is_after(first, second):
        return Precedence(True, _because(a, first, b, second))
    if _is_after(second, first):
        return Precedence(False, _because(b, second, a, first))
    dates = name_of(first) if first.text == second.text else f"{name_of(first)} and {name_of(second)}"
    return Precedence(None, f"Which text was first is not known: the dates of publication ({dates}) do not tell.")


def _date(publication: Publication) -> AsOf | None:
    try:
        known = parse_as_of(publication.issued)
    except InvalidDate:
        return None
    return None if known.approximate or known.uncertain else known


def _is_after(later: AsOf, earlier: AsOf) -> bool:
    return later.earliest is not None and earlier.latest is not None and later.earliest > earlier.latest


def _because(later: Publication, later_date: AsOf, earlier: Publication, earlier_date: AsOf) -> str:
    dates = f"“{later.title}” is of {name_of(later_date)}, “{earlier.title}” of {name_of(earlier_date)}"
    return f"{dates}: if one comes from the other, it is the later one."
