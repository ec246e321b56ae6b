"""The form of a ruling: what a person says stands between two claims, and why."""

from typing import ClassVar

from app.domain.finding import Rung
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import Choice
from app.web.forms.fields import Paragraph

RUNG_LABELS = {
    Rung.SAME_STATEMENT: "same statement: said again, or reported differently",
    Rung.NOT_COMPARABLE: "not comparable: another question, or units that do not convert",
    Rung.OTHER_SCOPE: "other scope: another definition, place, period or population",
    Rung.OTHER_TIME: "other time: as of dates that cannot both be meant",
    Rung.REVISED: "revised: the same claimant gives a new answer later",
    Rung.AGREES: "agrees: equal, or one within the other",
    Rung.COMPATIBLE: "compatible: both can hold",
    Rung.CONFLICTS: "conflicts: nothing satisfies both",
}


class RulingForm(RecordForm):
    """What a person says of two claims."""

    groups: ClassVar = (
        Group(
            "Your ruling", ("rung", "note"), hint="It is shown in the place of the verdict, with your name and note."
        ),
    )

    rung = Choice("They are to each other", Rung, labels=RUNG_LABELS)
    note = Paragraph(
        "Why", required=True, rows=3, hint="What the ladder cannot know: the note stands beside the verdict."
    )
