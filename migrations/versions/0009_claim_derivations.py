"""Claims that come from other claims."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TABLE = "claim_derivations"


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        TABLE,
        sa.Column("claim_id", sa.String(length=16), nullable=False),
        sa.Column("origin_id", sa.String(length=16), nullable=False),
        sa.Column("type", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)",
            name=op.f("ck_claim_derivations_withdrawn_with_reason"),
        ),
        sa.CheckConstraint("claim_id <> origin_id", name=op.f("ck_claim_derivations_not_from_itself")),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_claim_derivations_status_known")),
        sa.CheckConstraint(
            "type IN ('copies', 'quotes', 'translates', 'rewrites', 'relays')",
            name=op.f("ck_claim_derivations_type_known"),
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_claim_derivations_version_counts")),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name="fk_claim_derivations_claim_id_claims", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["origin_id"], ["claims.id"], name="fk_claim_derivations_origin_id_claims", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_claim_derivations"),
        sa.UniqueConstraint("claim_id", "origin_id", "type", name="uq_claim_derivations_claim_id_origin_id_type"),
    )
    op.create_index("ix_claim_derivations_origin_id", TABLE, ["origin_id"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table(TABLE)
