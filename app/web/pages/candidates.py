"""Candidates: setting a figure of a capture aside, and taking it up again."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import NotFound
from app.services import candidates
from app.storage.models.account import Role
from app.web.forms.asked import LONGEST_PLACE
from app.web.rendering import Page, page, redirect_to
from app.web.session import write_session
from app.web.visitors import known_visitor, needs

blueprint = Blueprint("candidates", __name__)


@page(blueprint, "/captures/<id:capture_id>/candidates/<string:place>/dismiss", methods=("POST",))
@needs(Role.EDITOR)
def dismiss(capture_id: str, place: str) -> Page | Response:
    """Set the figure at `place` aside and go on to the next; the page offers to undo it."""
    start, end = _ends(place)
    candidates.dismiss(write_session(), capture_id, start, end, known_visitor().account_id)
    return redirect_to("captures.show_capture", capture_id=capture_id, after=start, dismissed=start, _anchor="next")


@page(blueprint, "/captures/<id:capture_id>/candidates/<string:place>/undo", methods=("POST",))
@needs(Role.EDITOR)
def undo_dismissal(capture_id: str, place: str) -> Page | Response:
    """Take the figure at `place` up again and go back to it."""
    start, end = _ends(place)
    candidates.undo_dismissal(write_session(), capture_id, start, end)
    return redirect_to("captures.show_capture", capture_id=capture_id, after=start, _anchor="next")


def _ends(place: str) -> tuple[int, int]:
    """The two numbers of “12-19”; raises NotFound for anything else."""
    numbers = place.split("-")
    if len(numbers) != 2 or not all(
        text.isascii() and text.isdigit() and len(text) <= LONGEST_PLACE for text in numbers
    ):
        raise NotFound("candidate", place)
    return int(numbers[0]), int(numbers[1])
