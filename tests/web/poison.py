"""A poisoned ledger: hostile words in every text that a file can hold, to be loaded and then read on every page."""

import json
from collections.abc import Iterator
from typing import Any

from app.domain.csl import Item
from app.domain.edition import Edition, PrintedCitation, PrintedVerdict, content_of
from app.exchange.base import Cell, Column
from app.services.intake.entries import PARTS
from app.services.layouts import LAYOUTS
from tests.factories import make_content, make_printed, make_printed_source
from tests.ledgers import Ledger, small_ledger

SCRIPT = "</title></textarea></svg>\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}‮javascript:alert(1)"
ADDRESS = 'https://example.org/"onmouseover="alert(1)//<script>alert(1)</script>'
WORKED_OUT = {"citation_key", "sha256", "file_sha256", "media_type", "language", "prefix", "suffix", "address"}
LAYOUT = {layout.name: layout for layout in LAYOUTS}


def poisoned_ledger() -> Ledger:
    """A small ledger with hostile words in every text, and with records that are withdrawn, with a hostile reason."""
    ledger = small_ledger()
    for table in ledger.keys() - {"variorum"}:
        ledger[table] = [_poisoned(table, record) for record in ledger[table]]
    ledger["captures"][0]["text"] = f"He said: {SCRIPT} of them."
    for question in ledger["questions"]:
        question["unit"] = SCRIPT if question.get("answer_kind", "quantity") == "quantity" else ""
    for number, name in enumerate(ledger["parties"][0]["names"]):
        name["spelling"] = f"{SCRIPT} {number}"
    for source in ledger["sources"]:
        source["url"] = ADDRESS
    for claim in ledger["claims"]:
        claim["figure"] = claim.get("figure") and claim["figure"] | {"unit": SCRIPT}
    ledger["claims"][1] |= {"citations": [{"source_id": "s0vrce000000", "quotation": SCRIPT, "locator": SCRIPT}]}
    ledger["claims"].append(
        ledger["claims"][0] | {"id": "c1a1m0000002", "status": "withdrawn", "withdrawn_reason": SCRIPT, "version": 2}
    )
    ledger["claims"][2]["citations"] = [{"source_id": "c0py00000000", "relayed_by_id": "party0000000"}]
    for table in ("topics", "sources"):
        record = {
            **{name: value for name, value in ledger[table][0].items() if name != "terms"},  # their ids are taken
            "id": f"g0ne{table:0<8}"[:12].translate(str.maketrans("oiu", "01v")),
            "version": 2,
        }
        ledger[table].append(record | {"status": "withdrawn", "withdrawn_reason": SCRIPT})
    told = {"kind": "claim", "record_id": "c1a1m0000002", "version": 1, "at": "2024-01-01T00:00:00Z", "act": "edited"}
    after = {"id": "c1a1m0000002", "version": 1, "words": f"{SCRIPT} once", SCRIPT: {SCRIPT: [SCRIPT]}}
    ledger["revisions"] = [told | {"actor": SCRIPT, "note": SCRIPT, "after": after}]
    return ledger


def _free_columns(table: str) -> Iterator[Column]:
    """The columns that hold any text."""
    for column in LAYOUT[table].columns:
        if column.cell is Cell.TEXT and not column.choices and column.name not in WORKED_OUT:
            yield column


def _poisoned(table: str, record: dict[str, Any]) -> dict[str, Any]:
    """The record with hostile words in all its texts, and in those of its parts."""
    if table == "editions":
        return record | {"content": json.loads(content_of(_poisoned_content()))}
    taken = {"text", "literal"} if table in ("claims", "source_contributors") else {"withdrawn_reason"}
    texts = {column.name: SCRIPT for column in _free_columns(table) if column.name not in taken | {"withdrawn_reason"}}
    parts = {
        part.field: [_poisoned(part.name, each) for each in record[part.field]]
        for part in PARTS.get(table, ())
        if part.is_list and part.field in record
    }
    return record | texts | parts


def _poisoned_content() -> Edition:
    """An edition with hostile words in all its texts."""
    told_of_it = {"found": "approximate", "standing": SCRIPT, "reads": SCRIPT, "at_words": ADDRESS}
    citation = PrintedCitation(1, SCRIPT, SCRIPT, SCRIPT, SCRIPT, **told_of_it)
    told = ("claim", "question", "claimant", "interest", "words", "reading", "as_of_words", "scope", "mode", "note")
    answers = tuple(
        make_printed(number, citations=(citation,), withdrawn=SCRIPT, **dict.fromkeys(told, f"{SCRIPT} {number}"))
        for number in (1, 2)
    )
    about = ("published_by", "note", "title", "description", "address", "definition", "chart")
    return make_content(
        **dict.fromkeys(about, SCRIPT),
        view=(SCRIPT,),
        hidden=(SCRIPT,),
        summary=(SCRIPT,),
        answers=answers,
        verdicts=(PrintedVerdict(1, 2, "agrees", SCRIPT, (SCRIPT,), SCRIPT),),
        sources=(make_printed_source(citation=f"{SCRIPT} {ADDRESS}", url=ADDRESS, item=Item(SCRIPT, SCRIPT, SCRIPT)),),
    )
