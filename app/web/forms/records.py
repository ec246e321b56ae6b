"""The small forms that every record has: withdrawing it with a reason, restoring it or one of its revisions."""

from typing import ClassVar

from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.fields import Paragraph


class WithdrawForm(RecordForm):
    """Why a record is withdrawn."""

    groups: ClassVar = (Group("Withdraw", ("reason",)),)
    buttons: ClassVar = (Button("Withdraw"),)

    reason = Paragraph(
        "Reason",
        required=True,
        max_length=2_000,
        hint="Nothing is deleted: the record stays readable and says that it was withdrawn, by whom and why.",
    )


class RestoreForm(RecordForm):
    """Taking a withdrawal back, or making a record what it was at an earlier version."""

    groups: ClassVar = ()
    buttons: ClassVar = (Button("Restore"),)
