"""Base: the metadata with its naming convention, and what every record shares."""

import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from app.storage.types import Code, ExactDecimal, KeyId, Moment, UtcDateTime, one_of, utc_now

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What all tables share: one metadata, every constraint named by convention."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        datetime.datetime: UtcDateTime,
        Decimal: ExactDecimal,
    }


class Status(StrEnum):
    """A record is never deleted: it stands, or it was withdrawn with a reason."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class Part:
    """A row that belongs to a record and shares its history: a figure, a citation, a name, a contributor.

    `private_columns` never leave the database.
    """

    private_columns: ClassVar[frozenset[str]] = frozenset()

    @property
    def record(self) -> "Record":
        """The record that this row is a part of."""
        raise AttributeError(f"{type(self).__name__} names no record.")


class Record(Base):
    """A record with a public id, a version, a status and a history.

    `part_names` are the relationships whose rows belong to the record and are kept in its revisions; `private_columns`
    never leave the database.
    """

    __abstract__ = True

    part_names: ClassVar[tuple[str, ...]] = ()
    private_columns: ClassVar[frozenset[str]] = frozenset()
    kind: ClassVar[str]

    id: Mapped[KeyId]
    version: Mapped[int]
    status: Mapped[Code] = mapped_column(default=Status.ACTIVE, server_default=Status.ACTIVE.value)
    withdrawn_reason: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[Moment] = mapped_column(default=utc_now)
    updated_at: Mapped[Moment] = mapped_column(default=utc_now)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.version}

    @property
    def is_withdrawn(self) -> bool:
        """The record was withdrawn."""
        return self.status == Status.WITHDRAWN


def record_checks() -> tuple[CheckConstraint, ...]:
    """The CHECKs of every record: a known status, and a reason exactly when it is withdrawn."""
    return (
        one_of("status", Status),
        CheckConstraint("(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name="withdrawn_with_reason"),
        CheckConstraint("version >= 1", name="version_counts"),
    )
