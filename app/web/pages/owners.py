"""Owners: every account, its role, disabling and restoring it, and a link for somebody who forgot the password."""

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from app.domain.errors import InvalidValue, StillUsed
from app.services.accounts import change_role, disable_account, list_accounts, read_account, restore_account
from app.services.invitations import list_invitations
from app.services.links import reset_password
from app.services.revisions import list_history
from app.services.second_factors import need_factor, take_off
from app.storage.models.account import Role
from app.web.forms.accounts import DisableForm, ResetForm, RoleForm
from app.web.forms.base import RecordForm
from app.web.forms.second_factors import TakeOffForm
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.visitors import known_visitor, needs

blueprint = Blueprint("owners", __name__)


@page(blueprint, "/accounts")
@needs(Role.OWNER)
def list_all_accounts() -> Page:
    """Every account, and the invitations that were not used yet."""
    session = read_session()
    return Page("owners/list.html", {"accounts": list_accounts(session), "invitations": list_invitations(session)})


@page(blueprint, "/accounts/<id:account_id>")
@needs(Role.OWNER)
def show_account(account_id: str) -> Page:
    """One account, what can be done with it, and what was."""
    account = read_account(read_session(), account_id)
    revisions = list_history(read_session(), "account", account_id)
    return Page("owners/show.html", {"account": account, "revisions": revisions})


@page(blueprint, "/accounts/<id:account_id>/role", methods=("GET", "POST"))
@needs(Role.OWNER)
def edit_role(account_id: str) -> Page | Response:
    """The form of an account's role."""
    account = read_account(read_session(), account_id)
    form = RoleForm(obj=account)
    if form.is_sent():
        try:
            change_role(write_session(), account_id, form.version.data, form.role.data)
            return _show(account_id, "saved")
        except StillUsed as error:
            form.refuse(InvalidValue("role", str(error)))
    return Page("owners/role.html", {"account": account}, status=form.status, form=form)


@page(blueprint, "/accounts/<id:account_id>/disable", methods=("GET", "POST"))
@needs(Role.OWNER)
def disable(account_id: str) -> Page | Response:
    """Ask for a reason, and disable."""
    account = read_account(read_session(), account_id)
    form = DisableForm(data={"version": account.version})
    if form.is_sent():
        try:
            disable_account(write_session(), account_id, form.version.data, form.reason.data)
            return _show(account_id, "disabled")
        except InvalidValue as error:
            form.refuse(error)
        except StillUsed as error:
            form.refuse(InvalidValue("", str(error)))
    return Page("owners/disable.html", {"account": account}, status=form.status, form=form)


@page(blueprint, "/accounts/<id:account_id>/restore", methods=("POST",))
@needs(Role.OWNER)
def restore(account_id: str) -> Response:
    """Let a disabled account in again."""
    restore_account(write_session(), account_id, RecordForm().version.data)
    return _show(account_id, "restored")


@page(blueprint, "/accounts/<id:account_id>/reset", methods=("GET", "POST"))
@needs(Role.OWNER)
def reset(account_id: str) -> Page:
    """Say what a reset does; then do it, and show the link, this once."""
    account = read_account(read_session(), account_id)
    form = ResetForm(data={"version": account.version})
    if form.is_sent():
        token = reset_password(write_session(), account_id, form.version.data, created_by_id=known_visitor().account_id)
        link = url_for("accounts.follow_link", token=token, _external=True)
        return Page("owners/link.html", {"account": account}, link=link)
    return Page("owners/reset.html", {"account": account}, status=form.status, form=form)


@page(blueprint, "/accounts/<id:account_id>/second-factor", methods=("GET", "POST"))
@needs(Role.OWNER)
def take_factor_off(account_id: str) -> Page | Response:
    """Say what it does; then take the second factor off somebody else's account."""
    if account_id == known_visitor().account_id:
        return redirect_to("second_factors.switch_off")
    account = read_account(read_session(), account_id)
    need_factor(read_session(), account_id)
    form = TakeOffForm(data={"version": account.version})
    if form.is_sent():
        take_off(write_session(), account_id, form.version.data)
        return _show(account_id, "factor-taken-off")
    return Page("owners/second_factor.html", {"account": account}, status=form.status, form=form)


def _show(account_id: str, done: str) -> Response:
    return redirect_to("owners.show_account", account_id=account_id, done=done)
