"""What all records share: fetching, checking, withdrawing, restoring, and making one record only once."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, delete, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, NotFound, VariorumError, Withdrawn
from app.storage.base import Base, Part, Record, Status
from app.storage.history import snapshot
from app.storage.models import Submission
from app.storage.types import new_id, utc_now

AnyRecord = TypeVar("AnyRecord", bound=Record)
AnyRow = TypeVar("AnyRow", bound=Base)

MAX_LINE = 2_000
MAX_PARAGRAPH = 20_000
MAX_REASON = 2_000


def fetch(session: Session, model: type[AnyRow], record_id: str) -> AnyRow:
    """The record with that id; raises NotFound."""
    row = session.get(model, record_id)
    if row is None:
        raise NotFound(str(getattr(model, "kind", model.__tablename__)), record_id)
    return row


def check_standing(session: Session, model: type[AnyRecord], record_id: str) -> None:
    """Raises NotFound, or Withdrawn: nothing new is to be built on a record that was withdrawn."""
    row = session.execute(select(model.status, model.withdrawn_reason).where(model.id == record_id)).one_or_none()
    if row is None:
        raise NotFound(model.kind, record_id)
    if row.status == Status.WITHDRAWN:
        raise Withdrawn(model.kind, row.withdrawn_reason)


def fetch_for_edit(session: Session, model: type[AnyRecord], record_id: str, version: int) -> AnyRecord:
    """The record, if it still is at the version that the editor saw.

    Raises NotFound, Withdrawn, or EditConflict with the record as it stands now. On PostgreSQL the row is locked until
    the end of the transaction; on SQLite the whole transaction already is the only writer.
    """
    record = fetch_at_version(session, model, record_id, version)
    if record.is_withdrawn:
        raise Withdrawn(record.kind, record.withdrawn_reason)
    return record


def fetch_at_version(session: Session, model: type[AnyRecord], record_id: str, version: int) -> AnyRecord:
    """The record, withdrawn or not, if it still is at that version; raises NotFound or EditConflict."""
    record = session.scalars(select(model).where(model.id == record_id).with_for_update()).one_or_none()
    if record is None:
        raise NotFound(model.kind, record_id)
    if record.version != version:
        raise EditConflict(record.kind, record.id, record.version, snapshot(record))
    return record


def withdraw(session: Session, model: type[AnyRecord], record_id: str, version: int, reason: str) -> AnyRecord:
    """Mark a record as withdrawn; it stays readable. Raises InvalidValue without a reason."""
    if not reason:
        raise InvalidValue("reason", "Say why it is withdrawn; the reason is shown wherever the record is.")
    check_length("reason", reason, MAX_REASON)
    record = fetch_for_edit(session, model, record_id, version)
    record.status = Status.WITHDRAWN
    record.withdrawn_reason = reason
    session.flush()
    return record


def restore(session: Session, model: type[AnyRecord], record_id: str, version: int) -> AnyRecord:
    """Take a withdrawal back; a record that stands is left as it is."""
    record = fetch_at_version(session, model, record_id, version)
    if record.is_withdrawn:
        record.status = Status.ACTIVE
        record.withdrawn_reason = None
        session.flush()
    return record


def add_once(session: Session, record: AnyRecord, form_key: str | None) -> AnyRecord:
    """Add a new record, or give back the one that the same form made before.

    The key is taken before the record is written: of two that come at once, the second waits and finds the first.
    """
    if form_key:
        kept_id = take_key(session, form_key, record.kind, record.id)
        if kept_id != record.id:
            return fetch(session, type(record), kept_id)
    session.add(record)
    session.flush()
    return record


def add_first(session: Session, record: AnyRecord, taken: VariorumError) -> AnyRecord:
    """Add a new record; raises `taken` where somebody wrote the same a moment before, unseen by this transaction."""
    try:
        with session.begin_nested():
            session.add(record)
            session.flush()
    except IntegrityError as error:
        raise taken from error
    return record


def take_key(session: Session, form_key: str, kind: str, record_id: str) -> str:
    """Take the key of a form for the record it is about to make; gives the id of the record that has the key.

    That is another id when the form was sent before: its record is there already.
    """
    row = {"key": form_key, "kind": kind, "record_id": record_id, "at": utc_now()}
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    statement = (sqlite.insert if is_sqlite else postgresql.insert)(Submission).values(row).on_conflict_do_nothing()
    taken = session.execute(statement.returning(Submission.record_id)).scalar()
    return taken or session.get_one(Submission, form_key).record_id


def take_key_once(session: Session, form_key: str | None, field: str, made: str) -> None:
    """Take the key of a form whose answer shows something this once; raises InvalidValue when it was sent before."""
    own_id = new_id()
    if form_key and take_key(session, form_key, made, own_id) != own_id:
        raise InvalidValue(
            field,
            f"This form was sent before: one {made} was made, and shown in the answer to that. If it was lost, take it "
            "back where it is listed, and open this form anew to make another.",
        )


def replace_parts(session: Session, record: Record, name: str, parts: Sequence[Part]) -> None:
    """Put new parts in the place of all that the record has under that relationship, in one revision.

    The old rows go first, by hand: left to the session they would go last, and a spelling or place that comes back
    would stand there twice for a moment, which the database refuses.
    """
    relation = inspect(type(record)).relationships[name]
    present = getattr(record, name)
    for part in present if relation.uselist else filter(None, [present]):
        session.expunge(part)
        session.execute(delete(type(part)).where(*(column == value for column, value in _key_of(part))))
    set_committed_value(record, name, [] if relation.uselist else None)
    setattr(record, name, list(parts) if relation.uselist else next(iter(parts), None))
    record.updated_at = utc_now()


def _key_of(part: Part) -> list[tuple[ColumnElement[Any], Any]]:
    mapper = inspect(type(part))
    return list(zip(mapper.primary_key, mapper.primary_key_from_instance(part), strict=True))


def check_given(field: str, text: str, message: str) -> None:
    """Raises InvalidValue with the message for an empty text."""
    if not text:
        raise InvalidValue(field, message)


def check_length(field: str, text: str, limit: int) -> None:
    """Raises InvalidValue for a text that is longer than the limit, in characters."""
    if len(text) > limit:
        raise InvalidValue(field, f"This has {len(text):,} characters; shorten it to {limit:,}.")


def check_all(checks: Sequence[Callable[[], object]]) -> None:
    """Run every check, so that a form shows all that is wrong at once; raises InvalidRecord."""
    problems: list[InvalidValue] = []
    for check in checks:
        try:
            check()
        except InvalidRecord as error:
            problems.extend(error.problems)
        except InvalidValue as error:
            problems.append(error)
    if problems:
        raise InvalidRecord(problems)
