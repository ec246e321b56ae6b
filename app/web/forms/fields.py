"""Fields: text that is cleaned on its way in, passwords, and boxes to tick."""

from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup
from wtforms.fields import Field
from wtforms.form import BaseForm
from wtforms.validators import StopValidation
from wtforms.widgets import FileInput, PasswordInput, TextArea, TextInput

from app.domain.texts import clean

Widget = Callable[..., Markup]

LINE = 2_000
PARAGRAPH = 20_000
MAX_CODE = 100
MISSING = "Fill this in."
NOT_LISTED = "Choose one of the list."


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


class Upload(Asked):
    """A file; the view takes it from the files of the request, and it is never sent back."""

    widget = FileInput()
    width = "full"

    def process_data(self, value: Any) -> None:
        """Nothing is chosen at first."""
        self.data = ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """The fields of a form hold no file."""


class Suggested(Line):
    """One line with suggestions that the view gives in `options`; anything else may be typed too."""

    shape = "suggested"
    options: Sequence[str] = ()


class Secret(Asked):
    """A password, exactly as typed; it is never sent back. `autocomplete` tells a password manager which one."""

    shape = "secret"
    widget = PasswordInput()

    def __init__(self, label: str, *, autocomplete: str = "current-password", **kwargs: Any) -> None:
        super().__init__(label, render_kw={"autocomplete": autocomplete}, **kwargs)

    def process_data(self, value: Any) -> None:
        """Nothing is shown."""
        self.data = ""


class OneTimeCode(Asked):
    """A code that works once, which is never sent back either; not `is_numeric` where it may be a recovery code."""

    shape = "secret"
    widget = TextInput()

    def __init__(
        self, label: str, *, autocomplete: str = "one-time-code", is_numeric: bool = True, **kwargs: Any
    ) -> None:
        keyboard = {"inputmode": "numeric"} if is_numeric else {"autocapitalize": "none", "spellcheck": "false"}
        super().__init__(label, render_kw={"autocomplete": autocomplete, **keyboard}, **kwargs)

    def _value(self) -> str:
        return ""

    def process_data(self, value: Any) -> None:
        """Nothing is shown."""
        self.data = ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Clean what was typed, and read no more than could be a code."""
        self.data = clean(str(valuelist[0])[:MAX_CODE], multiline=False) if valuelist else ""


class Tick(Asked):
    """Yes or no; `data` is a bool."""

    shape = "tick"

    def process_formdata(self, valuelist: list[Any]) -> None:
        """A box that is not ticked is not sent at all."""
        self.data = bool(valuelist) and valuelist[0] not in ("", "false", "0")
