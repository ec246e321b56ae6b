"""The index of the search; its rows are worked out by a service afterwards."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "search_entries",
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("record_id", sa.String(length=16), nullable=False),
        sa.Column("piece", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.String(length=16), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("vector", postgresql.TSVECTOR().with_variant(sa.Text(), "sqlite"), nullable=True),
        sa.PrimaryKeyConstraint("place", "record_id", name="pk_search_entries"),
        sa.UniqueConstraint("kind", "record_id", "piece", name="uq_search_entries_kind_record_id_piece"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_search_entries_vector",
        "search_entries",
        ["vector"],
        postgresql_using="gin",
        sqlite_where=sa.text("vector IS NOT NULL"),  # there it is empty
    )
    if op.get_bind().dialect.name == "sqlite":
        # Contentless: it keeps the words and where they stand, and no second copy of the texts.
        op.execute("CREATE VIRTUAL TABLE search_index USING fts5(words, names, content='', tokenize='ascii')")


def downgrade() -> None:
    """Take the step back."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_index")
    op.drop_table("search_entries")
