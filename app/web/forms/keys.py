"""Keys: the hidden fields of a form: the key that makes it count once, and the version of the record it edits."""

from typing import Any

from wtforms.fields import Field
from wtforms.widgets import HiddenInput

from app.storage.types import is_public_id

LONGEST_KEY = 64
MOST_SHOWN = 20


class FormKey(Field):
    """The key that makes a form count once, however often it is sent; a strange one gives way to a new one."""

    widget = HiddenInput()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("", **kwargs)
        self.flags.hidden = True

    def _value(self) -> str:
        return str(self.data)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Keep a key that has the shape of one."""
        key = str(valuelist[0]) if valuelist else ""
        if 0 < len(key) <= LONGEST_KEY and key.isascii() and key.replace("-", "").replace("_", "").isalnum():
            self.data = key


class Version(FormKey):
    """The version of the record that the person saw when the edit began; None in a form for a new record."""

    def _value(self) -> str:
        return "" if self.data is None else str(self.data)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """A whole number of at most nine digits, or nothing."""
        text = str(valuelist[0]) if valuelist else ""
        self.data = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


class ShownIds(FormKey):
    """The ids of the records that the person was shown, as a list of up to twenty."""

    def _value(self) -> str:
        return " ".join(self.data or ())

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Those that have the shape of an id."""
        self.data = [each for each in str(valuelist[0] if valuelist else "").split() if is_public_id(each)][:MOST_SHOWN]


class PartId(FormKey):
    """Which part of the record a row is for; None in a row for a new one."""

    def _value(self) -> str:
        return self.data or ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """An id, or nothing."""
        text = str(valuelist[0]) if valuelist else ""
        self.data = text if is_public_id(text) else None
