"""Suggested origins that readers rejected: pairs of sources that do not come from each other."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "rejections",
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("other_id", sa.String(length=16), nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("source_id < other_id", name=op.f("ck_rejections_pair_in_order")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_rejections_account_id_accounts"),
        sa.ForeignKeyConstraint(["other_id"], ["sources.id"], name="fk_rejections_other_id_sources"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_rejections_source_id_sources"),
        sa.PrimaryKeyConstraint("source_id", "other_id", name="pk_rejections"),
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("rejections")
