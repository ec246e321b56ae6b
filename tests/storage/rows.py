"""One valid row for every table, in an order in which they can be inserted, and those that a breach needs beside it."""

import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, insert

from app.storage.base import Base

Row = dict[str, Any]

MOMENT = datetime.datetime(2026, 11, 22, 12, 30, tzinfo=datetime.UTC)
RECORD: Row = {"version": 1, "status": "active", "withdrawn_reason": None, "created_at": MOMENT, "updated_at": MOMENT}
LATER = MOMENT + datetime.timedelta(days=1)

ROWS: dict[str, list[Row]] = {
    "accounts": [
        RECORD | {"id": f"account{number}", "name": name, "name_key": name, "role": "owner", "password_hash": None}
        for number, name in ((1, "ada"), (3, "cleo"))
    ],
    "topics": [RECORD | {"id": "topic1", "title": "Volunteers", "description": ""}],
    "scope_terms": [
        {
            "topic_id": "topic1",
            "id": f"term{number}",
            "position": number - 1,
            "facet": "place",
            "label": label,
            "definition": "",
        }
        for number, label in enumerate(("Kyiv", "Kharkiv"), start=1)
    ],
    "questions": [
        RECORD
        | {
            "id": f"question{number}",
            "topic_id": "topic1",
            "title": "How many?",
            "answer_kind": kind,
            "unit": "people" if kind == "quantity" else "",
            "definition": "",
            "is_cumulative": False,
        }
        for number, kind in enumerate(("quantity", "date", "yes-no", "text", "quantity"), start=1)
    ],
    "parties": [
        RECORD
        | {
            "id": f"party{number}",
            "type": "person",
            "interest": "observer",
            "description": "",
            "merged_into_id": None,
            "standing_id": None,
        }
        for number in (1, 2, 3)
    ],
    "party_names": [
        {
            "party_id": "party1",
            "position": 0,
            "spelling": "Friedman",
            "language": "en",
            "is_preferred": True,
            "folded": "friedman",
        }
    ],
    "sources": [
        RECORD
        | {"id": f"source{number}", "type": "webpage", "title": "A page", "publisher_id": "party1"}
        | {"citation_key": f"key{number}"}
        for number in (1, 2, 3)
    ],
    "source_contributors": [
        {
            "source_id": "source1",
            "position": 0,
            "role": "author",
            "family": "Friedman",
            "given": "Max",
            "literal": "",
            "party_id": "party1",
        }
    ],
    "captures": [
        {
            "id": "capture1",
            "source_id": "source1",
            "type": "full",
            "text": "Between 200 and 500.",
            "sha256": "0" * 64,
            "captured_at": MOMENT,
            "method": "pasted",
            "media_type": "text/plain",
            "created_at": MOMENT,
            "file_sha256": "1" * 64,
            "file_size": 20,
            "file_name": "article.txt",
            "address": "https://example.org/article.txt",
        },
        {
            "id": "capture3",
            "source_id": "source1",
            "type": "full",
            "text": "Between 200 and 500, he says.",
            "sha256": "1" * 64,
            "captured_at": LATER,
            "method": "pasted",
            "media_type": "text/plain",
            "created_at": LATER,
            "file_sha256": None,
            "file_size": None,
            "file_name": "",
            "address": "",
        },
    ],
    "capture_places": [
        {"capture_id": "capture1", "position": 0, "offset_start": 0, "kind": "page", "label": "xii"},
    ],
    "claims": [
        RECORD
        | {
            "id": f"claim{number}",
            "question_id": "question1",
            "answer_kind": "quantity",
            "claimant_id": "party1",
            "words": "between 200 and 500",
            "as_of": "2022-12",
            "as_of_earliest": datetime.date(2022, 12, 1),
            "as_of_latest": datetime.date(2022, 12, 31),
            "scope": "",
            "mode": "estimated",
            "note": "",
            "date": None,
            "date_earliest": None,
            "date_latest": None,
            "affirmed": None,
            "text": None,
        }
        for number in (1, 2, 4)
    ],
    "figures": [
        {
            "question_id": "question1",
            "claim_id": "claim1",
            "low": Decimal(200),
            "high": Decimal(500),
            "low_included": True,
            "high_included": True,
            "qualifier": "between",
            "headline": None,
            "approximate": False,
            "unit": "people",
        }
    ],
    "citations": [
        {
            "question_id": "question1",
            "claim_id": "claim1",
            "id": "citation1",
            "position": 0,
            "source_id": "source1",
            "capture_id": "capture1",
            "quotation": "Between 200 and 500",
            "prefix": "",
            "suffix": ".",
            "offset_start": 0,
            "offset_end": 19,
            "found": "exact",
            "locator": "",
            "relayed_by_id": "party1",
        }
    ],
    "claim_terms": [
        {"question_id": "question1", "claim_id": "claim1", "facet": "place", "position": 0, "term_id": "term1"}
    ],
    "rulings": [
        RECORD
        | {
            "id": "ruling1",
            "first_id": "claim1",
            "second_id": "claim2",
            "rung": "agrees",
            "note": "One count, rounded twice.",
            "ruled_by": "Ada",
            "ruled_at": MOMENT,
        }
    ],
    "derivations": [
        RECORD | {"id": "derivation1", "source_id": "source1", "origin_id": "source2", "type": "copies", "note": ""},
    ],
    "claim_derivations": [
        RECORD | {"id": "claimderiv1", "claim_id": "claim1", "origin_id": "claim2", "type": "relays", "note": ""},
    ],
    "comparisons": [
        RECORD | {"id": "comparison1", "title": "Sizes", "question_id": "question1", "address": "/questions/question1"},
    ],
    "editions": [
        {
            "id": "edition1",
            "comparison_id": "comparison1",
            "number": 1,
            "published_at": MOMENT,
            "published_by": "Ada",
            "note": "",
            "sha256": "0" * 64,
            "content": "{}",
        }
    ],
    "shared_links": [
        {
            "token_hash": "a" * 64,
            "comparison_id": "comparison1",
            "note": "",
            "created_by_id": "account1",
            "created_at": MOMENT,
        }
    ],
    "sessions": [
        {"token_hash": "a" * 64, "account_id": "account1", "created_at": MOMENT, "seen_at": MOMENT, "expires_at": LATER}
    ],
    "api_tokens": [
        {"token_hash": "d" * 64, "account_id": "account1", "name": "Browser", "created_at": MOMENT, "used_at": None}
    ],
    "one_time_links": [
        {
            "token_hash": "b" * 64,
            "purpose": "sign-in",
            "account_id": "account1",
            "role": None,
            "created_by_id": "account1",
            "created_at": MOMENT,
            "expires_at": LATER,
            "used_at": None,
        }
    ],
    "second_factors": [
        {"account_id": "account1", "secret": "GEZDGNBVGY3TQOJQ", "last_step": 59_000_000, "created_at": MOMENT}
    ],
    "pending_factors": [
        {"account_id": "account1", "token_hash": "a" * 64, "secret": "GEZDGNBVGY3TQOJQ", "expires_at": LATER}
    ],
    "recovery_codes": [{"account_id": "account1", "code_hash": "a" * 64}],
    "half_sign_ins": [{"token_hash": "f" * 64, "account_id": "account1", "expires_at": LATER}],
    "failed_sign_ins": [{"key": "c" * 64, "failures": 1, "since": MOMENT}],
    "dismissals": [
        {"capture_id": "capture1", "offset_start": 8, "offset_end": 19, "account_id": "account1", "at": MOMENT}
    ],
    "name_keys": [{"party_id": "party1", "key": "~ltsk"}],
    "distinctions": [{"party_id": "party1", "other_id": "party2", "account_id": "account1", "at": MOMENT}],
    "placements": [
        {
            "citation_id": "citation1",
            "capture_id": "capture1",
            "found": "exact",
            "offset_start": 0,
            "offset_end": 19,
            "score": 1000,
        }
    ],
    "rejections": [{"source_id": "source1", "other_id": "source2", "account_id": "account1", "at": MOMENT}],
    "submissions": [{"key": "d" * 64, "kind": "claim", "record_id": "claim1", "at": MOMENT}],
    "search_entries": [
        {
            "place": 5,
            "kind": "topic",
            "record_id": "topic1",
            "piece": 0,
            "version": 1,
            "topic_id": "topic1",
            "year": 2023,
            "status": "active",
        }
    ],
    "revisions": [
        {
            "kind": "topic",
            "record_id": "topic1",
            "version": 1,
            "at": MOMENT,
            "act": "created",
            "account_id": "account1",
            "actor": "Ada",
            "note": "",
            "before": None,
            "after": "{}",
        }
    ],
}


def insert_rows(connection: Connection) -> None:
    """Put all of ROWS into a migrated database, past the models."""
    for name, rows in ROWS.items():
        connection.execute(insert(Base.metadata.tables[name]), rows)
