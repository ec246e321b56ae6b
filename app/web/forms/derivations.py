"""The form of a derivation: how a source comes from another."""

from typing import ClassVar

from app.services.derivations import DerivationDraft
from app.storage.models.derivation import DerivationType
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import Choice
from app.web.forms.fields import Line
from app.web.forms.picks import RecordChoice


class DerivationForm(RecordForm):
    """Where a source comes from."""

    groups: ClassVar[tuple[Group, ...]] = (Group("Where it comes from", ("type", "origin", "note")),)

    type = Choice("This source", DerivationType)
    origin = RecordChoice("The other source", search="sources.list_sources", required=True, missing="Choose a source.")
    note = Line("Note", hint="How one can tell.")

    def draft(self, source_id: str, origin_id: str) -> DerivationDraft:
        """The form as the service takes it."""
        return DerivationDraft(source_id, origin_id, DerivationType(self.type.data), self.note.data)


def derivation_type(written: str) -> DerivationType:
    """The type that an address asks for, or the first."""
    return DerivationType(written) if written in tuple(DerivationType) else DerivationType.COPIES
