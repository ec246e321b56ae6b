"""Two people who edited one record: both texts, field by field, and the form ready to be saved again."""

from dataclasses import dataclass
from typing import Any

from wtforms import Field

from app.domain.errors import EditConflict
from app.web.forms.base import RecordForm


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field in which the two differ: as it was saved meanwhile, and as it was typed here."""

    name: str
    label: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the second of two editors is shown; `version` is the one that the form now goes on from.

    `withdrawn_reason` is that of a withdrawal meanwhile, None when the record stands.
    """

    version: int
    withdrawn_reason: str | None
    pairs: tuple[FieldPair, ...]


def conflict(mine: RecordForm, theirs: RecordForm, error: EditConflict) -> Conflict:
    """Set the typed form beside the saved record, and let the form be sent again on top of it.

    The typed form keeps what was typed; its hidden version becomes the current one, so that the next "Save" is made
    knowingly. The response has the status 409.
    """
    mine.version.data = error.current_version
    mine.status = 409
    pairs = [
        FieldPair(name, str(mine[name].label.text), as_text(theirs[name]), as_text(mine[name]))
        for group in mine.drawn
        for name in group.fields
        if as_text(mine[name]) != as_text(theirs[name])
    ]
    return Conflict(error.current_version, error.current.get("withdrawn_reason"), tuple(pairs))


def as_text(field: Field) -> str:
    """What a field holds, as a person would read it."""
    return _said(field.data, dict(getattr(field, "labels", None) or {}))


def _said(value: Any, labels: dict[Any, str]) -> str:
    if value is None or value == "":
        return "(empty)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple) and not hasattr(value, "text"):
        lines = [", ".join(str(part) for part in row.values() if part) for row in value]
        return "\n".join(filter(None, lines)) or "(empty)"
    if hasattr(value, "text"):
        return str(value.text)
    return labels.get(value, str(value))
