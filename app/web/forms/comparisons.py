"""The forms of a saved comparison: its name and note, publishing it, and sharing it by a link."""

from typing import ClassVar

from flask import request

from app.services.addresses import LONGEST
from app.services.comparisons import ComparisonDraft
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.fields import Line, Paragraph


class ComparisonForm(RecordForm):
    """What a person says about a comparison."""

    groups: ClassVar = (Group("Comparison", ("title", "note", "address")),)

    title = Line("Name", required=True, hint="Under this name it stands in the list of comparisons.")
    note = Paragraph("Note", hint="What it is for, and what a reader should know beside the answers.")
    address = Line(
        "Address",
        required=True,
        max_length=LONGEST,
        hint="The page with its filters, order and columns, as the browser shows it. Paste another to change it.",
    )

    def draft(self) -> ComparisonDraft:
        """The form as the service takes it; an address of this site may be given whole."""
        address = self.address.data.removeprefix(request.host_url.rstrip("/"))
        return ComparisonDraft(title=self.title.data, address=address, note=self.note.data)


class PublishForm(RecordForm):
    """What is said about an edition."""

    groups: ClassVar = (Group("Edition", ("note",)),)
    buttons: ClassVar = (Button("Publish"),)

    note = Paragraph("Note", hint="What is new in this edition, or why it is published. It becomes part of it.")


class ShareForm(RecordForm):
    """Whom a link is for."""

    groups: ClassVar = (Group("Link", ("note",)),)
    buttons: ClassVar = (Button("Make the link"),)

    note = Line("For whom", width="medium", hint="To know later which link to take back. Readers do not see it.")
