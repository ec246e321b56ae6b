"""Sending forms in tests as a browser does: everything that the page drew, with some of it typed over."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


@dataclass
class DrawnForm:
    """One form of a page: where it goes, and what it would send untouched."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class FormReader(HTMLParser):
    """Collects the forms of a page with the values they hold."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[DrawnForm] = []
        self._text_of: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this element would send."""
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "form":
            self.forms.append(DrawnForm(given.get("action", ""), given.get("method", "get")))
        elif not self.forms:
            return
        elif tag == "input" and name:
            is_box = given.get("type") in ("checkbox", "radio")
            if not is_box or "checked" in given:
                self.forms[-1].fields[name] = given.get("value", "")
        elif tag == "textarea" and name:
            self.forms[-1].fields[name] = ""
            self._text_of = name
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            if "selected" in given or self._select not in self.forms[-1].fields:
                self.forms[-1].fields[self._select] = given.get("value", "")
        elif tag == "button":
            self.forms[-1].buttons.append((name, given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        """Leave a text or a list."""
        if tag == "textarea":
            self._text_of = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        """Take the text of a box; browsers drop the line break it begins with."""
        if self._text_of:
            held = self.forms[-1].fields[self._text_of] + data
            self.forms[-1].fields[self._text_of] = held.removeprefix("\r\n").removeprefix("\n")


def read_forms(response: TestResponse) -> list[DrawnForm]:
    """The forms of a page, in order."""
    reader = FormReader()
    reader.feed(response.text)
    return reader.forms


def read_form(response: TestResponse) -> DrawnForm:
    """The page's own form: the first that is sent with a form key, or else the last that is posted."""
    posted = [form for form in read_forms(response) if form.method == "post"]
    return next((form for form in posted if "form_key" in form.fields), posted[-1])


def send(client: FlaskClient, url: str, typed: dict[str, str] | None = None, **more: str) -> TestResponse:
    """Open the page at `url`, type over some of its form's fields, and send it; redirects are not followed."""
    return send_again(client, url, client.get(url), typed, **more)


def send_again(
    client: FlaskClient, url: str, page: TestResponse, typed: dict[str, str] | None = None, **more: str
) -> TestResponse:
    """Send the form of a page that is already open: a second time, or after someone else saved."""
    form = read_form(page)
    return client.post(form.action or url, data=form.fields | (typed or {}) | more)
