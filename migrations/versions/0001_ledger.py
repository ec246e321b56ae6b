"""The ledger: topics, questions, parties, sources, and captures that the database refuses to change."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)

CAPTURES_NEVER_CHANGE = {
    "sqlite": [
        f"""CREATE TRIGGER captures_refuse_{act} BEFORE {act} ON captures
        BEGIN SELECT RAISE(ABORT, 'a capture never changes'); END"""
        for act in ("update", "delete")
    ],
    "postgresql": [
        """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'a capture never changes' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        """CREATE TRIGGER captures_refuse_change BEFORE UPDATE OR DELETE ON captures
        FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    ],
}


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "parties",
        sa.Column("type", sa.String(length=64), nullable=False),
        sa.Column("interest", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_parties_withdrawn_with_reason")
        ),
        sa.CheckConstraint("interest IN ('interested', 'observer', 'press')", name=op.f("ck_parties_interest_known")),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_parties_status_known")),
        sa.CheckConstraint("type IN ('person', 'organisation', 'group')", name=op.f("ck_parties_type_known")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_parties_version_counts")),
        sa.PrimaryKeyConstraint("id", name="pk_parties"),
    )
    op.create_table(
        "topics",
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_topics_withdrawn_with_reason")
        ),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_topics_status_known")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_topics_title_given")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_topics_version_counts")),
        sa.PrimaryKeyConstraint("id", name="pk_topics"),
    )
    op.create_table(
        "party_names",
        sa.Column("party_id", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("spelling", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("is_preferred", sa.Boolean(), nullable=False),
        sa.Column("folded", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("spelling <> ''", name=op.f("ck_party_names_spelling_given")),
        sa.CheckConstraint("position >= 0", name=op.f("ck_party_names_position_counts")),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name="fk_party_names_party_id_parties", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("party_id", "position", name="pk_party_names"),
        sa.UniqueConstraint("party_id", "spelling", "language", name="uq_party_names_party_id_spelling_language"),
    )
    op.create_index("ix_party_names_folded", "party_names", ["folded"], unique=False)
    op.create_index(
        "ix_party_names_preferred",
        "party_names",
        ["party_id"],
        unique=True,
        sqlite_where=sa.text("is_preferred"),
        postgresql_where=sa.text("is_preferred"),
    )
    op.create_table(
        "questions",
        sa.Column("topic_id", sa.String(length=16), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("answer_kind", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("definition", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_questions_withdrawn_with_reason")
        ),
        sa.CheckConstraint(
            "answer_kind IN ('quantity', 'date', 'yes-no', 'text')", name=op.f("ck_questions_answer_kind_known")
        ),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_questions_status_known")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_questions_title_given")),
        sa.CheckConstraint("unit = '' OR answer_kind = 'quantity'", name=op.f("ck_questions_unit_of_quantity")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_questions_version_counts")),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name="fk_questions_topic_id_topics"),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.UniqueConstraint("id", "answer_kind", name="uq_questions_id_answer_kind"),
    )
    op.create_index("ix_questions_topic_id", "questions", ["topic_id"], unique=False)
    op.create_table(
        "sources",
        sa.Column("type", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title_short", sa.Text(), server_default="", nullable=False),
        sa.Column("container_title", sa.Text(), server_default="", nullable=False),
        sa.Column("publisher_id", sa.String(length=16), nullable=True),
        sa.Column("publisher_place", sa.Text(), server_default="", nullable=False),
        sa.Column("issued", sa.Text(), server_default="", nullable=False),
        sa.Column("accessed", sa.Text(), server_default="", nullable=False),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("doi", sa.Text(), server_default="", nullable=False),
        sa.Column("isbn", sa.Text(), server_default="", nullable=False),
        sa.Column("issn", sa.Text(), server_default="", nullable=False),
        sa.Column("volume", sa.Text(), server_default="", nullable=False),
        sa.Column("issue", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("page", sa.Text(), server_default="", nullable=False),
        sa.Column("edition", sa.Text(), server_default="", nullable=False),
        sa.Column("section", sa.Text(), server_default="", nullable=False),
        sa.Column("genre", sa.Text(), server_default="", nullable=False),
        sa.Column("medium", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("archive", sa.Text(), server_default="", nullable=False),
        sa.Column("archive_location", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_sources_withdrawn_with_reason")
        ),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_sources_status_known")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_sources_title_given")),
        sa.CheckConstraint(
            "type IN ('article-newspaper', 'article-magazine', 'article-journal', 'article', 'webpage', "
            "'post', 'post-weblog', 'interview', 'report', 'book', 'chapter', 'dataset', 'broadcast', "
            "'motion_picture', 'speech', 'thesis', 'manuscript', 'personal_communication', 'legislation', "
            "'legal_case', 'document')",
            name=op.f("ck_sources_type_known"),
        ),
        sa.CheckConstraint("version >= 1", name=op.f("ck_sources_version_counts")),
        sa.ForeignKeyConstraint(["publisher_id"], ["parties.id"], name="fk_sources_publisher_id_parties"),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
    )
    op.create_index("ix_sources_publisher_id", "sources", ["publisher_id"], unique=False)
    op.create_table(
        "captures",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("type", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("captured_at", MOMENT, nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("text <> ''", name=op.f("ck_captures_text_given")),
        sa.CheckConstraint("type IN ('full', 'excerpt')", name=op.f("ck_captures_type_known")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_captures_sha256_whole")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_captures_source_id_sources"),
        sa.PrimaryKeyConstraint("id", name="pk_captures"),
        sa.UniqueConstraint("id", "source_id", name="uq_captures_id_source_id"),
    )
    op.create_index("ix_captures_source_id", "captures", ["source_id"], unique=False)
    op.create_table(
        "source_contributors",
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("family", sa.Text(), server_default="", nullable=False),
        sa.Column("given", sa.Text(), server_default="", nullable=False),
        sa.Column("literal", sa.Text(), server_default="", nullable=False),
        sa.Column("party_id", sa.String(length=16), nullable=True),
        sa.CheckConstraint("(family <> '') <> (literal <> '')", name=op.f("ck_source_contributors_one_name")),
        sa.CheckConstraint(
            "role IN ('author', 'editor', 'translator', 'interviewer', 'director', 'recipient')",
            name=op.f("ck_source_contributors_role_known"),
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_source_contributors_position_counts")),
        sa.ForeignKeyConstraint(["party_id"], ["parties.id"], name="fk_source_contributors_party_id_parties"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_source_contributors_source_id_sources", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_id", "position", name="pk_source_contributors"),
    )
    op.create_index("ix_source_contributors_party_id", "source_contributors", ["party_id"], unique=False)
    for statement in CAPTURES_NEVER_CHANGE[op.get_bind().dialect.name]:
        op.execute(statement)


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_source_contributors_party_id", table_name="source_contributors")
    op.drop_table("source_contributors")
    op.drop_index("ix_captures_source_id", table_name="captures")
    op.drop_table("captures")
    op.drop_index("ix_sources_publisher_id", table_name="sources")
    op.drop_table("sources")
    op.drop_index("ix_questions_topic_id", table_name="questions")
    op.drop_table("questions")
    op.drop_index(
        "ix_party_names_preferred",
        table_name="party_names",
        sqlite_where=sa.text("is_preferred"),
        postgresql_where=sa.text("is_preferred"),
    )
    op.drop_index("ix_party_names_folded", table_name="party_names")
    op.drop_table("party_names")
    op.drop_table("topics")
    op.drop_table("parties")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")
