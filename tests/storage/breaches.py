"""For every constraint a row that breaks it: the first row of its table, as in rows.py, with these columns changed."""

import datetime
from decimal import Decimal

from tests.storage.rows import ROWS, Row

# What a new row needs so that it differs from the first one of its table.
FRESH: dict[str, Row] = {
    "accounts": {"id": "account2", "name_key": "bea"},
    "topics": {"id": "topic2"},
    "scope_terms": {"id": "term3", "label": "Lviv"},
    "questions": {"id": "question9"},
    "parties": {"id": "party4"},
    "party_names": {"position": 1, "spelling": "Fridman", "is_preferred": False},
    "sources": {"id": "source9", "citation_key": "key9"},
    "source_contributors": {"position": 1},
    "captures": {"id": "capture2"},
    "capture_places": {"position": 1},
    "claims": {"id": "claim3"},
    "figures": {"claim_id": "claim2"},
    "citations": {"id": "citation2"},
    "claim_terms": {"claim_id": "claim2"},
    "rulings": {"id": "ruling2", "second_id": "claim4"},
    "derivations": {"id": "derivation2", "origin_id": "source3"},
    "claim_derivations": {"id": "claimderiv2", "origin_id": "claim4"},
    "comparisons": {"id": "comparison2"},
    "editions": {"id": "edition2", "number": 2},
    "shared_links": {"token_hash": "e" * 64},
    "api_tokens": {"token_hash": "e" * 64},
    "sessions": {"token_hash": "e" * 64},
    "one_time_links": {"token_hash": "f" * 64},
    "second_factors": {"account_id": "account3"},
    "pending_factors": {"account_id": "account3"},
    "recovery_codes": {"code_hash": "e" * 64},
    "half_sign_ins": {"token_hash": "e" * 64},
    "failed_sign_ins": {"key": "e" * 64},
    "submissions": {"key": "e" * 64},
    "dismissals": {"offset_start": 12},
    "name_keys": {"key": "latuska"},
    "distinctions": {"other_id": "party3"},
    "placements": {"capture_id": "capture3"},
    "rejections": {"other_id": "source3"},
    "search_entries": {"place": 6, "piece": 1},
    "revisions": {"version": 2},
}

RECORD_TABLES = (
    *("topics", "questions", "parties", "sources", "claims", "derivations", "comparisons", "rulings", "accounts"),
    "claim_derivations",
)
WITHOUT_PLACE: Row = {"offset_start": None, "offset_end": None, "found": "missing"}
EARLY, LATE = datetime.date(2022, 1, 1), datetime.date(2023, 1, 1)

