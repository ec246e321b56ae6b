"""The forms of capturing: what to get the text of, and the source as the document describes itself."""

from typing import Any, ClassVar

from app.services.captures import MAX_TEXT
from app.services.capturing import source_draft, stated
from app.services.preparing import Prepared
from app.storage.models.capture import CaptureType
from app.storage.models.source import SourceType
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.choices import Choice
from app.web.forms.fields import Line, Paragraph, Upload
from app.web.forms.picking import Named
from app.web.forms.picks import Pick
from app.web.forms.sources import CAPTURE_LABELS, PLAIN_LINES, SourceForm


class StartForm(RecordForm):
    """An address, a file or a text."""

    groups: ClassVar[tuple[Group, ...]] = (
        Group("One of these", ("url", "file", "text"), hint="Fill in one; you see what was found before it is saved."),
    )
    buttons: ClassVar[tuple[Button, ...]] = (Button("Go on"),)
    is_large: ClassVar[bool] = True

    url = Line("Address", hint="Beginning with https:// or http://. The page is fetched once.")
    file = Upload(
        "File",
        hint="A saved page, PDF, Word document, book, web archive, transcript or text. You can drop it on this page.",
    )
    text = Paragraph("Text", max_length=MAX_TEXT, rows=8, hint="What the source says, pasted.")


class KeepForm(RecordForm):
    """A document as another capture of a source that is there."""

    groups: ClassVar[tuple[Group, ...]] = (Group("Capture", ("capture_type",)),)
    buttons: ClassVar[tuple[Button, ...]] = (Button("Save this capture"),)

    capture_type = Choice("This is", CaptureType, labels=CAPTURE_LABELS)


class FoundSourceForm(SourceForm):
    """A new source, filled in with what the document says about itself."""

    groups: ClassVar[tuple[Group, ...]] = (
        SourceForm.groups[0],
        Group("Text", ("capture_type",)),
        *SourceForm.groups[1:],
    )
    buttons: ClassVar[tuple[Button, ...]] = (Button("Save"), Button("Save and add a claim", then="claim"))

    capture_type = Choice("The text is", CaptureType, labels=CAPTURE_LABELS)

    def explain(self, prepared: Prepared) -> None:
        """Say beside each field where its value came from."""
        for name, origin in origins_of(prepared).items():
            field = self.find_field(name)
            if field is not None:
                field.description = " ".join(filter(None, (str(field.description), f"Found: {origin}.")))
        people = sorted({person.origin for person in prepared.document.people if person.origin})
        if people:
            self.contributors.description = f"Found: {', '.join(people)}."


def origins_of(prepared: Prepared) -> dict[str, str]:
    """Where the value of each field came from, in words."""
    given = stated(prepared)
    fields = prepared.document.fields
    told = {name: found.origin for name, found in fields.items() if given.get(name, "\0") in found.value}
    if "url" not in told and given["url"]:
        told["url"] = "the address that it came from"
    if "accessed" not in told and "accessed" in given:
        told["accessed"] = "the day on which it was fetched"
    if "title" not in told:
        told["title"] = "the name of the file, its address or its first line"
    return told


def found_data(prepared: Prepared, publisher: Named) -> dict[str, Any]:
    """A prepared document as the form is filled with it; `publisher` is who bears the name that it states."""
    draft, given = source_draft(prepared), stated(prepared)
    rows = [
        {"name": name.literal or ", ".join(filter(None, (name.family, name.given))), "role": name.role}
        for name in draft.contributors
    ]
    return {
        **{name: getattr(draft, name) for name in PLAIN_LINES},
        "type": SourceType(draft.type),
        "publisher": Pick(given.get("publisher", ""), publisher.id),
        "new_publisher": bool(publisher.new),
        "contributors": rows,
    }
