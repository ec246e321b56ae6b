"""The form of a source, with its text when it is new."""

from collections.abc import Mapping
from typing import Any, ClassVar

from app.services.captures import MAX_TEXT, CaptureDraft
from app.services.parties import MAX_NAME
from app.services.sources import ContributorDraft, SourceDraft
from app.storage.models.capture import CaptureType
from app.storage.models.source import ContributorRole, SourceType
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.choices import Choice, in_words
from app.web.forms.fields import Line, Paragraph, Tick
from app.web.forms.picking import Named
from app.web.forms.picks import Pick, RecordChoice
from app.web.forms.rows import RowForm, Rows

TYPE_LABELS = {
    SourceType.NEWS: "News article",
    SourceType.MAGAZINE: "Magazine article",
    SourceType.JOURNAL: "Journal article",
    SourceType.ARTICLE: "Article or preprint",
    SourceType.WEB_PAGE: "Web page",
    SourceType.POST: "Post on a network",
    SourceType.BLOG: "Blog post",
    SourceType.VIDEO: "Video or film",
    SourceType.LETTER: "Letter or message",
    SourceType.DATASET: "Data set",
}
CAPTURE_LABELS = {
    CaptureType.FULL: "The full text",
    CaptureType.EXCERPT: "An excerpt: passages only",
}
PLAIN_LINES = (
    "title", "title_short", "container_title", "publisher_place", "issued", "accessed", "url", "doi", "isbn", "issn",
    "volume", "issue", "number", "page", "edition", "section", "genre", "medium", "language", "archive",
    "archive_location", "note",
)  # fmt: skip


class ContributorRow(RowForm):
    """A name on the source."""

    name = Line("Name", hint="“Rudnik, Alesia”, or the name of a body alone.")
    role = Choice("Role", ContributorRole)

    def draft(self) -> ContributorDraft:
        """The name, split at its first comma."""
        return contributor_of(self.name.data, ContributorRole(self.role.data))


def contributor_of(name: str, role: ContributorRole) -> ContributorDraft:
    """“Family, Given” as two parts, anything else as a literal name."""
    family, comma, given = name.partition(",")
    if comma and family.strip():
        return ContributorDraft(role=role, family=family.strip(), given=given.strip())
    return ContributorDraft(role=role, literal=name)


class SourceForm(RecordForm):
    """What a person says about a source."""

    groups: ClassVar[tuple[Group, ...]] = (
        Group(
            "Source",
            ("type", "title", "container_title", "publisher", "new_publisher", "issued", "url", "accessed", "language"),
        ),
        Group("Names on it", ("contributors",)),
        Group(
            "Further details",
            (
                "title_short", "publisher_place", "volume", "issue", "number", "page", "edition", "section", "genre",
                "medium", "doi", "isbn", "issn", "archive", "archive_location", "note",
            ),
            hint="Fill in what the source has; a citation shows what is there.",
        ),
    )  # fmt: skip
    is_large: ClassVar[bool] = True

    type = Choice("Kind of source", SourceType, labels=TYPE_LABELS, default=SourceType.WEB_PAGE)
    title = Line("Title", required=True)
    title_short = Line("Short title")
    container_title = Line("Published in", hint="The newspaper, site, journal or series.")
    publisher = RecordChoice("Publisher", search="parties.list_parties", max_length=MAX_NAME)
    new_publisher = Tick("Add the publisher as a new party if none bears this name")
    publisher_place = Line("Place of publication", width="medium")
    issued = Line("Date of publication", width="medium", hint="2023-01-18, 2023-01, or 2022~ for about 2022 (EDTF).")
    accessed = Line("Date of access", width="medium")
    url = Line("Address", hint="Beginning with https:// or http://.")
    doi = Line("DOI", width="medium")
    isbn = Line("ISBN", width="medium")
    issn = Line("ISSN", width="medium")
    volume = Line("Volume", width="short")
    issue = Line("Issue", width="short")
    number = Line("Number", width="short")
    page = Line("Pages", width="short")
    edition = Line("Edition", width="short")
    section = Line("Section", width="medium")
    genre = Line("Genre", width="medium", hint="Interview, press release, working paper …")
    medium = Line("Medium", width="medium")
    language = Line("Language", width="short", hint="A tag such as en, de, uk.")
    archive = Line("Archive", width="medium")
    archive_location = Line("Place in the archive", width="medium")
    note = Paragraph("Note")
    contributors = Rows(ContributorRow, "Names on it", blank=1, most=200)

    def draft(self, publisher: Named) -> SourceDraft:
        """The form as the service takes it."""
        rows = [ContributorRow(data=row) for row in self.contributors.filled]
        return SourceDraft(
            type=SourceType(self.type.data),
            publisher_id=publisher.id,
            contributors=tuple(row.draft() for row in rows),
            **{name: self[name].data for name in PLAIN_LINES},
        )


class NewSourceForm(SourceForm):
    """A source with its text."""

    groups: ClassVar[tuple[Group, ...]] = (
        SourceForm.groups[0],
        Group("Text", ("text", "capture_type"), hint="What the source says, pasted here; it is kept as a capture."),
        *SourceForm.groups[1:],
    )
    buttons: ClassVar[tuple[Button, ...]] = (Button("Save"), Button("Save and add a claim", then="claim"))

    text = Paragraph("Text of the source", max_length=MAX_TEXT, rows=14)
    capture_type = Choice("This is", CaptureType, labels=CAPTURE_LABELS)

    def capture(self) -> CaptureDraft | None:
        """The text as a first capture; None when none was pasted."""
        if not self.text.data:
            return None
        return CaptureDraft(source_id="", text=self.text.data, type=CaptureType(self.capture_type.data))


class CaptureForm(RecordForm):
    """Another look at a source: its text as it is now."""

    groups: ClassVar[tuple[Group, ...]] = (Group("Capture", ("text", "capture_type")),)
    is_large: ClassVar[bool] = True

    text = Paragraph("Text of the source", required=True, max_length=MAX_TEXT, rows=18)
    capture_type = Choice("This is", CaptureType, labels=CAPTURE_LABELS)

    def draft(self, source_id: str) -> CaptureDraft:
        """The form as the service takes it."""
        return CaptureDraft(source_id=source_id, text=self.text.data, type=CaptureType(self.capture_type.data))


def type_label(type_: str) -> str:
    """What a kind of source is called, as the form names it."""
    return TYPE_LABELS.get(SourceType(type_), in_words(SourceType(type_)))


def source_data(facts: Mapping[str, Any], publisher: str) -> dict[str, Any]:
    """A source, as its snapshot, as the form is filled with it; `publisher` is the name of its publisher."""
    rows = [
        {
            "name": name["literal"] or ", ".join(part for part in (name["family"], name["given"]) if part),
            "role": ContributorRole(name["role"]),
        }
        for name in facts["contributors"]
    ]
    return {
        **{name: facts[name] for name in PLAIN_LINES},
        "type": SourceType(facts["type"]),
        "publisher": Pick(publisher, facts["publisher_id"]) if facts["publisher_id"] else Pick(),
        "contributors": rows,
        "version": facts["version"],
    }
