"""Rules of a load: what a record of each kind must hold beyond its cells, and what is worked out when left out."""

from app.domain.citation_key import is_key
from app.domain.names import fold_name
from app.services.captures import sha256_of
from app.services.intake.around import Around, Rule, attempt
from app.services.intake.claim_rules import complete_claim
from app.services.intake.editions import complete_edition
from app.services.intake.entries import Incoming
from app.services.parties import NameDraft, check_names
from app.services.questions import check_cumulative, check_unit
from app.services.sources import check_url
from app.storage.base import Status
from app.storage.keeper import is_digest
from app.storage.types import new_id


def complete(table: str, record: Incoming, around: Around) -> None:
    """Check a record by the rules of its table and fill in what its file left out."""
    values = record.values
    for name, default in (("created_at", around.now), ("updated_at", values.get("created_at"))):
        if name in values and values[name] is None:
            values[name] = default or around.now
    if "status" in values and (values["status"] == Status.WITHDRAWN) != bool(values["withdrawn_reason"]):
        record.refuse("withdrawn_reason", "A withdrawn record needs a reason, and only a withdrawn one has it.")
    if values.get("version") == 0:
        record.refuse("version", "Versions count from 1.")
    if table in RULES:
        RULES[table](record, around)


def _topic(record: Incoming, around: Around) -> None:
    taken: set[tuple[str | None, str]] = set()
    for place, term in enumerate(record.parts["terms"]):
        term["id"] = term["id"] or new_id()
        key = term["facet"], term["label"] or ""
        if key in taken:
            record.refuse(f"terms[{place}].label", "The topic has this term twice; take one out.")
        taken.add(key)


def _question(record: Incoming, around: Around) -> None:
    values = record.values
    attempt(record, lambda: check_unit(values["answer_kind"], values["unit"]))
    attempt(record, lambda: check_cumulative(values["answer_kind"], bool(values["is_cumulative"])))


def _party(record: Incoming, around: Around) -> None:
    names = record.parts["names"]
    if not record.problems:
        attempt(record, lambda: check_names([NameDraft(name["spelling"], name["language"]) for name in names]))
    is_said = any(name["is_preferred"] for name in names)
    for place, name in enumerate(names):
        name["is_preferred"] = name["is_preferred"] or (place == 0 and not is_said)
        name["folded"] = fold_name(name["spelling"] or "")
    if sum(name["is_preferred"] for name in names) > 1:
        record.refuse("names", "Only one of the names can be preferred.")
    record.values["standing_id"] = record.values["merged_into_id"]  # until all merges of the load are known
    if record.id and record.values["merged_into_id"] == record.id:
        record.refuse("merged_into_id", "A party cannot be merged into itself.")


def _source(record: Incoming, around: Around) -> None:
    key = record.values["citation_key"]
    if key is not None and not is_key(key):
        record.refuse("citation_key", "A citation key is letters and digits with - _ : . + / between; leave it out.")
    attempt(record, lambda: check_url("url", record.values["url"] or ""))
    for place, name in enumerate(record.parts["contributors"]):
        if bool(name["family"]) == bool(name["literal"]):
            record.refuse(f"contributors[{place}]", "Give either “family”, with “given”, or “literal”, the whole name.")


def _capture(record: Incoming, around: Around) -> None:
    values = record.values
    values["captured_at"] = values["captured_at"] or around.now
    digest = sha256_of(values["text"] or "")
    if values["sha256"] not in (None, digest) and values["text"]:
        record.refuse(
            "sha256", f"The text was changed: its SHA-256 is {digest}. Put the text right, or take sha256 out."
        )
    values["sha256"] = digest
    if (values["file_sha256"] is None) != (values["file_size"] is None):
        record.refuse("file_size", "Give the SHA-256 of the file and its size in bytes, or neither.")
    if values["file_sha256"] is not None and not is_digest(values["file_sha256"]):
        record.refuse("file_sha256", "This must be a SHA-256: 64 digits and letters from a to f.")
    attempt(record, lambda: check_url("address", values["address"] or ""))
    _check_places(record)


def _check_places(record: Incoming) -> None:
    reached, end = 0, len(record.values["text"] or "")
    for number, place in enumerate(record.parts["places"]):
        start = place["offset_start"]
        if start is not None and not reached <= start <= end:
            record.refuse(
                f"places[{number}].offset_start", f"Places come in the order of the text, which ends at {end}."
            )
        reached = max(reached, start or 0)


def _derivation(record: Incoming, around: Around) -> None:
    if record.values["source_id"] == record.values["origin_id"] is not None:
        record.refuse("origin_id", "A source cannot come from itself.")


def _claim_derivation(record: Incoming, around: Around) -> None:
    if record.values["claim_id"] == record.values["origin_id"] is not None:
        record.refuse("origin_id", "A claim cannot come from itself.")


def _ruling(record: Incoming, around: Around) -> None:
    values = record.values
    values["ruled_at"] = values["ruled_at"] or values["created_at"]
    if values["first_id"] and values["second_id"] and values["first_id"] >= values["second_id"]:
        record.refuse("second_id", "Name two claims, the one with the smaller id first.")


def _comparison(record: Incoming, around: Around) -> None:
    address = record.values["address"] or "/"
    if not address.startswith("/") or address.startswith(("//", "/\\")):
        record.refuse("address", "Write the path of a page here, such as /compare?claims=…, beginning with one slash.")


def _edition(record: Incoming, around: Around) -> None:
    if not record.problems:
        attempt(record, lambda: complete_edition(record))


RULES: dict[str, Rule] = {
    "topics": _topic,
    "questions": _question,
    "parties": _party,
    "sources": _source,
    "captures": _capture,
    "claims": complete_claim,
    "rulings": _ruling,
    "derivations": _derivation,
    "claim_derivations": _claim_derivation,
    "comparisons": _comparison,
    "editions": _edition,
}
