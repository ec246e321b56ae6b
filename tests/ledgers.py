"""Ledgers for the tests: a small file of Variorum as plain objects, with records of each kind, to be changed."""

import io
import json
from copy import deepcopy
from typing import Any

from sqlalchemy.orm import Session

from app.domain.edition import content_of
from app.exchange import FORMATS
from app.services.exporting import read_ledger
from app.services.loading import LoadReport, load
from app.storage.engine import Database
from app.storage.history import write_as
from tests.factories import TESTER, make_content

Ledger = dict[str, Any]

JSON_FORMAT = FORMATS[0]
BASE_URL = "https://variorum.example"
TEXT = "It is believed that currently between 200 and 500 people are fighting."
QUOTATION = "between 200 and 500"
CITATION = {"source_id": "s0vrce000000", "capture_id": "captvre00000", "quotation": QUOTATION}
SMALL: Ledger = {
    "variorum": {"format": 1},
    "topics": [
        {
            "id": "t0p1c0000000",
            "title": "Volunteers",
            "terms": [
                {"id": "act1ve000000", "facet": "population", "label": "active fighters"},
                {"id": "kyjv00000000", "facet": "place", "label": "Kyiv", "definition": "The city, not the region."},
            ],
        }
    ],
    "questions": [
        {"id": "qvant1ty0000", "topic_id": "t0p1c0000000", "title": "How many?", "unit": "people"},
        {"id": "date00000000", "topic_id": "t0p1c0000000", "title": "When?", "answer_kind": "date"},
        {"id": "yesn00000000", "topic_id": "t0p1c0000000", "title": "Is it so?", "answer_kind": "yes-no"},
        {"id": "text00000000", "topic_id": "t0p1c0000000", "title": "What is it?", "answer_kind": "text"},
    ],
    "parties": [
        {
            "id": "party0000000",
            "names": [{"spelling": "Pavel Latushka"}, {"spelling": "Павел Латушка", "language": "be"}],
        }
    ],
    "sources": [
        {
            "id": "s0vrce000000",
            "title": "Side by side",
            "publisher_id": "party0000000",
            "contributors": [{"family": "Friedman", "given": "Max"}],
        },
        {"id": "c0py00000000", "title": "Side by side, again"},
    ],
    "captures": [
        {
            "id": "captvre00000",
            "source_id": "s0vrce000000",
            "text": TEXT,
            "file_sha256": "0" * 64,
            "file_size": 9_000,
            "file_name": "article.pdf",
            "address": "https://example.org/article.pdf",
            "places": [{"offset_start": 0, "kind": "page", "label": "xii"}],
        }
    ],
    "claims": [
        {
            "id": "c1a1m0000000",
            "question_id": "qvant1ty0000",
            "claimant_id": "party0000000",
            "words": "between 200 and 500",
            "as_of": "2022~",
            "figure": {"low": "200", "high": "500", "qualifier": "between"},
            "citations": [CITATION],
            "terms": [{"term_id": "act1ve000000"}, {"term_id": "kyjv00000000"}],
        },
        {
            "id": "c1a1m0000001",
            "question_id": "date00000000",
            "claimant_id": "party0000000",
            "date": "2023-01",
            "citations": [{"source_id": "s0vrce000000"}],
        },
    ],
    "rulings": [
        {
            "id": "rv11ng000000",
            "first_id": "c1a1m0000000",
            "second_id": "c1a1m0000001",
            "rung": "not comparable",
            "note": "One counts, the other dates.",
            "ruled_by": "Ada",
        }
    ],
    "derivations": [{"id": "der1vat10n00", "source_id": "c0py00000000", "origin_id": "s0vrce000000", "type": "copies"}],
    "claim_derivations": [
        {"id": "c1a1mder1v00", "claim_id": "c1a1m0000001", "origin_id": "c1a1m0000000", "type": "relays"}
    ],
    "comparisons": [{"id": "c0mpar1s0n00", "title": "Two of them", "address": "/compare?claims=a,b"}],
    "editions": [
        {
            "id": "ed1t10n00000",
            "comparison_id": "c0mpar1s0n00",
            "content": json.loads(content_of(make_content(comparison="c0mpar1s0n00"))),
        }
    ],
}


def small_ledger() -> Ledger:
    """A ledger as a person could write it by hand: nothing in it that loading can work out."""
    return deepcopy(SMALL)


def as_file(ledger: Ledger) -> io.BytesIO:
    """The ledger as a file."""
    return io.BytesIO(json.dumps(ledger, ensure_ascii=False).encode())


def load_ledger(session: Session, ledger: Ledger | bytes) -> LoadReport:
    """Load a ledger, or the bytes of a file, as the tester."""
    write_as(session, TESTER)
    return load(session, io.BytesIO(ledger) if isinstance(ledger, bytes) else as_file(ledger), TESTER)


def export_json(session: Session) -> bytes:
    """What the JSON export of this session's database is."""
    stream = io.BytesIO()
    JSON_FORMAT.write(read_ledger(session, BASE_URL), stream)
    return stream.getvalue()


def export_of(database: Database) -> bytes:
    """What the JSON export of a database is."""
    with database.read() as session:
        return export_json(session)
