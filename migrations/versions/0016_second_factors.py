"""Second factors of accounts, their recovery codes, and the sign-ins that wait for a code."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TABLES = ("second_factors", "pending_factors", "recovery_codes", "half_sign_ins")


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "second_factors",
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_second_factors_account_id_accounts"),
        sa.PrimaryKeyConstraint("account_id", name="pk_second_factors"),
    )
    op.create_table(
        "pending_factors",
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_pending_factors_account_id_accounts"),
        sa.PrimaryKeyConstraint("account_id", name="pk_pending_factors"),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_recovery_codes_account_id_accounts"),
        sa.PrimaryKeyConstraint("account_id", "code_hash", name="pk_recovery_codes"),
    )
    op.create_table(
        "half_sign_ins",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_half_sign_ins_account_id_accounts"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_half_sign_ins"),
    )
    op.create_index("ix_half_sign_ins_account_id", "half_sign_ins", ["account_id"])


def downgrade() -> None:
    """Take the step back."""
    for table in reversed(TABLES):
        op.drop_table(table)
