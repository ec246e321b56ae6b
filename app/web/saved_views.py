"""Saved views: what the address of a saved comparison shows, and how its answers were chosen, in words."""

from dataclasses import replace
from typing import NamedTuple

from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict

from app.domain.edition import Edition
from app.domain.errors import InvalidValue
from app.services.addresses import Address, read_address
from app.services.answered import View
from app.services.comparisons import compare_page, compare_whole
from app.services.editions import MOST_ANSWERS
from app.services.printing import Shown, print_comparison
from app.storage.models import Comparison
from app.storage.types import utc_now
from app.web.asked_views import asked_view, hidden_columns
from app.web.handouts import say_view


class Seen(NamedTuple):
    """A saved comparison as it stands: its address, its view, and one page of what that shows."""

    address: Address
    view: View
    shown: Shown


def see(session: Session, comparison: Comparison, page: int = 1) -> Seen:
    """One page of what a saved comparison shows; raises InvalidValue or NotFound when it shows nothing any more."""
    address = read_address(comparison.address)
    arguments = MultiDict(address.query)
    view = replace(asked_view(arguments), page=page)
    found = compare_page(session, address, view)
    return Seen(address, view, Shown(found, say_view(view, found), tuple(hidden_columns(arguments))))


def print_page(session: Session, comparison: Comparison, page: int) -> tuple[Edition, int]:
    """One page of a saved comparison as it stands, as an edition that is not published, and how many pages it has."""
    shown = see(session, comparison, page).shown
    return print_comparison(session, comparison, shown), shown.whole.compared.pages


def print_whole(session: Session, comparison: Comparison) -> Edition:
    """All of a saved comparison, to be published; raises InvalidValue when that is too much, or nothing any more."""
    seen = see(session, comparison)
    total = seen.shown.whole.compared.total
    if total > MOST_ANSWERS:
        raise InvalidValue(
            "note", f"This view has {total:,} answers; an edition holds {MOST_ANSWERS:,}. Save a narrower view."
        )
    whole = compare_whole(session, seen.address, seen.view, utc_now().date())
    return print_comparison(session, comparison, replace(seen.shown, whole=whole, view=say_view(seen.view, whole)))
