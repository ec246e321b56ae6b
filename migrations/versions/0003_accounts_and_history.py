"""Accounts with what lets them in, and the history of every record."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "accounts",
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name_key", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_accounts_withdrawn_with_reason")
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_accounts_name_given")),
        sa.CheckConstraint("role IN ('owner', 'editor', 'reader')", name=op.f("ck_accounts_role_known")),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_accounts_status_known")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_accounts_version_counts")),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.UniqueConstraint("name_key", name="uq_accounts_name_key"),
    )
    op.create_table(
        "failed_sign_ins",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_failed_sign_ins"),
    )
    op.create_table(
        "submissions",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("record_id", sa.String(length=16), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_submissions"),
    )
    op.create_table(
        "one_time_links",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("created_by_id", sa.String(length=16), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "(purpose = 'invitation') = (role IS NOT NULL)", name=op.f("ck_one_time_links_invitation_has_role")
        ),
        sa.CheckConstraint(
            "purpose <> 'sign-in' OR account_id IS NOT NULL", name=op.f("ck_one_time_links_sign_in_has_account")
        ),
        sa.CheckConstraint("purpose IN ('sign-in', 'invitation')", name=op.f("ck_one_time_links_purpose_known")),
        sa.CheckConstraint("role IN ('owner', 'editor', 'reader')", name=op.f("ck_one_time_links_role_known")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_one_time_links_account_id_accounts"),
        sa.ForeignKeyConstraint(["created_by_id"], ["accounts.id"], name="fk_one_time_links_created_by_id_accounts"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_one_time_links"),
    )
    op.create_index("ix_one_time_links_account_id", "one_time_links", ["account_id"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("record_id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("act", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=True),
        sa.Column("actor", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "act IN ('created', 'edited', 'withdrawn', 'restored', 'loaded')", name=op.f("ck_revisions_act_known")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_revisions_account_id_accounts"),
        sa.PrimaryKeyConstraint("kind", "record_id", "version", name="pk_revisions"),
    )
    op.create_index("ix_revisions_at", "revisions", ["at"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_sessions_account_id_accounts"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_sessions"),
    )
    op.create_index("ix_sessions_account_id", "sessions", ["account_id"], unique=False)


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_sessions_account_id", table_name="sessions")
    op.drop_table("sessions")
    op.drop_index("ix_revisions_at", table_name="revisions")
    op.drop_table("revisions")
    op.drop_index("ix_one_time_links_account_id", table_name="one_time_links")
    op.drop_table("one_time_links")
    op.drop_table("submissions")
    op.drop_table("failed_sign_ins")
    op.drop_table("accounts")
