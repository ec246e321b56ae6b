"""Citation keys of a load: each source of a file keeps its own, which must be free, or is given one."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from app.services.citation_keys import free_key, key_for, taken_keys
from app.services.intake.entries import Incoming


def give_keys(session: Session, records: Sequence[Incoming], pending: Iterable[Incoming]) -> None:
    """Make the keys of new sources whose file has none, as before there were keys; refuse a key that is taken."""
    ahead = {key for record in pending if (key := record.values["citation_key"])}
    given = [key for record in records if (key := record.values["citation_key"])]
    taken = ahead | taken_keys(session, given)
    for record in records:
        key = record.values["citation_key"]
        if key in taken and key is not None:
            record.refuse("citation_key", f"Another source has the key {key}; give this one another, or leave it out.")
        elif key is not None:
            taken.add(key)
    for record in records:
        if "citation_key" not in record.fields and not record.problems:
            record.values["citation_key"] = free_key(session, _wanted(record), taken)
            taken.add(record.values["citation_key"])


def _wanted(record: Incoming) -> str:
    names = [(name["role"], name["family"] or name["literal"] or "") for name in record.parts["contributors"]]
    return key_for(names, record.values["issued"] or "", record.values["title"] or "", record.id)
