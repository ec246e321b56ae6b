"""The source and the capture that a form names."""

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.sources import list_captures, list_sources, title_of
from app.web.forms.choices import Option, RecordSelect
from app.web.forms.picks import Pick, RecordChoice
from app.web.wording import day

MOST_CANDIDATES = 8


def settle_source(session: Session, field: RecordChoice) -> str:
    """The id of the source that was picked, or of the only one of that title; "" for an empty field.

    Raises InvalidValue, with candidates put into the field, when the title does not settle it.
    """
    typed = field.data.text
    if not typed:
        return ""
    if field.data.id:
        return str(field.data.id)
    found = [row for row in list_sources(session, typed, None).rows if row.status == "active"]
    same = [row for row in found if row.title == typed]
    if len(same) == 1:
        return str(same[0].id)
    field.candidates = [
        Option(row.id, row.title, ", ".join(filter(None, (row.container_title, row.issued))))
        for row in (same or found)[:MOST_CANDIDATES]
    ]
    if field.candidates:
        raise InvalidValue(field.name, "Choose the source that is meant.")
    raise InvalidValue(field.name, "No source bears this title yet. Add the source first, with its text.")


def pick_source(session: Session, source_id: str | None) -> Pick:
    """The source as a form is filled with it."""
    return Pick(title_of(session, source_id), source_id) if source_id else Pick()


def offer_captures(session: Session, field: RecordSelect, source_id: str | None) -> None:
    """List the captures of the source to choose from; none while no source is known."""
    if source_id:
        field.options = [
            Option(row.id, f"{day(row.captured_at.date())}, {row.type}, {row.length:,} characters")
            for row in list_captures(session, source_id)
        ]
