"""Home: what this is, the topics, and what to do next."""

from flask import Blueprint

from app.services import topics
from app.web.rendering import Page, page
from app.web.session import read_session

blueprint = Blueprint("home", __name__)


@page(blueprint, "/")
def show_home() -> Page:
    """The front page."""
    return Page("home/show.html", {"topics": topics.list_topics(read_session())})
