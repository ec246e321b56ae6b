"""What every record has: withdrawing, restoring, its history, and one revision of it."""

from dataclasses import asdict

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import InvalidValue
from app.services import records, restoring, revisions
from app.storage.base import Record
from app.storage.models.account import Role
from app.web.addresses import ROOMS, SHOWN_BY, heading
from app.web.forms.records import RestoreForm, WithdrawForm
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.visitors import needs

blueprint = Blueprint("records", __name__)

RECORD = f"/<any({', '.join(ROOMS)}):room>/<id:record_id>"


@page(blueprint, f"{RECORD}/withdraw", methods=("GET", "POST"))
@needs(Role.EDITOR)
def withdraw(room: str, record_id: str) -> Page | Response:
    """Ask for a reason, and withdraw."""
    record = records.fetch(read_session(), ROOMS[room], record_id)
    form = WithdrawForm(data={"version": record.version})
    if form.is_sent():
        try:
            records.withdraw(write_session(), ROOMS[room], record_id, form.version.data, form.reason.data)
            return _redirect_to(record, "withdrawn")
        except InvalidValue as error:
            form.refuse(error)
    return Page("records/withdraw.html", {"record": heading(record)}, status=form.status, form=form)


@page(blueprint, f"{RECORD}/restore", methods=("GET", "POST"))
@needs(Role.EDITOR)
def restore(room: str, record_id: str) -> Page | Response:
    """Show the reason of the withdrawal, and take it back."""
    record = records.fetch(read_session(), ROOMS[room], record_id)
    form = RestoreForm(data={"version": record.version})
    if form.is_sent():
        records.restore(write_session(), ROOMS[room], record_id, form.version.data)
        return _redirect_to(record, "restored")
    return Page("records/restore.html", {"record": heading(record)}, status=form.status, form=form)


@page(blueprint, f"{RECORD}/history")
def history(room: str, record_id: str) -> Page:
    """Every revision of a record, newest first."""
    record = records.fetch(read_session(), ROOMS[room], record_id)
    rows = revisions.list_history(read_session(), record.kind, record_id)
    return Page("records/history.html", {"record": heading(record), "revisions": rows})


@page(blueprint, f"{RECORD}/history/<int(max=2147483647):version>")
def revision(room: str, record_id: str, version: int) -> Page | Response:
    """What one revision changed, with a button that restores it for those who may."""
    record = records.fetch(read_session(), ROOMS[room], record_id)
    found = revisions.read_revision(read_session(), record.kind, record_id, version)
    facts = {
        "version": found.version,
        "at": found.at,
        "act": found.act,
        "actor": found.actor,
        "note": found.note,
        "changes": [asdict(change) for change in revisions.changes_of(found)],
    }
    form = RestoreForm(data={"version": record.version})
    return Page("records/revision.html", {"record": heading(record), "revision": facts}, form=form)


@page(blueprint, f"{RECORD}/history/<int(max=2147483647):version>/restore", methods=("POST",))
@needs(Role.EDITOR)
def restore_revision(room: str, record_id: str, version: int) -> Page | Response:
    """Make the record what it was; that is a new revision."""
    form = RestoreForm()
    record = records.fetch(read_session(), ROOMS[room], record_id)
    if form.is_sent():
        restoring.restore_revision(write_session(), record.kind, record_id, version, form.version.data)
        return _redirect_to(record, "restored")
    return Page("records/restore.html", {"record": heading(record)}, status=form.status, form=form)


def _redirect_to(record: Record, done: str) -> Response:
    endpoint, argument = SHOWN_BY[record.kind]
    return redirect_to(endpoint, done=done, **{argument: record.id})
