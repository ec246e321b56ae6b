"""What people say stands between two claims."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
RUNGS = (
    "rung IN ('same statement', 'not comparable', 'other scope', 'other time', 'revised', 'agrees', 'compatible', "
    "'conflicts')"
)


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "rulings",
        sa.Column("first_id", sa.String(length=16), nullable=False),
        sa.Column("second_id", sa.String(length=16), nullable=False),
        sa.Column("rung", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("ruled_by", sa.Text(), server_default="", nullable=False),
        sa.Column("ruled_at", MOMENT, nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_rulings_withdrawn_with_reason")
        ),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_rulings_in_order")),
        sa.CheckConstraint("note <> ''", name=op.f("ck_rulings_note_given")),
        sa.CheckConstraint(RUNGS, name=op.f("ck_rulings_rung_known")),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_rulings_status_known")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_rulings_version_counts")),
        sa.ForeignKeyConstraint(["first_id"], ["claims.id"], name="fk_rulings_first_id_claims", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["second_id"], ["claims.id"], name="fk_rulings_second_id_claims", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_rulings"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_rulings_first_id_second_id"),
    )
    op.create_index("ix_rulings_second_id", "rulings", ["second_id"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("rulings")
