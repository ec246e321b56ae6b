"""Saved views: what the address of a saved comparison shows, and how its answers were chosen, in words."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict

from app.domain.edition import Edition
from app.domain.errors import InvalidValue
from app.services.addresses import Address, read_address
from app.services.comparing import Compared, View
from app.services.comparisons import compare_address
from app.services.editions import MOST_ANSWERS
from app.services.printing import Shown, print_comparison
from app.storage.models import Comparison
from app.web.comparisons import SORT_WORDS, asked_view, hidden_columns


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
    question, compared = compare_address(session, address, view)
    words = tuple(say_view(view, compared))
    return Seen(address, view, Shown(question, (compared,), words, tuple(hidden_columns(arguments))))


def print_page(session: Session, comparison: Comparison, page: int) -> tuple[Edition, int]:
    """One page of a saved comparison as it stands, as an edition that is not published, and how many pages it has."""
    shown = see(session, comparison, page).shown
    return print_comparison(session, comparison, shown), shown.pages[0].pages


def print_whole(session: Session, comparison: Comparison) -> Edition:
    """All of a saved comparison, to be published; raises InvalidValue when that is too much, or nothing any more."""
    seen = see(session, comparison)
    first = seen.shown.pages[0]
    if first.total > MOST_ANSWERS:
        raise InvalidValue(
            "note", f"This view has {first.total:,} answers; an edition holds {MOST_ANSWERS:,}. Save a narrower view."
        )
    later = [
        compare_address(session, seen.address, replace(seen.view, page=page))[1] for page in range(2, first.pages + 1)
    ]
    return print_comparison(session, comparison, replace(seen.shown, pages=(first, *later)))


def say_view(view: View, compared: Compared) -> Iterator[str]:
    """How the answers were chosen and ordered, in sentences; nothing is said of what is so anyway."""
    wanted = view.wanted
    if view.sort != "recorded" or view.descending:
        yield f"In the order of: {SORT_WORDS[view.sort]}, {'downwards' if view.descending else 'upwards'}."
    if wanted.claimant_id:
        names = {column.claimant_id: column.claimant for column in compared.columns}
        yield f"Only answers by {names.get(wanted.claimant_id, 'one claimant')}."
    if wanted.source_id:
        lines = {line.source_id: line.citation for line in compared.references}
        yield f"Only answers that stand in: {lines.get(wanted.source_id, 'one source')}"
    if wanted.mode:
        yield f"Only answers that are {wanted.mode}."
    if wanted.with_withdrawn:
        yield "Withdrawn answers are among them."
    if view.against:
        yield f"All are held against answer {compared.against}."
