"""Published editions of comparisons, which the database refuses to change, and links that share a comparison."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)

EDITIONS_NEVER_CHANGE = {
    "sqlite": [
        f"""CREATE TRIGGER editions_refuse_{act} BEFORE {act} ON editions
        BEGIN SELECT RAISE(ABORT, 'an edition never changes'); END"""
        for act in ("update", "delete")
    ],
    "postgresql": [
        """CREATE FUNCTION refuse_change_of_edition() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'an edition never changes' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        """CREATE TRIGGER editions_refuse_change BEFORE UPDATE OR DELETE ON editions
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()""",
    ],
}


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "editions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("comparison_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.Column("published_by", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_editions_number_counts")),
        sa.CheckConstraint("content <> ''", name=op.f("ck_editions_content_given")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_editions_sha256_whole")),
        sa.ForeignKeyConstraint(["comparison_id"], ["comparisons.id"], name="fk_editions_comparison_id_comparisons"),
        sa.PrimaryKeyConstraint("id", name="pk_editions"),
        sa.UniqueConstraint("comparison_id", "number", name="uq_editions_comparison_id_number"),
    )
    for statement in EDITIONS_NEVER_CHANGE[op.get_bind().dialect.name]:
        op.execute(statement)
    op.create_table(
        "shared_links",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("comparison_id", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("created_by_id", sa.String(length=16), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["comparison_id"], ["comparisons.id"], name="fk_shared_links_comparison_id_comparisons"
        ),
        sa.ForeignKeyConstraint(["created_by_id"], ["accounts.id"], name="fk_shared_links_created_by_id_accounts"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_shared_links"),
    )
    op.create_index("ix_shared_links_comparison_id", "shared_links", ["comparison_id"], unique=False)


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_shared_links_comparison_id", table_name="shared_links")
    op.drop_table("shared_links")
    op.drop_table("editions")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change_of_edition()")
