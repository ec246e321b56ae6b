"""Choices: one member of a closed list, or one record of a short one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wtforms.form import BaseForm
from wtforms.validators import StopValidation

from app.storage.types import is_public_id
from app.web.forms.fields import Asked

NOT_LISTED = "Choose one of the list."


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a list to choose from: an id or value, its label, and a note that tells it from its like."""

    id: str
    label: str
    note: str = ""


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
        members = [Option(member.value, self.labels.get(member, in_words(member))) for member in self.members]
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
        """An id, or nothing; an address may ask for anything."""
        self.data = value if value and is_public_id(value) else ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """An id, or nothing; raises ValueError for what has not the shape of one, so that it goes no further."""
        if valuelist:
            self.process_data(valuelist[0])
            if valuelist[0] != self.data:
                raise ValueError(NOT_LISTED)

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what the view did not list."""
        super().pre_validate(form)
        if self.data and self.data not in {option.id for option in self.listed}:
            raise StopValidation(NOT_LISTED)


def in_words(member: StrEnum) -> str:
    """The value of a member as words that begin a line."""
    return member.value.replace("_", " ").replace("-", " ").capitalize()
