"""Search entry: that the words of a record, or of one piece of a long text, are in the index of the search."""

from sqlalchemy import BigInteger, Index, PrimaryKeyConstraint, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Code, PublicId


class SearchEntry(Base):
    """One row of the index, worked out from the record at `version`, with what a search is filtered by.

    `place` puts what is found in its order: by kind, then the newest first. PostgreSQL keeps the words in `vector`;
    SQLite keeps them in a table of its own, search_index, whose rowid is the place. All of it is derived: it can be
    thrown away and made anew (see app/services/search_index.py), and no export carries it.
    """

    __tablename__ = "search_entries"

    place: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[Code]
    record_id: Mapped[PublicId]
    piece: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]
    topic_id: Mapped[PublicId | None] = mapped_column(default=None)
    year: Mapped[int | None] = mapped_column(default=None)
    status: Mapped[Code]
    vector: Mapped[str | None] = mapped_column(TSVECTOR().with_variant(Text(), "sqlite"), default=None)

    __table_args__ = (
        PrimaryKeyConstraint("place", "record_id"),
        UniqueConstraint("kind", "record_id", "piece"),
        Index("ix_search_entries_vector", "vector", postgresql_using="gin", sqlite_where=text("vector IS NOT NULL")),
        {"sqlite_with_rowid": False},
    )
