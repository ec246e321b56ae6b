"""Visitors: who sent this request, and whether the page's rule lets them in."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import current_app, g, request
from werkzeug.exceptions import Forbidden, Unauthorized

from app.domain.errors import NotAllowed
from app.services.accounts import Visitor, find_visitor, may, note_seen
from app.storage.history import Actor
from app.storage.models.account import Role
from app.web.cookies import visitor_session
from app.web.requests import query_text
from app.web.session import read_session, request_session
from app.web.wiring import wiring

RULE = "admission"  # the attribute of a view that says whom it lets in
OPEN = "open"
BEFORE_FACTOR = "before_factor"  # the attribute of a view that is there for who has yet to set up a second factor
LONGEST_PATH = 4_000
READING = frozenset({"GET", "HEAD", "OPTIONS"})

View = TypeVar("View", bound=Callable[..., Any])


class SignInNeeded(Unauthorized):
    """The page is for accounts, and nobody is signed in."""


class FactorNeeded(Forbidden):
    """The settings require a second factor, and the account that is signed in has none yet."""


def needs(role: Role) -> Callable[[View], View]:
    """Declare that a view is for accounts of at least that role, whatever the settings open."""

    def declare(view: View) -> View:
        setattr(view, RULE, role)
        return view

    return declare


def open_to_all(view: View) -> View:
    """Declare that a view needs no account: signing in, the style sheet."""
    setattr(view, RULE, OPEN)
    return view


def before_factor(view: View) -> View:
    """Declare that a view is also for accounts that have yet to set up the second factor that the settings require."""
    setattr(view, BEFORE_FACTOR, True)
    return view


def current_visitor() -> Visitor | None:
    """The account that is signed in, or None; looked up once."""
    if "visitor" not in g:
        g.visitor = None  # stays so when the database does not answer, and the page that says so is drawn
        g.visitor = _look_up()
    visitor: Visitor | None = g.visitor
    return visitor


def known_visitor() -> Visitor:
    """The account that is signed in, for views that `needs` lets nobody else into; raises SignInNeeded."""
    visitor = current_visitor()
    if visitor is None:
        raise SignInNeeded
    return visitor


def admit() -> None:
    """Let the visitor of this request in, or raise: SignInNeeded without an account, NotAllowed with too small a role.

    FactorNeeded, where the settings require a second factor that the account lacks, whatever its role.
    A view that declares nothing is for readers to read, and the setting `public_reading` lets everyone read it; only an
    owner may send it anything.
    """
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None:
        return
    rule = getattr(view, RULE, None)
    if rule != OPEN and not hasattr(view, BEFORE_FACTOR) and _lacks_factor():
        raise FactorNeeded
    if rule == OPEN or (rule is None and wiring().settings.public_reading and request.method in READING):
        return
    visitor = current_visitor()
    if visitor is None:
        raise SignInNeeded
    needed = rule or (Role.READER if request.method in READING else Role.OWNER)
    if not may(visitor, needed):
        raise NotAllowed(f"This page is for an {needed}; your account is a {visitor.role}. Ask the owner to change it.")


def remember_token(token: str) -> None:
    """Sign this browser in: the session row of that token is the caller's to write."""
    visitor_session().set_token(token)
    g.pop("csrf_token", None)


def forget_token() -> None:
    """Sign this browser out: deleting the session row is the caller's part."""
    visitor_session().forget()


def current_token() -> str | None:
    """The token of this browser's cookie, signed in or not."""
    return visitor_session().token


def asked_path(otherwise: str = "/") -> str:
    """The path of this site that the query names as the one to go on to; `otherwise` when it names none."""
    asked = query_text("next", LONGEST_PATH)
    return local_path(asked) if asked else otherwise


def local_path(text: str) -> str:
    """The text, if it is a path of this site with its query, else “/”: nobody is sent elsewhere after signing in."""
    is_local = text.startswith("/") and not text.startswith(("//", "/\\")) and text.isprintable() and "\\" not in text
    return text if is_local else "/"


def _lacks_factor() -> bool:
    if not wiring().settings.require_second_factor:
        return False
    visitor = current_visitor()
    return visitor is not None and not visitor.has_second_factor


def _look_up() -> Visitor | None:
    token = visitor_session().token
    if token is None:
        return None
    visitor = find_visitor(read_session(), token)
    if visitor is None:
        return None
    request_session().actor = Actor(visitor.name, visitor.account_id)
    if visitor.is_seen_due:
        with wiring().database.write() as session:
            note_seen(session, token)
    return visitor
