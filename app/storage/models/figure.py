"""Figure: the quantity of a claim as a row, in exact decimals."""

from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, PrimaryKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.figure import CEILING, EXCLUSIVE, FLOOR, POINT, Figure, Qualifier
from app.storage.base import Base, Part
from app.storage.types import Code, Line, PublicId, one_of

if TYPE_CHECKING:
    from app.storage.models.claim import Claim

FIGURE_COLUMNS = (
    "low",
    "high",
    "qualifier",
    "low_included",
    "high_included",
    "headline",
    "approximate",
    "unit",
)


def _listed(qualifiers: frozenset[Qualifier]) -> str:
    return "(" + ", ".join(f"'{qualifier.value}'" for qualifier in sorted(qualifiers)) + ")"


class FigureRow(Part, Base):
    """The figure of one claim; its rules are those of app.domain.figure.Figure, kept by the database as well."""

    __tablename__ = "figures"

    question_id: Mapped[PublicId]
    claim_id: Mapped[PublicId] = mapped_column()
    low: Mapped[Decimal | None] = mapped_column(default=None)
    high: Mapped[Decimal | None] = mapped_column(default=None)
    low_included: Mapped[bool] = mapped_column(default=True)
    high_included: Mapped[bool] = mapped_column(default=True)
    qualifier: Mapped[Code]
    headline: Mapped[Decimal | None] = mapped_column(default=None)
    approximate: Mapped[bool] = mapped_column(default=False)
    unit: Mapped[Line]

    claim: Mapped["Claim"] = relationship(back_populates="figure")

    __table_args__ = (
        PrimaryKeyConstraint("question_id", "claim_id"),
        ForeignKeyConstraint(
            ["question_id", "claim_id"],
            ["claims.question_id", "claims.id"],
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        one_of("qualifier", Qualifier),
        CheckConstraint("low IS NOT NULL OR high IS NOT NULL", name="not_empty"),
        CheckConstraint("low <= high", name="low_below_high"),
        CheckConstraint(
            f"qualifier NOT IN {_listed(POINT)} OR (low IS NOT NULL AND high IS NOT NULL AND low = high)",
            name="point_is_one_number",
        ),
        CheckConstraint("qualifier <> 'between' OR (low IS NOT NULL AND high IS NOT NULL)", name="between_has_ends"),
        CheckConstraint(
            f"qualifier NOT IN {_listed(FLOOR)} OR (low IS NOT NULL AND high IS NULL)", name="floor_is_low"
        ),
        CheckConstraint(
            f"qualifier NOT IN {_listed(CEILING)} OR (low IS NULL AND high IS NOT NULL)", name="ceiling_is_high"
        ),
        CheckConstraint(
            f"qualifier = 'between' OR (qualifier IN {_listed(EXCLUSIVE)}) <> (low_included AND high_included)",
            name="included_as_said",
        ),
        CheckConstraint(
            "(low_included OR low IS NOT NULL) AND (high_included OR high IS NOT NULL)", name="open_end_included"
        ),
        CheckConstraint("low_included AND high_included OR low IS NULL OR high IS NULL OR low < high", name="not_void"),
        {"sqlite_with_rowid": False},
    )
    __mapper_args__ = {"primary_key": [claim_id]}

    @property
    def record(self) -> "Claim":
        """The claim whose answer this is."""
        return self.claim

    @property
    def value(self) -> Figure:
        """The figure, free of the table."""
        columns = {name: getattr(self, name) for name in FIGURE_COLUMNS}
        return Figure(**columns | {"qualifier": Qualifier(self.qualifier)})
