"""RecordForm: what every form shares: its key, the version it edits, its groups of fields, and errors put in place."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import EllipsisType
from typing import Any, ClassVar

from flask import request
from werkzeug.datastructures import MultiDict
from wtforms import Form
from wtforms.fields import Field

from app.domain.errors import InvalidRecord, InvalidValue, VariorumError
from app.web.forms.keys import FormKey, Version
from app.web.forms.rows import ADD_ROW, Rows

UNTYPED = ("csrf_token", "form_key", "then")


@dataclass(frozen=True, slots=True)
class Group:
    """A fieldset: legend, names of fields in order, and a hint; `is_compact` sets short fields side by side."""

    legend: str
    fields: tuple[str, ...]
    hint: str = ""
    is_compact: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A group as it is drawn, with its fields."""

    legend: str
    fields: Sequence[Field]
    hint: str = ""
    is_compact: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A way to send a form; `then` is what the view reads from `form.then`."""

    label: str
    then: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One error of the summary: the id to jump to, the field's label, and what is wrong."""

    field_id: str
    label: str
    message: str


class RecordForm(Form):
    """A form that makes or edits one record.

    It reads the POST of this request by itself; give `formdata=None` for a form that does not. `obj` or `data` fill it
    when it is shown first. `status` is that of the page that shows it: 200 at first, 422 once it was sent and not
    taken; set another where another fits. Set `groups` to draw fieldsets (every visible field in exactly one) and
    `buttons` for more ways to send it; `is_large` for forms that take long texts (declare the limit on the view too,
    with `takes`). `drawn` are the groups of this one form, where it draws others than its class.
    """

    groups: ClassVar[tuple[Group, ...]] = ()
    buttons: ClassVar[tuple[Button, ...]] = (Button("Save"),)
    is_large: ClassVar[bool] = False

    form_key = FormKey(default=lambda: secrets.token_urlsafe(16))
    version = Version()

    def __init__(
        self,
        formdata: MultiDict[str, str] | EllipsisType | None = ...,
        *,
        obj: object | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        if isinstance(formdata, EllipsisType):
            formdata = request.form if request.method == "POST" else None
        self.drawn = self.groups
        self.was_posted = formdata is not None
        self.status = 422 if self.was_posted and ADD_ROW not in request.form else 200
        super().__init__(formdata, obj=obj, data=data)

    def is_sent(self) -> bool:
        """The form was sent to be saved and its shape is right; call it once, the errors are then in place."""
        return self.was_posted and not self.asks_for_row and self.validate()

    @property
    def asks_for_row(self) -> bool:
        """The form was sent by “Add a row”: nothing is to be saved yet."""
        return self.was_posted and ADD_ROW in request.form

    @property
    def then(self) -> str:
        """What the button that sent the form asks for next."""
        return request.form.get("then", "") if self.was_posted else ""

    @property
    def content_key(self) -> str:
        """The key under which the form counts once: another when anything else is typed, whichever button sends it.

        Who goes back to a form that was saved, and changes it, must not be told “Saved” for the text of before.
        """
        digest = hashlib.sha256(f"{request.endpoint} {self.form_key.data}".encode())
        for name, text in request.form.items(multi=True):
            if name not in UNTYPED:
                digest.update(f" {name} {len(text)} {text}".encode())
        return digest.hexdigest()

    @property
    def sections(self) -> list[Section]:
        """The fields to draw, by group."""
        if not self.drawn:
            return [Section("", [field for field in self if not field.flags.hidden])]
        return [
            Section(group.legend, [self[name] for name in group.fields], group.hint, group.is_compact)
            for group in self.drawn
        ]

    @property
    def hidden(self) -> list[Field]:
        """The fields that are sent but not shown."""
        return [field for field in self if field.flags.hidden]

    @property
    def problems(self) -> list[Problem]:
        """Every error, in the order of the fields, for the summary at the top."""
        of_fields = [problem for section in self.sections for field in section.fields for problem in problems_of(field)]
        return [Problem("", "", message) for message in self.form_errors] + of_fields

    def refuse(self, error: VariorumError) -> None:
        """Put what the domain refuses beside its fields; what belongs to none stands at the top."""
        for problem in error.problems if isinstance(error, InvalidRecord) else (error,):
            field = self.find_field(problem.field) if isinstance(problem, InvalidValue) else None
            if field is None:
                self.form_errors.append(str(problem))
            else:
                field.errors = [*field.errors, str(problem)]

    def find_field(self, name: str) -> Field | None:
        """The field of that name, be it of a row (“names-0-spelling”); None when there is none."""
        inner = (field for rows in self if isinstance(rows, Rows) for entry in rows.entries for field in entry.form)
        return next((field for field in (*self, *inner) if field.name == name and not field.flags.hidden), None)


def problems_of(field: Field) -> list[Problem]:
    """The errors of a field; of a list of rows, its own and those of the rows' fields."""
    if isinstance(field, Rows):
        own = [Problem(field.id, field.label.text, message) for message in field.own_errors]
        return own + [problem for entry in field.entries for inner in entry.form for problem in problems_of(inner)]
    return [Problem(field.id, field.label.text, message) for message in field.errors]
