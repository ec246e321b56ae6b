"""The visitor's cookie: one random token, neither signed nor dated, and the key for forms that is derived from it."""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from typing import Any, TypeVar, cast

from flask import Flask, Request, Response, current_app, request, session
from flask.sessions import SessionInterface, SessionMixin
from flask_wtf.csrf import CSRFError, CSRFProtect

from app.services.tokens import new_token
from app.web.wiring import wiring

COOKIE = "variorum_session"
HOST_COOKIE = f"__Host-{COOKIE}"
FOUR_HUNDRED_DAYS = 400 * 24 * 60 * 60  # the longest that browsers keep a cookie; the database ends a session
TOKEN_LENGTH = len(new_token())
FORM_KEY = "csrf_token"
PURPOSE = b"variorum forms"
BY_TOKEN = "by_token"  # the attribute of a view that is sent a token in the place of a key

View = TypeVar("View", bound=Callable[..., Any])


class VisitorSession(SessionMixin):
    """What Flask-WTF asks for: one value, derived from the token of the cookie, so that nobody else can know it.

    The token of a new visitor is made when it is first needed. Nothing else can be kept here.
    """

    def __init__(self, token: str | None) -> None:
        self.token = token
        self.is_new = False
        self.is_forgotten = False

    def __getitem__(self, key: str) -> Any:
        if key != FORM_KEY:
            raise KeyError(key)
        if self.token is None:
            self.set_token(new_token())
        return hmac.new(cast(str, self.token).encode(), PURPOSE, hashlib.sha256).hexdigest()

    def __setitem__(self, key: str, value: Any) -> None:
        raise TypeError("The visitor's session keeps nothing; write it to the database.")

    def __delitem__(self, key: str) -> None:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter((FORM_KEY,))

    def __len__(self) -> int:
        return 1

    def set_token(self, token: str) -> None:
        """Send the browser this token."""
        self.token, self.is_new, self.is_forgotten = token, True, False

    def forget(self) -> None:
        """Make the browser drop its token."""
        self.token, self.is_new, self.is_forgotten = None, False, True


class CookieSessions(SessionInterface):
    """Reads the token from the cookie, and writes the cookie when the token has changed."""

    def open_session(self, app: Flask, request: Request) -> VisitorSession:
        """The session of the token in the cookie; a text that is no token counts as none."""
        token = request.cookies.get(cookie_name(), "")
        is_token = len(token) == TOKEN_LENGTH and token.isascii() and token.replace("-", "").replace("_", "").isalnum()
        return VisitorSession(token if is_token else None)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Set or delete the cookie, where there is something to do."""
        visitor = cast(VisitorSession, session)
        is_secure = wiring().settings.secure_cookies
        if visitor.is_forgotten:
            response.delete_cookie(cookie_name(), path="/", secure=is_secure, httponly=True, samesite="Lax")
        elif visitor.is_new and visitor.token is not None:
            response.set_cookie(
                cookie_name(),
                visitor.token,
                max_age=FOUR_HUNDRED_DAYS,
                path="/",
                secure=is_secure,
                httponly=True,
                samesite="Lax",
            )


def cookie_name() -> str:
    """The cookie's name; with the prefix that browsers tie to https and to one host, where https is promised."""
    return HOST_COOKIE if wiring().settings.secure_cookies else COOKIE


def checking_keys(protection: CSRFProtect) -> Callable[[], None]:
    """What refuses, before any view runs, a form without the key that was drawn for this browser.

    Anyone can sign a key that holds a number or a list, or name a referrer that is no address; Flask-WTF stumbles over
    both, and that is a wrong key and no fault.
    """

    def check_key() -> None:
        if request.endpoint is None or getattr(current_app.view_functions.get(request.endpoint), BY_TOKEN, False):
            return
        try:
            protection.protect()
        except (TypeError, ValueError) as error:
            raise CSRFError("The key or the referrer is not of the right kind.") from error

    return check_key


def by_token(view: View) -> View:
    """Declare that a view asks each request for a token of its own, which no other site can know: it needs no key."""
    setattr(view, BY_TOKEN, True)
    return view


def visitor_session() -> VisitorSession:
    """The session of this request's browser."""
    return cast(VisitorSession, session)
