"""Taking in: the sources of a bibliography made and updated as its preview says, in one transaction."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.citation_key import is_key
from app.services.bibliographies.differences import draft_of
from app.services.bibliographies.preview import Fate, Line, Preview
from app.services.citation_keys import free_key, taken_keys
from app.services.parties import NameDraft, PartyDraft, create_party, find_party_by_spelling
from app.services.records import take_key
from app.services.sources import edit_source, made_key, new_source
from app.storage.models.party import PartyType
from app.storage.types import is_public_id, new_id

KIND = "bibliography"
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose: the fields to keep as they are here, by the number of the record, and records left out."""

    kept: Mapping[int, Collection[str]]
    left_out: Collection[int] = ()


ALL_OF_IT = Choice({})


def was_taken_in(session: Session, form_key: str) -> bool:
    """The same form was acted upon before; otherwise its key is now taken."""
    mine = new_id()
    return take_key(session, form_key, KIND, mine) != mine


def take_in(session: Session, found: Preview, choice: Choice = ALL_OF_IT) -> dict[str, int]:
    """Make and update sources as the preview says, but for what was chosen to stay; how many of each, and parties.

    Raises EditConflict where a source was changed since the preview was made.
    """
    done = {"made": 0, "updated": 0, "parties": 0}
    publishers: dict[str, str] = {}
    keys = taken_keys(session, [line.record.key for line in found.lines if line.record and line.fate is Fate.MADE])
    waiting = 0
    for line in found.lines:
        taken = {each.field for each in line.differences} - set(choice.kept.get(line.number, ()))
        if line.record is None or line.number in choice.left_out:
            continue
        if line.fate is Fate.MADE:
            _make(session, line, _publisher(session, line.record.item.publisher, publishers, done), keys)
            done["made"] += 1
            waiting += 1
        elif line.fate is Fate.UPDATED and taken and line.source_id and line.version:
            name = line.record.item.publisher if "publisher" in taken else ""
            publisher_id = _publisher(session, name, publishers, done)
            draft = draft_of(line.record, line.current, taken, publisher_id)
            edit_source(session, line.source_id, line.version, draft)
            done["updated"] += 1
        if waiting >= AT_ONCE:
            session.flush()
            session.expunge_all()
            waiting = 0
    session.flush()
    return done


def _make(session: Session, line: Line, publisher_id: str | None, keys: set[str]) -> None:
    record = line.record
    assert record is not None
    source_id = record.item.id if is_public_id(record.item.id) else new_id()
    draft = draft_of(record, {}, (), publisher_id)
    source = new_source(session, draft, source_id)
    is_free = is_key(record.key) and record.key not in keys
    source.citation_key = record.key if is_free else free_key(session, made_key(draft, source_id), keys)
    keys.add(source.citation_key)
    session.add(source)


def _publisher(session: Session, name: str, known: dict[str, str], done: dict[str, int]) -> str | None:
    """The party of that name, made where none bears it."""
    if not name:
        return None
    if name not in known:
        found = find_party_by_spelling(session, name)
        if found:
            known[name] = found[0].id
        else:
            draft = PartyDraft(names=(NameDraft(name),), type=PartyType.ORGANISATION)
            known[name] = create_party(session, draft).id
            done["parties"] += 1
    return known[name]
