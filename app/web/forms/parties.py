"""The form of a party, with any number of names."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from app.domain.answer import Interest
from app.services.alike_parties import AlikeParty
from app.services.parties import MAX_NAME, NameDraft, PartyDraft
from app.storage.models.party import PartyType
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import Choice
from app.web.forms.fields import Line, Paragraph, Tick
from app.web.forms.keys import ShownIds
from app.web.forms.rows import RowForm, Rows

INTEREST_LABELS = {
    Interest.INTERESTED: "interested: takes part in what is reported",
    Interest.OBSERVER: "observer: stands outside it",
    Interest.PRESS: "press: reports it",
}


class NameRow(RowForm):
    """One spelling."""

    spelling = Line("Name", max_length=MAX_NAME)
    language = Line("Language", hint="A tag such as be, ru, sr-Latn; may be empty.")


class PartyForm(RecordForm):
    """What a person says about a party."""

    groups: ClassVar[tuple[Group, ...]] = (
        Group("Names", ("names",)),
        Group("Who it is", ("type", "interest", "description")),
    )

    names = Rows(
        NameRow, "Names", blank=1, most=100, hint="The first is the preferred one; add every spelling you meet."
    )
    type = Choice("Kind", PartyType)
    interest = Choice("Stands to it as", Interest, labels=INTEREST_LABELS, blank="Not judged")
    description = Paragraph("Description", hint="Who this is, in a sentence.")

    def draft(self) -> PartyDraft:
        """The form as the service takes it."""
        return PartyDraft(
            names=tuple(NameDraft(row["spelling"], row["language"]) for row in self.names.filled),
            type=self.type.data,
            interest=self.interest.data,
            description=self.description.data,
        )


class NewPartyForm(PartyForm):
    """A party that may be there already: `ask_whether_another` draws the answer that it is not."""

    another = Tick("It is another: save it as a new party")
    shown = ShownIds()

    def apart_from(self) -> list[str]:
        """The ids of those that were shown, where the answer is that it is none of them."""
        return list(self.shown.data or ()) if self.another.data else []

    def ask_whether_another(self, alike: Sequence[AlikeParty]) -> None:
        """Draw the question; what bears a name like it is shown above the form."""
        self.shown.data = [party.id for party in alike]
        self.drawn = (Group("Is it one of the parties above?", ("another",)), *PartyForm.groups)
        self.another.errors = ["Open the one that is meant and add the name to it, or say that this is another."]


def party_data(facts: Mapping[str, Any]) -> dict[str, Any]:
    """A party, as its snapshot, as the form is filled with it: the preferred name first."""
    ordered = sorted(facts["names"], key=lambda name: (not name["is_preferred"], name["position"]))
    return {
        "names": [{"spelling": name["spelling"], "language": name["language"]} for name in ordered],
        "type": PartyType(facts["type"]),
        "interest": Interest(facts["interest"]) if facts["interest"] else None,
        "description": facts["description"],
        "version": facts["version"],
    }