CHECKS: dict[str, Row] = {
    "ck_accounts_name_given": {"name": ""},
    "ck_accounts_role_known": {"role": "king"},
    "ck_topics_title_given": {"title": ""},
    "ck_scope_terms_facet_known": {"facet": "colour"},
    "ck_scope_terms_label_given": {"label": ""},
    "ck_questions_title_given": {"title": ""},
    "ck_questions_answer_kind_known": {"answer_kind": "colour", "unit": ""},
    "ck_questions_unit_of_quantity": {"answer_kind": "text", "unit": "people"},
    "ck_questions_cumulative_is_quantity": {"answer_kind": "text", "unit": "", "is_cumulative": True},
    "ck_parties_type_known": {"type": "animal"},
    "ck_parties_interest_known": {"interest": "curious"},
    "ck_parties_merged_into_another": {"merged_into_id": "party4", "standing_id": "party1"},
    "ck_parties_standing_when_merged": {"standing_id": "party1"},
    "ck_party_names_spelling_given": {"spelling": ""},
    "ck_party_names_position_counts": {"position": -1},
    "ck_sources_type_known": {"type": "rumour"},
    "ck_sources_title_given": {"title": ""},
    "ck_source_contributors_role_known": {"role": "cook"},
    "ck_source_contributors_one_name": {"literal": "The Bureau"},
    "ck_source_contributors_position_counts": {"position": -1},
    "ck_captures_type_known": {"type": "glimpse"},
    "ck_captures_text_given": {"text": ""},
    "ck_captures_sha256_whole": {"sha256": "0" * 63},
    "ck_captures_file_sha256_whole": {"file_sha256": "1" * 63},
    "ck_captures_file_has_size": {"file_size": None},
    "ck_capture_places_kind_known": {"kind": "shelf"},
    "ck_capture_places_label_given": {"label": ""},
    "ck_capture_places_offset_counts": {"offset_start": -1},
    "ck_capture_places_position_counts": {"position": -1},
    "ck_claims_answer_kind_known": {"answer_kind": "colour"},
    "ck_claims_mode_known": {"mode": "shouted"},
    "ck_claims_date_answers_date": {"date": "2024"},
    "ck_claims_affirmed_answers_yes_no": {"affirmed": True},
    "ck_claims_text_answers_text": {"question_id": "question4", "answer_kind": "text"},
    "ck_claims_text_given": {"question_id": "question4", "answer_kind": "text", "text": ""},
    "ck_claims_as_of_in_order": {"as_of_earliest": LATE, "as_of_latest": EARLY},
    "ck_claims_date_in_order": {
        "question_id": "question2",
        "answer_kind": "date",
        "date": "2022",
        "date_earliest": LATE,
        "date_latest": EARLY,
    },
    "ck_figures_qualifier_known": {"qualifier": "roughly"},
    "ck_figures_not_empty": {"low": None, "high": None},
    "ck_figures_low_below_high": {"low": Decimal(500), "high": Decimal(200)},
    "ck_figures_point_is_one_number": {"qualifier": "exact"},
    "ck_figures_between_has_ends": {"high": None},
    "ck_figures_floor_is_low": {"qualifier": "at_least"},
    "ck_figures_ceiling_is_high": {"qualifier": "up_to"},
    "ck_figures_included_as_said": {"qualifier": "at_least", "high": None, "low_included": False},
    "ck_figures_open_end_included": {"qualifier": "less_than", "low": None, "low_included": False},
    "ck_figures_not_void": {"low": Decimal(500), "low_included": False},
    "ck_citations_found_known": {"found": "perhaps"},
    "ck_citations_place_whole": WITHOUT_PLACE | {"offset_end": 19},
    "ck_citations_place_in_order": {"offset_start": 19, "offset_end": 0},
    "ck_citations_place_in_capture": {"capture_id": None},
    "ck_citations_place_of_words": {"quotation": ""},
    "ck_citations_found_has_place": WITHOUT_PLACE | {"found": "exact"},
    "ck_dismissals_place_in_order": {"offset_start": 19},
    "ck_distinctions_pair_in_order": {"party_id": "party2", "other_id": "party1"},
    "ck_placements_found_known": {"found": "guessed"},
    "ck_placements_place_whole": WITHOUT_PLACE | {"offset_end": 19},
    "ck_placements_place_in_order": {"offset_start": 19, "offset_end": 0},
    "ck_placements_found_has_place": WITHOUT_PLACE | {"found": "exact"},
    "ck_placements_score_in_thousandths": {"score": 1001},
    "ck_rejections_pair_in_order": {"source_id": "source2", "other_id": "source1"},
    "ck_claim_terms_facet_known": {"facet": "colour"},
    "ck_rulings_rung_known": {"rung": "quarrels"},
    "ck_rulings_in_order": {"first_id": "claim2", "second_id": "claim1"},
    "ck_rulings_note_given": {"note": ""},
    "ck_claim_derivations_type_known": {"type": "admires"},
    "ck_claim_derivations_not_from_itself": {"origin_id": "claim1"},
    "ck_derivations_type_known": {"type": "admires"},
    "ck_derivations_not_from_itself": {"origin_id": "source1"},
    "ck_comparisons_title_given": {"title": ""},
    "ck_comparisons_address_is_path": {"address": "https://elsewhere.example/"},
    "ck_editions_number_counts": {"number": 0},
    "ck_editions_content_given": {"content": ""},
    "ck_editions_sha256_whole": {"sha256": "0" * 63},
    "ck_one_time_links_purpose_known": {"purpose": "mischief"},
    "ck_one_time_links_role_known": {"purpose": "invitation", "role": "king"},
    "ck_one_time_links_invitation_has_role": {"purpose": "invitation"},
    "ck_one_time_links_sign_in_has_account": {"account_id": None},
    "ck_revisions_act_known": {"act": "forgotten"},
}
for table in RECORD_TABLES:
    CHECKS[f"ck_{table}_status_known"] = {"status": "mislaid"}
    CHECKS[f"ck_{table}_withdrawn_with_reason"] = {"status": "withdrawn"}
    CHECKS[f"ck_{table}_version_counts"] = {"version": 0}

# A CHECK that cannot be broken alone, and those that its breach must break too.
BROKEN_TOO: dict[str, set[str]] = {"ck_figures_not_empty": {"ck_figures_between_has_ends"}}

