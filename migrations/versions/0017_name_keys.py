"""The keys of names; the index of the search is emptied, and taken in anew, as names are known by other keys now."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "name_keys",
        sa.Column("party_id", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["parties.id"], name="fk_name_keys_party_id_parties", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("party_id", "key", name="pk_name_keys"),
    )
    op.create_index("ix_name_keys_key", "name_keys", ["key"])
    _empty_index()


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("name_keys")
    _empty_index()


def _empty_index() -> None:
    """All of it: a row that stays in SQLite's index would be taken for that of whatever gets its place next."""
    op.execute("DELETE FROM search_entries")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO search_index(search_index) VALUES ('delete-all')")
