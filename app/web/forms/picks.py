"""Picks: a record found by typing any of its names, with and without script."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wtforms.form import BaseForm
from wtforms.validators import StopValidation
from wtforms.widgets import TextInput

from app.domain.texts import clean
from app.storage.types import is_public_id
from app.web.forms.choices import Option
from app.web.forms.fields import LINE, Asked

ANOTHER = "another"  # followed by the ids of those that it is not
MOST_OTHERS = 20


@dataclass(frozen=True, slots=True)
class Pick:
    """A record chosen by its name: the text that was typed, and the id when one was picked for that very text.

    `is_another` says that of the candidates that were shown for that text, `other_ids`, it is none.
    """

    text: str = ""
    id: str | None = None
    is_another: bool = False
    other_ids: tuple[str, ...] = ()


class RecordChoice(Asked):
    """A record found by typing any of its names; `data` is a Pick.

    `search` is the endpoint of the list whose .json answers `?q=` with `options`. Without script the text alone is
    sent: the view looks it up and, where several fit, gives `candidates` to choose from. `options` are suggestions that
    need no script. `another` is the label of the answer that it is none of the candidates, where that can be said.
    """

    shape = "record"
    widget = TextInput()

    def __init__(self, label: str, *, search: str, max_length: int = LINE, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.search = search
        self.max_length = max_length
        self.options: Sequence[Option] = ()
        self.candidates: Sequence[Option] = ()
        self.another = ""

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
            chosen = picked if is_same and is_public_id(picked) else None
            answer, *others = picked.split()[: MOST_OTHERS + 1] or [""]
            is_another = is_same and answer == ANOTHER
            self.data = Pick(text, chosen, is_another, tuple(filter(is_public_id, others)) if is_another else ())

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Left to `process`, which sees all three inputs."""

    def pre_validate(self, form: BaseForm) -> None:
        """Refuse what is missing or too long."""
        super().pre_validate(form)
        if len(self.data.text) > self.max_length:
            raise StopValidation(f"This has {len(self.data.text):,} characters; shorten it to {self.max_length:,}.")
