"""Source: one publication, with the CSL fields that matter for what is cited."""

from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.base import Base, Part, Record, record_checks
from app.storage.models.party import Party
from app.storage.types import Code, Line, PublicId, one_of


class SourceType(StrEnum):
    """The item types of CSL 1.0.2 that people record claims from."""

    NEWS = "article-newspaper"
    MAGAZINE = "article-magazine"
    JOURNAL = "article-journal"
    ARTICLE = "article"
    WEB_PAGE = "webpage"
    POST = "post"
    BLOG = "post-weblog"
    INTERVIEW = "interview"
    REPORT = "report"
    BOOK = "book"
    CHAPTER = "chapter"
    DATASET = "dataset"
    BROADCAST = "broadcast"
    VIDEO = "motion_picture"
    SPEECH = "speech"
    THESIS = "thesis"
    MANUSCRIPT = "manuscript"
    LETTER = "personal_communication"
    LEGISLATION = "legislation"
    LEGAL_CASE = "legal_case"
    DOCUMENT = "document"


class ContributorRole(StrEnum):
    """The name variables of CSL 1.0.2 that a source of claims needs."""

    AUTHOR = "author"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    INTERVIEWER = "interviewer"
    DIRECTOR = "director"
    RECIPIENT = "recipient"


class Source(Record):
    """One publication; every column but `publisher_id` is named after its CSL variable (`citation-key` too)."""

    __tablename__ = "sources"
    kind: ClassVar[str] = "source"
    part_names: ClassVar[tuple[str, ...]] = ("contributors",)

    citation_key: Mapped[str | None] = mapped_column(index=True, unique=True, default=None)
    type: Mapped[Code] = mapped_column(default=SourceType.WEB_PAGE)
    title: Mapped[Line]
    title_short: Mapped[Line]
    container_title: Mapped[Line]
    publisher_id: Mapped[PublicId | None] = mapped_column(ForeignKey("parties.id"), index=True, default=None)
    publisher_place: Mapped[Line]
    issued: Mapped[Line]
    accessed: Mapped[Line]
    url: Mapped[Line]
    doi: Mapped[Line]
    isbn: Mapped[Line]
    issn: Mapped[Line]
    volume: Mapped[Line]
    issue: Mapped[Line]
    number: Mapped[Line]
    page: Mapped[Line]
    edition: Mapped[Line]
    section: Mapped[Line]
    genre: Mapped[Line]
    medium: Mapped[Line]
    language: Mapped[Line]
    archive: Mapped[Line]
    archive_location: Mapped[Line]
    note: Mapped[Line]

    publisher: Mapped[Party | None] = relationship(lazy="raise_on_sql")
    contributors: Mapped[list["Contributor"]] = relationship(
        back_populates="source",
        cascade="all, delete-orphan",
        order_by="Contributor.position",
        lazy="selectin",
    )

    __table_args__ = (
        *record_checks(),
        one_of("type", SourceType),
        CheckConstraint("title <> ''", name="title_given"),
    )


class Contributor(Part, Base):
    """A person or body named on a source, as printed: `family` with `given`, or `literal` for a body."""

    __tablename__ = "source_contributors"

    source_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[Code] = mapped_column(default=ContributorRole.AUTHOR)
    family: Mapped[Line]
    given: Mapped[Line]
    literal: Mapped[Line]
    party_id: Mapped[PublicId | None] = mapped_column(ForeignKey("parties.id"), index=True, default=None)

    source: Mapped[Source] = relationship(back_populates="contributors")

    __table_args__ = (
        one_of("role", ContributorRole),
        CheckConstraint("(family <> '') <> (literal <> '')", name="one_name"),
        CheckConstraint("position >= 0", name="position_counts"),
    )

    @property
    def record(self) -> Source:
        """The source that names the contributor."""
        return self.source
