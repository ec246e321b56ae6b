"""The form of a derivation between claims: how a claim comes from another."""

from typing import ClassVar

from app.services.claim_derivations import ClaimDerivationDraft
from app.storage.models.derivation import DerivationType
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import Choice, RecordSelect
from app.web.forms.fields import Line


class ClaimDerivationForm(RecordForm):
    """Where a claim comes from."""

    groups: ClassVar[tuple[Group, ...]] = (Group("Where it comes from", ("type", "origin", "note")),)

    type = Choice("This claim", DerivationType)
    origin = RecordSelect("The other claim", blank="Choose a claim", required=True, missing="Choose a claim.")
    note = Line("Note", hint="How one can tell.")

    def draft(self, claim_id: str) -> ClaimDerivationDraft:
        """The form as the service takes it."""
        return ClaimDerivationDraft(claim_id, self.origin.data, DerivationType(self.type.data), self.note.data)
