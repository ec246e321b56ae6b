"""Scope term: a term of a topic's vocabulary for what an answer is limited to, and the terms that a claim has."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.answer import Facet
from app.storage.base import Base, Part
from app.storage.types import Code, KeyId, Line, PublicId, one_of

if TYPE_CHECKING:
    from app.storage.models.claim import Claim
    from app.storage.models.topic import Topic


class ScopeTerm(Part, Base):
    """One term of a topic: its facet, what it is called, and what it means."""

    __tablename__ = "scope_terms"

    topic_id: Mapped[PublicId] = mapped_column(ForeignKey("topics.id", ondelete="CASCADE"))
    id: Mapped[KeyId]
    position: Mapped[int] = mapped_column(default=0)
    facet: Mapped[Code]
    label: Mapped[Line]
    definition: Mapped[Line]

    topic: Mapped["Topic"] = relationship(back_populates="terms")

    __table_args__ = (
        one_of("facet", Facet),
        CheckConstraint("label <> ''", name="label_given"),
        UniqueConstraint("topic_id", "facet", "label"),
        UniqueConstraint("id", "facet"),  # claims refer to both, so that they have one term in a facet
    )

    @property
    def record(self) -> "Topic":
        """The topic whose vocabulary the term is of."""
        return self.topic


class ClaimTerm(Part, Base):
    """That a claim is limited by a term: one in a facet at most."""

    __tablename__ = "claim_terms"

    question_id: Mapped[PublicId]
    claim_id: Mapped[PublicId] = mapped_column()
    facet: Mapped[Code] = mapped_column()
    position: Mapped[int] = mapped_column(default=0)
    term_id: Mapped[PublicId] = mapped_column(index=True)

    claim: Mapped["Claim"] = relationship(back_populates="terms")

    __table_args__ = (
        PrimaryKeyConstraint("question_id", "claim_id", "facet"),
        ForeignKeyConstraint(
            ["question_id", "claim_id"],
            ["claims.question_id", "claims.id"],
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(["term_id", "facet"], ["scope_terms.id", "scope_terms.facet"]),
        one_of("facet", Facet),
        {"sqlite_with_rowid": False},
    )
    __mapper_args__ = {"primary_key": [claim_id, facet]}

    @property
    def record(self) -> "Claim":
        """The claim that is limited."""
        return self.claim
