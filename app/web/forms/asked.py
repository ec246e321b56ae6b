"""Asked: what the address of a new claim asks its form to be filled with, and where the person goes afterwards."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from flask import request
from sqlalchemy.orm import Session

from app.domain.answer import Mode
from app.domain.figure import Qualifier
from app.domain.texts import clean
from app.services.parties import name_of
from app.storage.types import is_public_id
from app.web.forms.picks import Pick
from app.web.forms.places import pick_source
from app.web.requests import query_text

LONGEST_LINE = 2_000
LONGEST_QUOTATION = 20_000
LONGEST_PLACE = 9  # digits
LINES = ("words", "as_of", "unit", "low", "high")
TICKS = ("low_excluded", "high_excluded", "approximate")

Member = TypeVar("Member", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class WayBack:
    """The capture that a form was opened from, and the place in its text where the person was."""

    capture_id: str
    place: int


def asked_for(session: Session) -> dict[str, Any]:
    """The data of the form of a new claim; ids that are none, and members of no list, are left out.

    `claimant` is an id or a name; a name that the address gives is meant to be added where no party bears it yet.
    """
    source_id = query_id("source")
    claimant = _claimant(session, query_text("claimant", LONGEST_LINE))
    chosen = {"mode": _member(Mode, "mode"), "qualifier": _member(Qualifier, "qualifier")}
    return {
        **{name: query_text(name, LONGEST_LINE) for name in LINES},
        **{name: query_text(name) == "yes" for name in TICKS},
        **{name: member for name, member in chosen.items() if member is not None},
        "question": query_id("question"),
        "capture": query_id("capture"),
        "quotation": clean(request.args.get("quotation", "")[:LONGEST_QUOTATION], multiline=True),
        "source": pick_source(session, source_id) if source_id else Pick(),
        "claimant": claimant,
        "new_claimant": bool(claimant.text) and claimant.id is None,
    }


def way_back() -> WayBack | None:
    """Where the address asks to go back to: the capture `back`, at the place `at`; None where it names no capture."""
    capture_id = query_id("back")
    return WayBack(capture_id, query_place("at")) if capture_id else None


def query_id(name: str) -> str:
    """A parameter of the address that is an id, else ""."""
    text = request.args.get(name, "")
    return text if is_public_id(text) else ""


def query_place(name: str) -> int:
    """A parameter of the address that is a place in a text, else 0."""
    text = request.args.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_PLACE else 0


def _claimant(session: Session, text: str) -> Pick:
    name = name_of(session, text) if is_public_id(text) else None
    return Pick(name, text) if name is not None else Pick(text)


def _member(members: type[Member], name: str) -> Member | None:
    text = request.args.get(name, "")
    return next((member for member in members if member.value == text), None)
