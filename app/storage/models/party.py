"""Party: a person or organisation that says things or publishes, under any number of names."""

from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from app.domain.answer import Interest
from app.domain.names import fold_name
from app.storage.base import Base, Part, Record, record_checks
from app.storage.types import Code, Line, PublicId, one_of


class PartyType(StrEnum):
    """What a party is; a group is several people without a name of their own, such as unnamed officials."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"


class Party(Record):
    """A person, organisation or group; `interest` is how it stands to what is reported, None when not judged.

    `merged_into_id` is the decision that it is another party under other names: it stays, and what names it keeps its
    spelling. `standing_id` follows from it: the party at the end of the chain, whom all that asks “the same?” takes.
    """

    __tablename__ = "parties"
    kind: ClassVar[str] = "party"
    part_names: ClassVar[tuple[str, ...]] = ("names",)
    private_columns: ClassVar[frozenset[str]] = frozenset({"standing_id"})

    type: Mapped[Code] = mapped_column(default=PartyType.PERSON)
    interest: Mapped[str | None] = mapped_column(default=None)
    description: Mapped[Line]
    merged_into_id: Mapped[PublicId | None] = mapped_column(default=None)
    standing_id: Mapped[PublicId | None] = mapped_column(default=None)

    names: Mapped[list["PartyName"]] = relationship(
        back_populates="party",
        cascade="all, delete-orphan",
        order_by="PartyName.position",
        lazy="selectin",
    )

    __table_args__ = (
        *record_checks(),
        one_of("type", PartyType),
        one_of("interest", Interest),
        CheckConstraint("merged_into_id <> id", name="merged_into_another"),
        CheckConstraint("(standing_id IS NULL) = (merged_into_id IS NULL)", name="standing_when_merged"),
        Index("ix_parties_standing_id", "standing_id"),
    )

    @property
    def name(self) -> str:
        """The preferred spelling."""
        return next((name.spelling for name in self.names if name.is_preferred), "")


class PartyName(Part, Base):
    """One spelling of a party's name; `language` is a BCP 47 tag or empty."""

    __tablename__ = "party_names"

    party_id: Mapped[PublicId] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    spelling: Mapped[Line]
    language: Mapped[Line]
    is_preferred: Mapped[bool] = mapped_column(default=False)
    folded: Mapped[Line]

    party: Mapped[Party] = relationship(back_populates="names")

    __table_args__ = (
        CheckConstraint("spelling <> ''", name="spelling_given"),
        CheckConstraint("position >= 0", name="position_counts"),
        UniqueConstraint("party_id", "spelling", "language"),
        Index(
            "ix_party_names_preferred",
            "party_id",
            unique=True,
            sqlite_where=text("is_preferred"),
            postgresql_where=text("is_preferred"),
        ),
        Index("ix_party_names_folded", "folded"),
    )

    @validates("spelling")
    def _fold(self, key: str, spelling: str) -> str:
        self.folded = fold_name(spelling)
        return spelling

    @property
    def record(self) -> Party:
        """The party that bears the name."""
        return self.party
