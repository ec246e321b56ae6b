"""Sharing: links that let somebody without an account read one comparison, made and taken back."""

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from app.domain.errors import InvalidValue, Withdrawn
from app.services import comparisons, sharing
from app.storage.models.account import Role
from app.web.forms.comparisons import ShareForm
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import known_visitor, needs

blueprint = Blueprint("sharing", __name__)


@page(blueprint, "/comparisons/<id:comparison_id>/share", methods=("GET", "POST"))
@needs(Role.EDITOR)
def share(comparison_id: str) -> Page:
    """Ask whom the link is for; then show the link, this once."""
    facts = record_facts(comparisons.read_comparison(read_session(), comparison_id))
    form = ShareForm()
    if form.is_sent():
        try:
            token = sharing.share_comparison(
                write_session(), comparison_id, form.note.data, known_visitor().account_id, form.content_key
            )
            link = url_for("shared.show_shared", token=token, _external=True)
            return Page("sharing/made.html", {"comparison": facts}, link=link)
        except (InvalidValue, Withdrawn) as error:
            form.refuse(error)
    return Page("sharing/form.html", {"comparison": facts}, status=form.status, form=form)


@page(blueprint, "/comparisons/<id:comparison_id>/shared/<string:key>/take-back", methods=("POST",))
@needs(Role.EDITOR)
def take_back(comparison_id: str, key: str) -> Response:
    """Take a link back."""
    sharing.take_back_share(write_session(), comparison_id, key)
    return redirect_to("comparisons.show_comparison", comparison_id=comparison_id, done="taken-back")
