"""Accounts: signing in and out, and one's own name, password and sessions."""

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.domain.errors import InvalidValue, LinkRefused
from app.services import signing_in
from app.services.accounts import read_account, rename_account
from app.services.api_tokens import list_api_tokens
from app.services.half_sign_ins import find_half_sign_in
from app.services.links import use_sign_in_link
from app.services.sessions import end_session, end_sessions, list_sessions
from app.services.sessions import sign_out as end_this_session
from app.storage.models.account import Role
from app.web.forms.accounts import NameForm, NewPasswordForm, PasswordForm, SignInForm
from app.web.rendering import Page, draw, page, redirect_to
from app.web.session import read_session, write_session
from app.web.visitors import (
    asked_path,
    before_factor,
    current_token,
    current_visitor,
    forget_token,
    known_visitor,
    needs,
    open_to_all,
    remember_token,
)
from app.web.wiring import wiring

blueprint = Blueprint("accounts", __name__)


@blueprint.route("/sign-in", methods=["GET", "POST"])
@open_to_all
def sign_in() -> Response:
    """Ask for name and password; then go on to the page that was asked for."""
    path = asked_path()
    form = SignInForm()
    if form.is_sent():
        try:
            token = signing_in.sign_in(
                wiring().database,
                form.name.data,
                form.password.data,
                address=request.remote_addr or "",
                days=wiring().settings.session_days,
                replacing=current_token(),
            )
            return _go_on(token, path)
        except InvalidValue as error:
            form.refuse(error)
    elif current_visitor() is not None and not form.was_posted:
        return redirect(path, 303)
    return draw(Page("accounts/sign_in.html", {}, status=form.status, form=form))


@blueprint.get("/sign-in/<string:token>")
@open_to_all
def follow_link(token: str) -> Response:
    """Sign in by a link that works once; what only looks whether the page is there does not use it up."""
    if _only_looks():
        return Response()
    try:
        session = write_session()
        new_token = use_sign_in_link(session, token, wiring().settings.session_days)
        end_this_session(session, current_token() or "")
        response = _go_on(new_token, url_for("home.show_home", done="signed-in-by-link"))
    except LinkRefused as error:
        response = draw(Page("accounts/link_refused.html", {"reason": str(error)}, status=410))
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@blueprint.post("/sign-out")
@open_to_all
def sign_out() -> Response:
    """End this browser's session and take its cookie away."""
    end_this_session(write_session(), current_token() or "")
    forget_token()
    return redirect_to("accounts.sign_in", done="signed-out")


@page(blueprint, "/account")
@needs(Role.READER)
def show_account() -> Page:
    """Who is signed in, in which browsers, and the tokens that send pages in."""
    account_id = known_visitor().account_id
    account = read_account(read_session(), account_id)
    sessions = list_sessions(read_session(), account_id, current_token())
    tokens = list_api_tokens(read_session(), account_id)
    return Page("accounts/show.html", {"account": account, "sessions": sessions, "tokens": tokens})


@page(blueprint, "/account/name", methods=("GET", "POST"))
@needs(Role.READER)
def edit_name() -> Page | Response:
    """The form of one's own name."""
    account = read_account(read_session(), known_visitor().account_id)
    form = NameForm(obj=account)
    if form.is_sent():
        try:
            rename_account(write_session(), account.id, form.version.data, form.name.data)
            return redirect_to("accounts.show_account", done="saved")
        except InvalidValue as error:
            form.refuse(error)
    return Page("accounts/name.html", {"account": account}, status=form.status, form=form)


@page(blueprint, "/account/password", methods=("GET", "POST"))
@needs(Role.READER)
@before_factor
def edit_password() -> Page | Response:
    """The form of one's own password; an account that has none is not asked for the old one."""
    account = read_account(read_session(), known_visitor().account_id)
    form = PasswordForm() if account.has_password else NewPasswordForm()
    if form.is_sent():
        try:
            token = signing_in.change_password(
                wiring().database,
                account.id,
                form.old_password.data if isinstance(form, PasswordForm) else "",
                form.new_password.data,
                address=request.remote_addr or "",
                days=wiring().settings.session_days,
            )
            remember_token(token)
            return redirect_to("accounts.show_account", done="password")
        except InvalidValue as error:
            form.refuse(error)
    return Page("accounts/password.html", {"account": account}, status=form.status, form=form)


@page(blueprint, "/account/sessions/<string:key>/end", methods=("POST",))
@needs(Role.READER)
def end_one_session(key: str) -> Response:
    """Sign one browser out."""
    end_session(write_session(), known_visitor().account_id, key)
    return redirect_to("accounts.show_account", done="session-ended")


@page(blueprint, "/account/sessions/end-others", methods=("POST",))
@needs(Role.READER)
def end_other_sessions() -> Response:
    """Sign every browser out but this one."""
    end_sessions(write_session(), known_visitor().account_id, but=current_token())
    return redirect_to("accounts.show_account", done="session-ended")


def _only_looks() -> bool:
    """No person opens the page: a program asks for its head, or a browser for a picture, or ahead of the person.

    Nor can another site sign somebody in unseen, as by a picture with the address of a link (OWASP ASVS 5.0, 3.5.3).
    """
    is_page = request.headers.get("Sec-Fetch-Dest", "document") == "document"
    return request.method == "HEAD" or not is_page or "prefetch" in request.headers.get("Sec-Purpose", "")


def _go_on(token: str, path: str) -> Response:
    """Take the token of the password or link, and go on to the page; or to the code, where that is asked for first."""
    remember_token(token)
    if find_half_sign_in(read_session(), token) is not None:
        return redirect_to("second_factors.enter_code", next=path)
    return redirect(path, 303)
