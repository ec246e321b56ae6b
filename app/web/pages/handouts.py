"""Handouts: the answers to a question, or chosen claims, as a file."""

from flask import Blueprint, Response, request, url_for

from app.services.handouts import whole_claims, whole_question
from app.storage.types import utc_now
from app.web.asked_views import asked_view
from app.web.handouts import send_handout
from app.web.requests import query_ids
from app.web.session import read_session

blueprint = Blueprint("handouts", __name__)


@blueprint.get("/questions/<id:question_id>/take-away/<format_name>")
def take_question(question_id: str, format_name: str) -> Response:
    """The answers to one question as the address filters and orders them."""
    view = asked_view(request.args)
    whole = whole_question(read_session(), question_id, view, utc_now().date())
    return send_handout(format_name, whole, view, url_for("questions.show_question", question_id=question_id))


@blueprint.get("/compare/take-away/<format_name>")
def take_claims(format_name: str) -> Response:
    """The claims that the address names (?claims=a,b,c)."""
    view = asked_view(request.args)
    whole = whole_claims(read_session(), query_ids("claims"), view)
    return send_handout(format_name, whole, view, url_for("comparisons.compare"))
