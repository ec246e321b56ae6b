"""Invitations: an owner makes and takes back links; somebody who has one makes an account."""

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from app.domain.errors import InvalidValue, LinkRefused
from app.services.invitations import INVITATION_DAYS, accept_invitation, find_invitation, invite, revoke_invitation
from app.storage.models.account import Role
from app.web.forms.accounts import ROLES, AcceptForm, InviteForm
from app.web.rendering import Page, draw, page, redirect_to
from app.web.session import read_session, write_session
from app.web.visitors import current_token, known_visitor, needs, open_to_all, remember_token
from app.web.wiring import wiring

blueprint = Blueprint("invitations", __name__)


@page(blueprint, "/accounts/invite", methods=("GET", "POST"))
@needs(Role.OWNER)
def new_invitation() -> Page:
    """Ask for a role; then show the link, this once."""
    form = InviteForm()
    if form.is_sent():
        token = invite(write_session(), form.role.data, known_visitor().account_id)
        link = url_for("invitations.accept", token=token, _external=True)
        return Page("invitations/made.html", {"role": form.role.data, "days": INVITATION_DAYS}, link=link)
    return Page("invitations/form.html", {}, status=form.status, form=form)


@page(blueprint, "/accounts/invitations/<string:key>/revoke", methods=("POST",))
@needs(Role.OWNER)
def revoke(key: str) -> Response:
    """Take an invitation back."""
    revoke_invitation(write_session(), key)
    return redirect_to("owners.list_all_accounts", done="removed")


@blueprint.route("/invitation/<string:token>", methods=["GET", "POST"])
@open_to_all
def accept(token: str) -> Response:
    """The form of the new account; sent, it makes the account and signs it in."""
    try:
        role = find_invitation(read_session(), token)
        form = AcceptForm()
        if form.is_sent():
            remember_token(_accept(token, form))
            return redirect_to("home.show_home", done="signed-in")
    except InvalidValue as error:
        form.refuse(error)
    except LinkRefused as error:
        return draw(Page("invitations/refused.html", {"reason": str(error)}, status=410))
    return draw(Page("invitations/accept.html", {"role": ROLES[role]}, status=form.status, form=form))


def _accept(token: str, form: AcceptForm) -> str:
    return accept_invitation(
        wiring().database,
        token,
        form.name.data,
        form.new_password.data,
        days=wiring().settings.session_days,
        replacing=current_token(),
    )
