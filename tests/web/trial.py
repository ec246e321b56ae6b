"""A room for tests only: pages and a form that use every part of the web foundation."""

from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from flask import Blueprint, redirect, request
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from app.domain import errors
from app.storage.models import Topic
from app.storage.models.account import Role
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.choices import Choice, Option, RecordSelect
from app.web.forms.fields import Line, Paragraph, Secret, Tick
from app.web.forms.picks import Pick, RecordChoice
from app.web.forms.rows import RowForm, Rows
from app.web.limits import LARGE_FORM, takes
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.visitors import needs, open_to_all

blueprint = Blueprint("trial", __name__, template_folder="trial_templates")


class Colour(StrEnum):
    """A closed list."""

    DARK_RED = "dark_red"
    BLUE = "blue"


class NameRow(RowForm):
    """One name with its language."""

    spelling = Line("Name", max_length=20, required=True)
    kind = Choice("Kind", Colour)


class TrialForm(RecordForm):
    """One field of every kind."""

    groups: ClassVar = (
        Group("What was said", ("title", "text", "colour", "tint", "agreed"), "As it stood."),
        Group("By whom", ("party", "record", "names", "secret")),
    )
    buttons: ClassVar = (Button("Save"), Button("Save and add another", then="another"))

    title = Line("Title", required=True, max_length=40, missing="Give a title.", hint="A few words.", width="medium")
    text = Paragraph("Text", max_length=400_000)
    colour = Choice("Colour", Colour, labels={Colour.BLUE: "sky blue"}, blank="Not known")
    tint = Choice("Tint", Colour, is_radio=True)
    agreed = Tick("All agree")
    party = RecordChoice("Claimant", search="trial.show_options", hint="Any spelling.")
    record = RecordSelect("Record", blank="None")
    names = Rows(NameRow, "Names", blank=1, most=3, hint="Every spelling.")
    secret = Secret("Password")


@page(blueprint, "/trial/form", methods=("GET", "POST"))
@needs(Role.EDITOR)
def fill_form() -> Page | Response:
    """Show the form, or write its title down as a topic."""
    form = TrialForm(data={"names": [{"spelling": "Ada", "kind": "blue"}]})
    form.record.options = [Option("000000000001", "The first")]
    if form.is_sent():
        try:
            return save(form)
        except (errors.InvalidValue, errors.InvalidRecord) as error:
            form.refuse(error)
    return Page("trial/form.html", {"colours": list(Colour)}, status=form.status, form=form)


def save(form: TrialForm) -> Response:
    """Write a topic, then refuse what the text asks to be refused for."""
    write_session().add(Topic(title=form.title.data, description=repr((form.data, form.names.filled, form.then))))
    write_session().flush()
    if form.text.data == "refuse":
        raise errors.InvalidRecord(
            [
                errors.InvalidValue("title", "The title is refused."),
                errors.InvalidValue("names-0-spelling", "The name is refused."),
                errors.InvalidValue("nowhere", "Something else is refused."),
            ]
        )
    if form.party.data == Pick("Smith"):
        form.party.candidates = [Option("000000000001", "John Smith"), Option("000000000002", "Jane Smith", "poet")]
        raise errors.InvalidValue("party", "Several parties bear that name: choose one.")
    return redirect_to("trial.fill_form", done="saved")


@blueprint.post("/trial/large")
@takes(LARGE_FORM)
@needs(Role.EDITOR)
def take_large() -> str:
    """Say how much came."""
    return str(sum(len(text) for text in request.form.values()))


@page(blueprint, "/trial/options")
def show_options() -> Page:
    """What a picker asks for."""
    return Page("trial/plain.html", {"options": [Option("000000000001", "John Smith", "painter")]})


@page(blueprint, "/trial/topics/<id:topic_id>")
def show_topic(topic_id: str) -> Page:
    """One record, with a number."""
    topic = read_session().get(Topic, topic_id)
    if topic is None:
        raise errors.NotFound("topic", topic_id)
    data = {"id": topic.id, "title": topic.title, "number": Decimal("0.10"), "at": topic.created_at}
    return Page("trial/plain.html", data, secret="for the template only")


@blueprint.get("/trial/open")
@open_to_all
def stand_open() -> str:
    """A page for everyone."""
    return "open"


@blueprint.get("/trial/link/<string:token>")
@open_to_all
def follow_link(token: str) -> Response:
    """A one-time link."""
    return redirect("/")


@blueprint.get("/trial/own")
@needs(Role.READER)
def show_own() -> str:
    """A page for accounts, whatever is public."""
    return "own"


@blueprint.get("/trial/fault")
@open_to_all
def fail() -> str:
    """A fault that nobody foresaw."""
    raise ZeroDivisionError("trial")


@blueprint.post("/trial/uncommitted")
@needs(Role.EDITOR)
def fail_to_commit() -> str:
    """Write a topic in a transaction that fails at its very end, as when the disk is full."""

    def fail(_: Session) -> None:
        raise OperationalError("COMMIT", {}, OSError("disk full"))

    event.listen(write_session(), "before_commit", fail)
    write_session().add(Topic(title="never kept"))
    write_session().flush()
    return "acknowledged"


@blueprint.post("/trial/raise/<name>")
@needs(Role.EDITOR)
def refuse(name: str) -> str:
    """Write a topic, then raise the error of that name."""
    write_session().add(Topic(title="never kept"))
    write_session().flush()
    raise RAISED[name]


@blueprint.post("/trial/answer/<int:status>")
@needs(Role.EDITOR)
def answer(status: int) -> tuple[str, int]:
    """Write a topic, and answer with that status."""
    write_session().add(Topic(title=f"answered {status}"))
    return "answered", status


RAISED: dict[str, errors.VariorumError] = {
    "missing": errors.NotFound("topic", "000000000000"),
    "not-allowed": errors.NotAllowed("Only the owner may do that."),
    "invalid": errors.InvalidValue("title", "That is no title."),
    "record": errors.InvalidRecord([errors.InvalidValue("title", "That is no title.")]),
    "file": errors.BadFile("Line 3 is broken."),
    "conflict": errors.EditConflict("topic", "000000000000", 2, {}),
    "withdrawn": errors.Withdrawn("topic", "a double"),
    "used": errors.StillUsed("Others stand on it."),
    "throttled": errors.Throttled(60),
    "database": errors.DatabaseNotReady("The database is not there."),
    "other": errors.VariorumError("Something is refused."),
}
