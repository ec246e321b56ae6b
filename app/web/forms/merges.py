"""The form that merges a party into another."""

from typing import ClassVar

from app.services.parties import MAX_NAME
from app.web.forms.base import Button, RecordForm
from app.web.forms.picks import RecordChoice


class MergeForm(RecordForm):
    """Into which party one is merged."""

    buttons: ClassVar[tuple[Button, ...]] = (Button("Merge"),)

    into = RecordChoice(
        "Merge into",
        search="parties.list_parties",
        max_length=MAX_NAME,
        required=True,
        missing="Choose the party that stays.",
        hint="The party that stays; any of its names finds it.",
    )
