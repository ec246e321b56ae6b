"""The files that captures were read from, the addresses they came from, and the pages, times and chapters in them."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

PLACES_NEVER_CHANGE = {
    "sqlite": [
        f"""CREATE TRIGGER capture_places_refuse_{act} BEFORE {act} ON capture_places
        BEGIN SELECT RAISE(ABORT, 'a capture never changes'); END"""
        for act in ("update", "delete")
    ],
    "postgresql": [
        """CREATE TRIGGER capture_places_refuse_change BEFORE UPDATE OR DELETE ON capture_places
        FOR EACH ROW EXECUTE FUNCTION refuse_change()"""
    ],
}


def upgrade() -> None:
    """Bring the schema one step forward."""
    # With the CHECK in the same statement SQLite need not build the table anew, so that its triggers stay.
    op.execute(
        "ALTER TABLE captures ADD COLUMN file_sha256 VARCHAR(64) "
        "CONSTRAINT ck_captures_file_sha256_whole CHECK (length(file_sha256) = 64)"
    )
    op.execute(
        "ALTER TABLE captures ADD COLUMN file_size INTEGER "
        "CONSTRAINT ck_captures_file_has_size CHECK ((file_sha256 IS NULL) = (file_size IS NULL))"
    )
    op.add_column("captures", sa.Column("file_name", sa.Text(), server_default="", nullable=False))
    op.add_column("captures", sa.Column("address", sa.Text(), server_default="", nullable=False))
    op.create_index("ix_captures_address_source_id", "captures", ["address", "source_id"])
    op.create_index("ix_captures_file_sha256", "captures", ["file_sha256"])
    op.create_index("ix_captures_sha256", "captures", ["sha256"])
    op.create_table(
        "capture_places",
        sa.Column("capture_id", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("offset_start", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("kind IN ('page', 'time', 'chapter')", name=op.f("ck_capture_places_kind_known")),
        sa.CheckConstraint("label <> ''", name=op.f("ck_capture_places_label_given")),
        sa.CheckConstraint("offset_start >= 0", name=op.f("ck_capture_places_offset_counts")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_capture_places_position_counts")),
        sa.ForeignKeyConstraint(["capture_id"], ["captures.id"], name="fk_capture_places_capture_id_captures"),
        sa.PrimaryKeyConstraint("capture_id", "position", name="pk_capture_places"),
        sqlite_with_rowid=False,
    )
    for statement in PLACES_NEVER_CHANGE[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("capture_places")
    op.drop_index("ix_captures_sha256", "captures")
    op.drop_index("ix_captures_file_sha256", "captures")
    op.drop_index("ix_captures_address_source_id", "captures")
    for column in ("address", "file_name", "file_size", "file_sha256"):
        op.drop_column("captures", column)
