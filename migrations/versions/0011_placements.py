"""Where each quotation stands in each capture of its source; “variorum check --rebuild” and “variorum init” fill it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "placements",
        sa.Column("citation_id", sa.String(length=16), nullable=False),
        sa.Column("capture_id", sa.String(length=16), nullable=False),
        sa.Column("found", sa.String(length=64), nullable=False),
        sa.Column("offset_start", sa.Integer(), nullable=True),
        sa.Column("offset_end", sa.Integer(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "found IN ('exact', 'normalised', 'approximate', 'missing')", name=op.f("ck_placements_found_known")
        ),
        sa.CheckConstraint("(offset_start IS NULL) = (offset_end IS NULL)", name=op.f("ck_placements_place_whole")),
        sa.CheckConstraint(
            "offset_start >= 0 AND offset_start < offset_end", name=op.f("ck_placements_place_in_order")
        ),
        sa.CheckConstraint("(offset_start IS NULL) = (found = 'missing')", name=op.f("ck_placements_found_has_place")),
        sa.CheckConstraint("score >= 0 AND score <= 1000", name=op.f("ck_placements_score_in_thousandths")),
        sa.ForeignKeyConstraint(
            ["citation_id"], ["citations.id"], name="fk_placements_citation_id_citations", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_placements_capture_id_captures"),
        sa.PrimaryKeyConstraint("citation_id", "capture_id", name="pk_placements"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_placements_capture_id", "placements", ["capture_id"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("placements")
