"""Parties that were merged into another, the party that each now stands for, and pairs that are not one."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema one step forward."""
    # With the CHECK in the same statement SQLite need not build the table anew, and both databases take it. A foreign
    # key cannot be named that way; records are never deleted, and “variorum check” follows every merge.
    op.execute(
        "ALTER TABLE parties ADD COLUMN merged_into_id VARCHAR(16) "
        "CONSTRAINT ck_parties_merged_into_another CHECK (merged_into_id <> id)"
    )
    op.execute(
        "ALTER TABLE parties ADD COLUMN standing_id VARCHAR(16) "
        "CONSTRAINT ck_parties_standing_when_merged CHECK ((standing_id IS NULL) = (merged_into_id IS NULL))"
    )
    op.create_index("ix_parties_standing_id", "parties", ["standing_id"])
    op.create_table(
        "distinctions",
        sa.Column("party_id", sa.String(length=16), nullable=False),
        sa.Column("other_id", sa.String(length=16), nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("party_id < other_id", name=op.f("ck_distinctions_pair_in_order")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_distinctions_account_id_accounts"),
        sa.ForeignKeyConstraint(["other_id"], ["parties.id"], name="fk_distinctions_other_id_parties"),
        sa.ForeignKeyConstraint(["party_id"], ["parties.id"], name="fk_distinctions_party_id_parties"),
        sa.PrimaryKeyConstraint("party_id", "other_id", name="pk_distinctions"),
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("distinctions")
    op.drop_index("ix_parties_standing_id", "parties")
    op.drop_column("parties", "standing_id")
    op.drop_column("parties", "merged_into_id")
