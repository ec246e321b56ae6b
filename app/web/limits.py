"""Limits: how much one request may send, by page, and whatever was typed given back when it is refused."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import current_app, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, RequestURITooLarge

from app.domain.texts import clean
from app.web.requests import TooManyFields

FORM = 1_000_000
LARGE_FORM = 12_000_000
UPLOAD = 50_000_000  # a file, which goes to the disk; its fields are those of a large form
MAX_QUERY = 64_000
GIVEN_BACK = 2_000_000
MAX_BYTES = "max_bytes"  # the attribute of a view that says how much it takes
SECRET_WORDS = ("csrf_token", "form_key", "version", "password", "repeated", "token", "code")

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Typed:
    """One field of a form as it was sent."""

    name: str
    text: str

    @property
    def rows(self) -> int:
        """How high a box shows it: one line, up to twelve."""
        return min(12, self.text.count("\n") + len(self.text) // 80 + 1)


def takes(limit: int) -> Callable[[View], View]:
    """Declare how many bytes a view takes: FORM (as all do that say nothing), LARGE_FORM or UPLOAD."""

    def declare(view: View) -> View:
        setattr(view, MAX_BYTES, limit)
        return view

    return declare


def set_limits() -> None:
    """Set this request's limits before anything is read; raises what answers 413 or 414."""
    if len(request.query_string) > MAX_QUERY:
        raise RequestURITooLarge
    limit = accepted_bytes()
    request.max_content_length = limit
    request.max_form_memory_size = min(limit, LARGE_FORM)
    if (request.content_length or 0) > limit:
        raise RequestEntityTooLarge


def accepted_bytes() -> int:
    """How many bytes the view of this request takes."""
    view = current_app.view_functions.get(request.endpoint or "")
    return int(getattr(view, MAX_BYTES, FORM))


def typed_fields(error: Exception | None = None) -> list[Typed]:
    """What a refused form held, for a page that gives it back: no secrets, nothing empty, nothing too large to read."""
    if isinstance(error, TooManyFields):
        return _shown(error.fields)
    request.max_content_length = max(GIVEN_BACK, accepted_bytes())
    request.max_form_memory_size = request.max_content_length
    try:
        return _shown(list(request.form.items(multi=True)))
    except TooManyFields as found:
        return _shown(found.fields)
    except HTTPException:  # larger still, or the sender went away
        return []


def _shown(fields: list[tuple[str, str]]) -> list[Typed]:
    room = GIVEN_BACK
    shown = []
    for name, raw in fields:
        text = clean(raw[:room], multiline=True)
        if text and not any(word in name for word in SECRET_WORDS):
            room -= len(text)
            shown.append(Typed(name, text))
    return shown
