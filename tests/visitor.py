"""A visitor over real HTTP, without a browser: keeps one connection and its cookies, and sends forms as drawn."""

from dataclasses import dataclass
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Self
from urllib.parse import urlencode, urlsplit

from app.web.cookies import COOKIE
from tests.web.sending import DrawnForm, FormReader

WAIT_SECONDS = 30
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said; `location` is where it sends the visitor next, or empty."""

    status: int
    location: str
    text: str


class Visitor:
    """One visitor of one site, to be used in `with`; `visit` moves to another address of it and stays signed in.

    `session` is the token of a session that is signed in already.
    """

    def __init__(self, address: str, session: str | None = None) -> None:
        self._cookies = {COOKIE: session} if session else {}
        self._connection = HTTPConnection(urlsplit(address).netloc, timeout=WAIT_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def visit(self, address: str) -> None:
        """Use the server at that address from now on."""
        self.leave()
        self._connection = HTTPConnection(urlsplit(address).netloc, timeout=WAIT_SECONDS)

    def get(self, path: str) -> Answer:
        """Open a page."""
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        """Send a form."""
        return self._ask("POST", path, urlencode(fields))

    def read_form(self, path: str) -> DrawnForm:
        """The form of a page that makes or edits a record."""
        reader = FormReader()
        reader.feed(self.get(path).text)
        return next(form for form in reader.forms if "form_key" in form.fields)

    def sign_in(self, link: str) -> None:
        """Follow a one-time link."""
        answer = self.get(urlsplit(link).path)
        assert answer.status == 303, answer

    def leave(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body is not None:
            headers["Content-Type"] = FORM
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        text = response.read().decode()
        for line in response.headers.get_all("Set-Cookie", []):
            self._cookies |= {name: cookie.value for name, cookie in SimpleCookie(line).items()}
        return Answer(response.status, response.headers.get("Location", ""), text)
