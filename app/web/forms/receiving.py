"""The form that makes a bookmarklet, and what a browser or a program sends in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.errors import InvalidValue
from app.domain.texts import clean
from app.services.api_tokens import MAX_NAME
from app.services.capturing import is_web
from app.services.records import MAX_LINE, MAX_PARAGRAPH
from app.web.forms.base import Button, Group, RecordForm
from app.web.forms.fields import Line


class TokenForm(RecordForm):
    """What the bookmarklet or the program is called."""

    groups: ClassVar = (Group("", ("name",)),)
    buttons: ClassVar = (Button("Make a bookmarklet"),)

    name = Line("Name", required=True, max_length=MAX_NAME, hint="For example: browser at work.")


@dataclass(frozen=True, slots=True)
class Sent:
    """A page as a browser has it: its address and title, its HTML or its text, and the words that were selected."""

    url: str
    title: str
    html: str
    text: str
    selection: str


def read_sent(given: Mapping[str, Any]) -> Sent:
    """What was sent, each part cleaned; raises InvalidValue."""
    parts: dict[str, str] = {}
    for name in ("url", "title", "html", "text", "selection"):
        value = given.get(name) or ""
        if not isinstance(value, str):
            raise InvalidValue(name, f"“{name}” must be a text.")
        parts[name] = value.strip() if name == "html" else clean(value, multiline=name in ("text", "selection"))
    if not is_web(parts["url"]) or len(parts["url"]) > MAX_LINE:
        raise InvalidValue("url", "“url” must be the address of the page, beginning with https:// or http://.")
    if not parts["html"] and not parts["text"]:
        raise InvalidValue("html", "Send the page as “html” or its words as “text”.")
    parts["title"], parts["selection"] = parts["title"][:MAX_LINE], parts["selection"][:MAX_PARAGRAPH]
    return Sent(**parts)
