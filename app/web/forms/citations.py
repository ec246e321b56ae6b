"""The form of one more citation of a claim."""

from typing import Any, ClassVar

from app.services.claims import CitationDraft
from app.services.parties import MAX_NAME
from app.web.forms.base import Group, RecordForm
from app.web.forms.choices import RecordSelect
from app.web.forms.fields import Line, Paragraph, Tick
from app.web.forms.picking import Named
from app.web.forms.picks import Pick, RecordChoice


class CitationForm(RecordForm):
    """Where a claim stands."""

    groups: ClassVar[tuple[Group, ...]] = (
        Group("Where it stands", ("source", "quotation", "capture", "locator", "relayed_by", "new_relayed_by")),
    )

    source = RecordChoice("Source", search="sources.list_sources", required=True, missing="Choose a source.")
    capture = RecordSelect("Capture", blank="The newest in which the words stand")
    quotation = Paragraph("Quotation", rows=3, hint="The exact words; dashes, quotation marks and spaces may differ.")
    locator = Line(
        "Place",
        width="medium",
        hint="Page, paragraph or time; left empty, it is that of the quotation, where the capture tells.",
    )
    relayed_by = RecordChoice(
        "Relayed by", search="parties.list_parties", max_length=MAX_NAME, hint="Who reports it, if not the claimant."
    )
    new_relayed_by = Tick("Add as a new party if none bears this name")

    def draft(self, source_id: str, relayed_by: Named, citation_id: str | None) -> CitationDraft:
        """The form as the service takes it."""
        return CitationDraft(
            source_id=source_id,
            capture_id=self.capture.data or None,
            quotation=self.quotation.data,
            locator=self.locator.data,
            relayed_by_id=relayed_by.id,
            id=citation_id,
        )


def citation_data(facts: dict[str, Any], names: dict[str, str], source_title: str) -> dict[str, Any]:
    """A citation, as in its claim's snapshot, as the form is filled with it."""
    relayer = facts["relayed_by_id"]
    return {
        "source": Pick(source_title, facts["source_id"]),
        "capture": facts["capture_id"] or "",
        "quotation": facts["quotation"],
        "locator": facts["locator"],
        "relayed_by": Pick(names.get(relayer, ""), relayer) if relayer else Pick(),
    }
