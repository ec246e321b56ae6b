"""Rows: any number of rows of a small form, such as the names of a party; empty rows are left out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wtforms import Form
from wtforms.fields import FieldList, FormField

from app.web.forms.choices import Choice
from app.web.forms.fields import Asked, Tick

ADD_ROW = "add-row"  # the name of the button that asks for one more row; its value names the list


class RowForm(Form):
    """One row; it is blank, and not checked, while none of its texts is filled in."""

    @property
    def is_blank(self) -> bool:
        """No text was filled in; a choice that stands at its default does not count."""
        texts = (field for field in self if isinstance(field, Asked) and not isinstance(field, Choice | Tick))
        return all(field.is_empty for field in texts)

    def validate(self, extra_validators: Any = None) -> bool:
        """Check the row unless it is blank."""
        return self.is_blank or super().validate(extra_validators)


if TYPE_CHECKING:
    RowList = FieldList[FormField[RowForm]]
else:
    RowList = FieldList  # WTForms' classes know their parameters in the stubs only


class Rows(RowList):
    """A list of rows; `data` holds all of them, `filled` those that say something.

    It opens with `blank` empty rows; “Add a row” gives one more, with and without script, up to `most`.
    """

    shape = "rows"

    def __init__(
        self, row: type[RowForm], label: str, *, blank: int = 1, most: int = 50, hint: str = "", **kwargs: Any
    ) -> None:
        super().__init__(FormField(row), label, max_entries=most, description=hint, **kwargs)
        self.blank = blank
        self.most = most

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        """The rows that were sent, or those of the record with blank ones after them."""
        super().process(formdata, *args, **kwargs)
        if formdata:
            wanted = len(self.entries) + (formdata.get(ADD_ROW) == self.name)
        else:
            wanted = len(self.entries) + self.blank
        while len(self.entries) < min(max(wanted, 1), self.most):
            self.append_entry()

    @property
    def filled(self) -> list[dict[str, Any]]:
        """The data of each row that is not blank, in order."""
        return [entry.form.data for entry in self.entries if not entry.form.is_blank]

    @property
    def own_errors(self) -> Sequence[str]:
        """What is wrong with the list as a whole; the rows' fields hold their own errors."""
        return [error for error in self.errors if isinstance(error, str)]

    @property
    def has_room(self) -> bool:
        """Another row may be added."""
        return len(self.entries) < self.most
