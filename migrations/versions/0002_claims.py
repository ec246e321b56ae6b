"""Claims with their figures and citations, derivations and comparisons."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NUMBER = sa.Numeric().with_variant(sa.String(64), "sqlite")  # sortable text, see app/storage/types.py


def upgrade() -> None:
    """Bring the schema one step forward."""
    op.create_table(
        "claims",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("question_id", sa.String(length=16), nullable=False),
        sa.Column("answer_kind", sa.String(length=64), nullable=False),
        sa.Column("claimant_id", sa.String(length=16), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("as_of", sa.Text(), server_default="", nullable=False),
        sa.Column("as_of_earliest", sa.Date(), nullable=True),
        sa.Column("as_of_latest", sa.Date(), nullable=True),
        sa.Column("scope", sa.Text(), server_default="", nullable=False),
        sa.Column("mode", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("date_earliest", sa.Date(), nullable=True),
        sa.Column("date_latest", sa.Date(), nullable=True),
        sa.Column("affirmed", sa.Boolean(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint("(answer_kind = 'date') = (date IS NOT NULL)", name=op.f("ck_claims_date_answers_date")),
        sa.CheckConstraint("(answer_kind = 'text') = (text IS NOT NULL)", name=op.f("ck_claims_text_answers_text")),
        sa.CheckConstraint(
            "(answer_kind = 'yes-no') = (affirmed IS NOT NULL)", name=op.f("ck_claims_affirmed_answers_yes_no")
        ),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_claims_withdrawn_with_reason")
        ),
        sa.CheckConstraint(
            "answer_kind IN ('quantity', 'date', 'yes-no', 'text')", name=op.f("ck_claims_answer_kind_known")
        ),
        sa.CheckConstraint(
            "mode IN ('asserted', 'estimated', 'forecast', 'denied')", name=op.f("ck_claims_mode_known")
        ),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_claims_status_known")),
        sa.CheckConstraint("text <> ''", name=op.f("ck_claims_text_given")),
        sa.CheckConstraint("as_of_earliest <= as_of_latest", name=op.f("ck_claims_as_of_in_order")),
        sa.CheckConstraint("date_earliest <= date_latest", name=op.f("ck_claims_date_in_order")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_claims_version_counts")),
        sa.ForeignKeyConstraint(["claimant_id"], ["parties.id"], name="fk_claims_claimant_id_parties"),
        sa.ForeignKeyConstraint(
            ["question_id", "answer_kind"],
            ["questions.id", "questions.answer_kind"],
            name="fk_claims_question_id_answer_kind_questions",
        ),
        sa.PrimaryKeyConstraint("question_id", "id", name="pk_claims"),
        sa.UniqueConstraint("id", name="uq_claims_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claims_claimant_id", "claims", ["claimant_id"], unique=False)
    op.create_table(
        "comparisons",
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("question_id", sa.String(length=16), nullable=True),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=64), server_default="active", nullable=False),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_comparisons_withdrawn_with_reason")
        ),
        sa.CheckConstraint("address LIKE '/%'", name=op.f("ck_comparisons_address_is_path")),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_comparisons_status_known")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_comparisons_title_given")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_comparisons_version_counts")),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_comparisons_question_id_questions"),
        sa.PrimaryKeyConstraint("id", name="pk_comparisons"),
    )
    op.create_index("ix_comparisons_question_id", "comparisons", ["question_id"], unique=False)
    op.create_table(
        "derivations",
        sa.Column("source_id", sa.String(length=16), nullable=False),
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
            "(status = 'withdrawn') = (withdrawn_reason IS NOT NULL)", name=op.f("ck_derivations_withdrawn_with_reason")
        ),
        sa.CheckConstraint("status IN ('active', 'withdrawn')", name=op.f("ck_derivations_status_known")),
        sa.CheckConstraint(
            "type IN ('copies', 'quotes', 'translates', 'rewrites', 'relays')", name=op.f("ck_derivations_type_known")
        ),
        sa.CheckConstraint("source_id <> origin_id", name=op.f("ck_derivations_not_from_itself")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_derivations_version_counts")),
        sa.ForeignKeyConstraint(["origin_id"], ["sources.id"], name="fk_derivations_origin_id_sources"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_derivations_source_id_sources"),
        sa.PrimaryKeyConstraint("id", name="pk_derivations"),
        sa.UniqueConstraint("source_id", "origin_id", "type", name="uq_derivations_source_id_origin_id_type"),
    )
    op.create_index("ix_derivations_origin_id", "derivations", ["origin_id"], unique=False)
    op.create_table(
        "citations",
        sa.Column("question_id", sa.String(length=16), nullable=False),
        sa.Column("claim_id", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.String(length=16), nullable=False),
        sa.Column("capture_id", sa.String(length=16), nullable=True),
        sa.Column("quotation", sa.Text(), server_default="", nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("offset_start", sa.Integer(), nullable=True),
        sa.Column("offset_end", sa.Integer(), nullable=True),
        sa.Column("found", sa.String(length=64), nullable=False),
        sa.Column("locator", sa.Text(), server_default="", nullable=False),
        sa.Column("relayed_by_id", sa.String(length=16), nullable=True),
        sa.CheckConstraint("(offset_start IS NULL) = (found = 'missing')", name=op.f("ck_citations_found_has_place")),
        sa.CheckConstraint(
            "found IN ('exact', 'normalised', 'approximate', 'missing')", name=op.f("ck_citations_found_known")
        ),
        sa.CheckConstraint("offset_start IS NULL OR quotation <> ''", name=op.f("ck_citations_place_of_words")),
        sa.CheckConstraint("(offset_start IS NULL) = (offset_end IS NULL)", name=op.f("ck_citations_place_whole")),
        sa.CheckConstraint("offset_start >= 0 AND offset_start < offset_end", name=op.f("ck_citations_place_in_order")),
        sa.CheckConstraint(
            "offset_start IS NULL OR capture_id IS NOT NULL", name=op.f("ck_citations_place_in_capture")
        ),
        sa.ForeignKeyConstraint(
            ["capture_id", "source_id"],
            ["captures.id", "captures.source_id"],
            name="fk_citations_capture_id_source_id_captures",
        ),
        sa.ForeignKeyConstraint(
            ["question_id", "claim_id"],
            ["claims.question_id", "claims.id"],
            name="fk_citations_question_id_claim_id_claims",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["relayed_by_id"], ["parties.id"], name="fk_citations_relayed_by_id_parties"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_citations_source_id_sources"),
        sa.PrimaryKeyConstraint("question_id", "claim_id", "id", name="pk_citations"),
        sa.UniqueConstraint("id", name="uq_citations_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_citations_relayed_by_id", "citations", ["relayed_by_id"], unique=False)
    op.create_index("ix_citations_source_id", "citations", ["source_id"], unique=False)
    op.create_table(
        "figures",
        sa.Column("question_id", sa.String(length=16), nullable=False),
        sa.Column("claim_id", sa.String(length=16), nullable=False),
        sa.Column("low", NUMBER, nullable=True),
        sa.Column("high", NUMBER, nullable=True),
        sa.Column("low_included", sa.Boolean(), nullable=False),
        sa.Column("high_included", sa.Boolean(), nullable=False),
        sa.Column("qualifier", sa.String(length=64), nullable=False),
        sa.Column("headline", NUMBER, nullable=True),
        sa.Column("approximate", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "qualifier <> 'between' OR (low IS NOT NULL AND high IS NOT NULL)", name=op.f("ck_figures_between_has_ends")
        ),
        sa.CheckConstraint(
            "qualifier = 'between' OR (qualifier IN ('less_than', 'more_than')) <> (low_included AND high_included)",
            name=op.f("ck_figures_included_as_said"),
        ),
        sa.CheckConstraint(
            "qualifier IN ('exact', 'about', 'between', 'at_least', 'more_than', 'at_most', 'less_than', "
            "'up_to', 'order')",
            name=op.f("ck_figures_qualifier_known"),
        ),
        sa.CheckConstraint(
            "qualifier NOT IN ('about', 'exact') OR (low IS NOT NULL AND high IS NOT NULL AND low = high)",
            name=op.f("ck_figures_point_is_one_number"),
        ),
        sa.CheckConstraint(
            "qualifier NOT IN ('at_least', 'more_than', 'order') OR (low IS NOT NULL AND high IS NULL)",
            name=op.f("ck_figures_floor_is_low"),
        ),
        sa.CheckConstraint(
            "qualifier NOT IN ('at_most', 'less_than', 'up_to') OR (low IS NULL AND high IS NOT NULL)",
            name=op.f("ck_figures_ceiling_is_high"),
        ),
        sa.CheckConstraint(
            "(low_included OR low IS NOT NULL) AND (high_included OR high IS NOT NULL)",
            name=op.f("ck_figures_open_end_included"),
        ),
        sa.CheckConstraint("low <= high", name=op.f("ck_figures_low_below_high")),
        sa.CheckConstraint("low IS NOT NULL OR high IS NOT NULL", name=op.f("ck_figures_not_empty")),
        sa.CheckConstraint(
            "low_included AND high_included OR low IS NULL OR high IS NULL OR low < high",
            name=op.f("ck_figures_not_void"),
        ),
        sa.ForeignKeyConstraint(
            ["question_id", "claim_id"],
            ["claims.question_id", "claims.id"],
            name="fk_figures_question_id_claim_id_claims",
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("question_id", "claim_id", name="pk_figures"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("figures")
    op.drop_index("ix_citations_source_id", table_name="citations")
    op.drop_index("ix_citations_relayed_by_id", table_name="citations")
    op.drop_table("citations")
    op.drop_index("ix_derivations_origin_id", table_name="derivations")
    op.drop_table("derivations")
    op.drop_index("ix_comparisons_question_id", table_name="comparisons")
    op.drop_table("comparisons")
    op.drop_index("ix_claims_claimant_id", table_name="claims")
    op.drop_table("claims")
