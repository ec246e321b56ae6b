"""Second factors: the code at sign-in, and setting up and switching off one's own."""

from collections.abc import Mapping

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.domain.drawing.qr_code import draw_qr_code
from app.domain.errors import InvalidValue, NotAllowed, StillUsed
from app.domain.one_time_codes import app_address, in_groups
from app.services import changing_factors
from app.services.accounts import AccountLine, read_account
from app.services.changing_factors import Proof, Renewed, confirm_set_up
from app.services.half_sign_ins import find_half_sign_in, finish_sign_in
from app.services.second_factors import need_factor, offered_secret, read_factor
from app.storage.models.account import Role
from app.storage.types import utc_now
from app.web.forms.base import RecordForm
from app.web.forms.second_factors import BeginForm, CodeForm, ConfirmForm, RecoveryForm, RenewForm, SwitchOffForm
from app.web.rendering import Page, draw, page, redirect_to
from app.web.session import read_session, write_session
from app.web.visitors import (
    asked_path,
    before_factor,
    current_token,
    current_visitor,
    known_visitor,
    needs,
    open_to_all,
    remember_token,
)
from app.web.wiring import wiring

blueprint = Blueprint("second_factors", __name__)


@blueprint.route("/sign-in/code", methods=["GET", "POST"])
@open_to_all
def enter_code() -> Response:
    """Ask for the code of the app, once the password or a link was right."""
    return _enter(CodeForm(), "second_factors/enter_code.html")


@blueprint.route("/sign-in/recovery-code", methods=["GET", "POST"])
@open_to_all
def enter_recovery_code() -> Response:
    """Ask for a recovery code in its place."""
    return _enter(RecoveryForm(), "second_factors/enter_recovery_code.html")


@page(blueprint, "/account/second-factor", methods=("GET", "POST"))
@needs(Role.READER)
@before_factor
def show_factor() -> Page | Response:
    """One's own second factor; or the way to it: the password first, then the secret and a code of it."""
    account = _own_account()
    factor = read_factor(read_session(), account.id)
    secret = None if factor else offered_secret(read_session(), account.id, current_token(), now=utc_now())
    data = {"factor": factor, "has_password": account.has_password, "is_offered": secret is not None}
    if factor is not None or not account.has_password:
        return Page("second_factors/show.html", data, path=asked_path())
    return _begin(account, data) if secret is None else _confirm(account, data, secret)


@page(blueprint, "/account/second-factor/recovery-codes", methods=("GET", "POST"))
@needs(Role.READER)
def renew_recovery_codes() -> Page:
    """Ask for password and code; then show ten new recovery codes, this once."""
    account = _own_account()
    need_factor(read_session(), account.id)
    form = RenewForm()
    if form.is_sent():
        try:
            proof = _proof(form.password.data, form.code.data)
            days = wiring().settings.session_days
            done = changing_factors.renew_recovery_codes(wiring().database, account.id, proof, days=days)
            return _show_codes(done, is_new=False)
        except InvalidValue as error:
            form.refuse(error)
    return Page("second_factors/renew.html", {"account": account}, status=form.status, form=form)


@page(blueprint, "/account/second-factor/off", methods=("GET", "POST"))
@needs(Role.READER)
def switch_off() -> Page | Response:
    """Ask for password and code; then sign in without a code from now on."""
    account = _own_account()
    need_factor(read_session(), account.id)
    form = SwitchOffForm()
    if form.is_sent():
        try:
            proof = _proof(form.password.data, form.code.data)
            days = wiring().settings.session_days
            remember_token(changing_factors.switch_off(wiring().database, account.id, proof, days=days))
            return redirect_to("accounts.show_account", done="factor-off")
        except InvalidValue as error:
            form.refuse(error)
    return Page("second_factors/off.html", {"account": account}, status=form.status, form=form)


def _enter(form: RecordForm, template: str) -> Response:
    path = asked_path()
    if find_half_sign_in(read_session(), current_token()) is None:
        return redirect(path, 303) if current_visitor() else _begin_again(path)
    if form.is_sent():
        try:
            token = finish_sign_in(
                wiring().database,
                current_token(),
                form["code"].data,
                address=request.remote_addr or "",
                days=wiring().settings.session_days,
            )
            remember_token(token)
            return redirect(path, 303)
        except InvalidValue as error:
            form.refuse(error)
        except NotAllowed:  # it ended while the code was looked at
            return _begin_again(path)
    return draw(Page(template, {}, status=form.status, form=form, path=path))


def _begin_again(path: str) -> Response:
    return redirect(url_for("accounts.sign_in", next=path, done="too-late"), 303)


def _begin(account: AccountLine, data: Mapping[str, object]) -> Page | Response:
    form = BeginForm()
    if form.is_sent():
        try:
            proof, days = _proof(form.password.data), wiring().settings.session_days
            remember_token(changing_factors.begin_set_up(wiring().database, account.id, proof, days=days))
            return redirect_to("second_factors.show_factor", next=asked_path())
        except (InvalidValue, StillUsed) as error:
            form.refuse(error)
    return Page("second_factors/begin.html", data, status=form.status, form=form)


def _confirm(account: AccountLine, data: Mapping[str, object], secret: str) -> Page:
    form = ConfirmForm()
    if form.is_sent():
        try:
            days = wiring().settings.session_days
            done = confirm_set_up(write_session(), account.id, form.code.data, token=current_token() or "", days=days)
            return _show_codes(done, is_new=True)
        except InvalidValue as error:
            form.refuse(error)
    shown = {"qr_code": draw_qr_code(app_address(secret, account.name)), "secret": in_groups(secret)}
    return Page("second_factors/confirm.html", data, status=form.status, form=form, **shown)


def _show_codes(done: Renewed, *, is_new: bool) -> Page:
    remember_token(done.token)
    return Page("second_factors/codes.html", {}, codes=done.recovery_codes, is_new=is_new, path=asked_path("/account"))


def _own_account() -> AccountLine:
    return read_account(read_session(), known_visitor().account_id)


def _proof(password: str, code: str = "") -> Proof:
    return Proof(password, code, current_token() or "", request.remote_addr or "")