FOREIGN_KEYS: dict[str, Row] = {
    "fk_scope_terms_topic_id_topics": {"topic_id": "absent"},
    "fk_questions_topic_id_topics": {"topic_id": "absent"},
    "fk_party_names_party_id_parties": {"party_id": "absent"},
    "fk_sources_publisher_id_parties": {"publisher_id": "absent"},
    "fk_source_contributors_source_id_sources": {"source_id": "absent"},
    "fk_source_contributors_party_id_parties": {"party_id": "absent"},
    "fk_captures_source_id_sources": {"source_id": "absent"},
    "fk_capture_places_capture_id_captures": {"capture_id": "absent"},
    "fk_claims_question_id_answer_kind_questions": {"question_id": "question4"},  # a number does not answer a text
    "fk_claims_claimant_id_parties": {"claimant_id": "absent"},
    "fk_figures_question_id_claim_id_claims": {"question_id": "question5"},
    "fk_citations_question_id_claim_id_claims": {"question_id": "question5"},
    "fk_citations_source_id_sources": WITHOUT_PLACE | {"source_id": "absent", "capture_id": None},
    "fk_citations_capture_id_source_id_captures": {"source_id": "source2"},  # the capture is of source1
    "fk_citations_relayed_by_id_parties": {"relayed_by_id": "absent"},
    "fk_claim_terms_question_id_claim_id_claims": {"question_id": "question5"},
    "fk_claim_terms_term_id_facet_scope_terms": {"facet": "period"},  # the term is a place
    "fk_rulings_first_id_claims": {"first_id": "absent"},
    "fk_rulings_second_id_claims": {"second_id": "claim9"},
    "fk_claim_derivations_claim_id_claims": {"claim_id": "absent"},
    "fk_claim_derivations_origin_id_claims": {"origin_id": "absent"},
    "fk_derivations_source_id_sources": {"source_id": "absent"},
    "fk_derivations_origin_id_sources": {"origin_id": "absent"},
    "fk_comparisons_question_id_questions": {"question_id": "absent"},
    "fk_editions_comparison_id_comparisons": {"comparison_id": "absent"},
    "fk_shared_links_comparison_id_comparisons": {"comparison_id": "absent"},
    "fk_shared_links_created_by_id_accounts": {"created_by_id": "absent"},
    "fk_dismissals_capture_id_captures": {"capture_id": "absent"},
    "fk_dismissals_account_id_accounts": {"account_id": "absent"},
    "fk_name_keys_party_id_parties": {"party_id": "absent"},
    "fk_distinctions_party_id_parties": {"party_id": "absent"},
    "fk_distinctions_other_id_parties": {"other_id": "unknown"},
    "fk_distinctions_account_id_accounts": {"other_id": "party3", "account_id": "absent"},
    "fk_placements_citation_id_citations": {"citation_id": "absent"},
    "fk_placements_capture_id_captures": {"capture_id": "absent"},
    "fk_rejections_source_id_sources": {"source_id": "absent", "other_id": "source3"},
    "fk_rejections_other_id_sources": {"other_id": "unknown"},
    "fk_rejections_account_id_accounts": {"account_id": "absent"},
    "fk_api_tokens_account_id_accounts": {"account_id": "absent"},
    "fk_sessions_account_id_accounts": {"account_id": "absent"},
    **{
        f"fk_{table}_account_id_accounts": {"account_id": "absent"}
        for table in ("second_factors", "pending_factors", "recovery_codes", "half_sign_ins")
    },
    "fk_one_time_links_account_id_accounts": {"account_id": "absent"},
    "fk_one_time_links_created_by_id_accounts": {"created_by_id": "absent"},
    "fk_revisions_account_id_accounts": {"account_id": "absent"},
}

# Unique keys: the columns of the first row that are taken again.
UNIQUE: dict[str, Row] = {
    "uq_accounts_name_key": {"name_key": "ada"},
    "uq_party_names_party_id_spelling_language": {"spelling": "Friedman"},
    "ix_party_names_preferred": {"is_preferred": True},
    "ix_sources_citation_key": {"citation_key": "key1"},
    "uq_scope_terms_topic_id_facet_label": {"label": "Kyiv"},
    "uq_rulings_first_id_second_id": {"second_id": "claim2"},
    "uq_claims_id": {"id": "claim1", "question_id": "question5"},
    "uq_citations_id": {"id": "citation1", "claim_id": "claim2"},
    "uq_claim_derivations_claim_id_origin_id_type": {"origin_id": "claim2"},
    "uq_derivations_source_id_origin_id_type": {"origin_id": "source2"},
    "uq_editions_comparison_id_number": {"number": 1},
    "uq_search_entries_kind_record_id_piece": {"piece": 0},
}

# Keys that can only be broken together with a smaller one, which the database may name instead; those over a primary
# key are there because foreign keys refer to them.
SMALLER: dict[str, str] = {
    "uq_questions_id_answer_kind": "pk_questions",
    "uq_captures_id_source_id": "pk_captures",
    "uq_scope_terms_id_facet": "pk_scope_terms",
    "pk_claims": "uq_claims_id",
    "pk_citations": "uq_citations_id",
}


def table_of(name: str) -> str:
    """The table that a constraint belongs to."""
    named = name.partition("_")[2]
    return max((table for table in ROWS if named == table or named.startswith(f"{table}_")), key=len)
