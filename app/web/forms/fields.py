"""Fields: text that is cleaned on its way in, choices from closed lists, and records found by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from markupsafe import Markup
from wtforms.fields import Field
from wtforms.form import BaseForm
from wtforms.validators import StopValidation
from wtforms.widgets import PasswordInput, TextArea, TextInput

from app.domain.texts import clean
from app.web.converters import is_public_id

Widget = Callable[..., Markup]

LINE = 2_000
PARAGRAPH = 20_000
MISSING = "Fill this in."
NOT_LISTED = "Choose one of the list."


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a list to choose from: an id or value, its label, and a note that tells it from its like."""

    id: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """A record chosen by its name: the text that was typed, and the id when one was picked for that very text."""

    text: str = ""
    id: str | None = None


class Asked(Field):
    """What every visible field shares: a hint, whether it must be filled in, and the sentence when it is not."""

    shape: str = "line"  # how `_form.html` draws it

    def __init__(
        self, label: str, *, required: bool = False, hint: str = "", missing: str = MISSING, **kwargs: Any
    ) -> None:
        super().__init__(label, description=hint, **kwargs)
        self.flags.required = required
        self.missing = missing

    @property
    def is_empty(self) -> bool:
        """Nothing was filled in."""
        return not self.data

    def pre_validate(self, form: BaseForm) -> None:
        """A required field that is empty goes no further."""
        if self.flags.required and self.is_empty:
            raise StopValidation(self.missing)


class Line(Asked):
    """One line of clean text; `data` is "" when it was left empty. `width` is "short", "medium" or "full"."""

    widget: Widget = TextInput()
    is_multiline: bool = False

    def __init__(self, label: str, *, max_length: int = LINE, width: str = "full", **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.max_length = max_length
        self.width = width

    def _value(self) -> str:
        return str(self.data)

    def process_data(self, value: Any) -> None:
        """None is shown as an empty text."""
        self.data = "" if value is None else str(value)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Clean what was typed."""
        if valuelist:
            self.data = clean(valuelist[0], multiline=self.is_multiline)

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what is missing or too long."""
        super().pre_validate(form)
        if len(self.data) > self.max_length:
            raise StopValidation(f"This has {len(self.data):,} characters; shorten it to {self.max_length:,}.")


class Paragraph(Line):
    """Clean text of many lines; `rows` is how high the box is drawn."""

    shape = "paragraph"
    widget = TextArea()
    is_multiline = True

    def __init__(self, label: str, *, max_length: int = PARAGRAPH, rows: int = 5, **kwargs: Any) -> None:
        super().__init__(label, max_length=max_length, **kwargs)
        self.rows = rows


class Secret(Asked):
    """A password, exactly as typed; it is never sent back. `autocomplete` tells a password manager which one."""

    shape = "secret"
    widget = PasswordInput()

    def __init__(self, label: str, *, autocomplete: str = "current-password", **kwargs: Any) -> None:
        super().__init__(label, render_kw={"autocomplete": autocomplete}, **kwargs)

    def process_data(self, value: Any) -> None:
        """Nothing is shown."""
        self.data = ""


class Tick(Asked):
    """Yes or no; `data` is a bool."""

    shape = "tick"

    def process_formdata(self, valuelist: list[Any]) -> None:
        """A box that is not ticked is not sent at all."""
        self.data = bool(valuelist) and valuelist[0] not in ("", "false", "0")


class Choice(Asked):
    """One member of a closed list; `data` is the member, or None when `blank` names the empty choice and it was taken.

    `labels` gives the words for members whose value does not read well. `is_radio` shows all at once.
    """

    shape = "choice"

    def __init__(
        self,
        label: str,
        members: type[StrEnum],
        *,
        labels: Mapping[Any, str] | None = None,
        blank: str | None = None,
        is_radio: bool = False,
        **kwargs: Any,
    ) -> None:
        self.members = members
        self.labels = labels or {}
        self.blank = blank
        if is_radio:
            self.shape = "radio"
        super().__init__(label, **{"default": None if blank is not None else next(iter(members))} | kwargs)

    @property
    def options(self) -> list[Option]:
        """The members with their words, after the empty choice if there is one."""
        members = [Option(member.value, self.labels.get(member, _in_words(member))) for member in self.members]
        return members if self.blank is None else [Option("", self.blank), *members]

    @property
    def chosen(self) -> str:
        """The value of the option that is marked."""
        return str(self.data.value) if self.data else ""

    def process_data(self, value: Any) -> None:
        """A member, or its value as the database has it."""
        self.data = self.members(value) if value else None

    def process_formdata(self, valuelist: list[Any]) -> None:
        """The member of that value; raises ValueError for what is not on the list."""
        if not valuelist:
            return
        found = [member for member in self.members if member.value == valuelist[0]]
        if not found and (valuelist[0] or self.blank is None):
            raise ValueError(NOT_LISTED)
        self.data = found[0] if found else None


class RecordSelect(Asked):
    """One record of a short list that the view gives in `options`; `data` is its id, or "" when none was chosen."""

    shape = "choice"

    def __init__(self, label: str, *, blank: str | None = None, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.blank = blank
        self.listed: Sequence[Option] = ()

    @property
    def options(self) -> list[Option]:
        """The records, after the empty choice if there is one."""
        return list(self.listed) if self.blank is None else [Option("", self.blank), *self.listed]

    @options.setter
    def options(self, listed: Sequence[Option]) -> None:
        self.listed = listed

    @property
    def chosen(self) -> str:
        """The id of the option that is marked."""
        return str(self.data)

    def process_data(self, value: Any) -> None:
        """An id, or nothing."""
        self.data = value or ""

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what the view did not list."""
        super().pre_validate(form)
        if self.data and self.data not in {option.id for option in self.listed}:
            raise StopValidation(NOT_LISTED)


class RecordChoice(Asked):
    """A record found by typing any of its names; `data` is a Pick.

    `search` is the endpoint of the list whose .json answers `?q=` with `options`. Without script the text alone is
    sent: the view looks it up and, where several fit, gives `candidates` to choose from. `options` are suggestions that
    need no script.
    """

    shape = "record"
    widget = TextInput()

    def __init__(self, label: str, *, search: str, max_length: int = LINE, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.search = search
        self.max_length = max_length
        self.options: Sequence[Option] = ()
        self.candidates: Sequence[Option] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was typed."""
        return not self.data.text

    def _value(self) -> str:
        return str(self.data.text)

    def process_data(self, value: Any) -> None:
        """A Pick, or nothing."""
        self.data = value or Pick()

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """Read the text and, where it is still the text of the record that was picked, the id."""
        super().process(formdata, *args, **kwargs)
        if formdata is not None and self.name in formdata:
            text = clean(formdata[self.name], multiline=False)
            picked = formdata.get(f"{self.name}-id", "")
            is_same = clean(formdata.get(f"{self.name}-was", ""), multiline=False) == text
            self.data = Pick(text, picked if is_same and is_public_id(picked) else None)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Left to `process`, which sees all three inputs."""

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what is missing or too long."""
        super().pre_validate(form)
        if len(self.data.text) > self.max_length:
            raise StopValidation(f"This has {len(self.data.text):,} characters; shorten it to {self.max_length:,}.")


def _in_words(member: StrEnum) -> str:
    return member.value.replace("_", " ").replace("-", " ").capitalize()
