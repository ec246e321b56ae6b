"""The terms of a topic for what answers are limited to, those that claims have, and counts that cannot fall."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

FACETS = "facet IN ('population', 'place', 'period', 'definition')"


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "scope_terms",
        sa.Column("topic_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("facet", sa.String(length=64), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("definition", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(FACETS, name=op.f("ck_scope_terms_facet_known")),
        sa.CheckConstraint("label <> ''", name=op.f("ck_scope_terms_label_given")),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name="fk_scope_terms_topic_id_topics", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_scope_terms"),
        sa.UniqueConstraint("topic_id", "facet", "label", name="uq_scope_terms_topic_id_facet_label"),
        sa.UniqueConstraint("id", "facet", name="uq_scope_terms_id_facet"),
    )
    op.create_table(
        "claim_terms",
        sa.Column("question_id", sa.String(length=16), nullable=False),
        sa.Column("claim_id", sa.String(length=16), nullable=False),
        sa.Column("facet", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.String(length=16), nullable=False),
        sa.CheckConstraint(FACETS, name=op.f("ck_claim_terms_facet_known")),
        sa.ForeignKeyConstraint(
            ["question_id", "claim_id"],
            ["claims.question_id", "claims.id"],
            name="fk_claim_terms_question_id_claim_id_claims",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["term_id", "facet"],
            ["scope_terms.id", "scope_terms.facet"],
            name="fk_claim_terms_term_id_facet_scope_terms",
        ),
        sa.PrimaryKeyConstraint("question_id", "claim_id", "facet", name="pk_claim_terms"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_terms_term_id", "claim_terms", ["term_id"])
    # With the CHECK in the same statement SQLite need not build the table anew, and both databases take it.
    op.execute(
        "ALTER TABLE questions ADD COLUMN is_cumulative BOOLEAN DEFAULT false NOT NULL "
        "CONSTRAINT ck_questions_cumulative_is_quantity CHECK (NOT is_cumulative OR answer_kind = 'quantity')"
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_column("questions", "is_cumulative")
    op.drop_table("claim_terms")
    op.drop_table("scope_terms")
