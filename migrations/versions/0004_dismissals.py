"""The figures of a capture that readers set aside."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "dismissals",
        sa.Column("capture_id", sa.String(length=16), nullable=False),
        sa.Column("offset_start", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("offset_end", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "offset_start >= 0 AND offset_start < offset_end", name=op.f("ck_dismissals_place_in_order")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_dismissals_account_id_accounts"),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_dismissals_capture_id_captures"),
        sa.PrimaryKeyConstraint("capture_id", "offset_start", "offset_end", name="pk_dismissals"),
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("dismissals")
