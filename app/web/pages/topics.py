"""Topics: the list, one topic with its questions, and the form."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.errors import EditConflict, InvalidRecord, Withdrawn
from app.services import topics
from app.storage.models.account import Role
from app.web.forms.conflicts import conflict
from app.web.forms.topics import TopicForm, topic_data
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("topics", __name__)


@page(blueprint, "/topics")
def list_topics() -> Page:
    """All topics."""
    return Page("topics/list.html", {"topics": topics.list_topics(read_session())})


@page(blueprint, "/topics/<id:topic_id>")
def show_topic(topic_id: str) -> Page:
    """One topic and its questions."""
    topic, questions = topics.read_topic(read_session(), topic_id)
    return Page("topics/show.html", {"topic": record_facts(topic), "questions": questions})


@page(blueprint, "/topics/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_topic() -> Page | Response:
    """The form of a new topic."""
    form = TopicForm()
    if form.is_sent():
        try:
            topic = topics.create_topic(write_session(), form.draft(), form_key=form.content_key)
            return redirect_to("topics.show_topic", topic_id=topic.id, done="saved")
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
    return Page("topics/form.html", {}, status=form.status, form=form, topic=None, conflict=None)


@page(blueprint, "/topics/<id:topic_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_topic(topic_id: str) -> Page | Response:
    """The form of a topic that is there."""
    topic, _ = topics.read_topic(read_session(), topic_id)
    form = TopicForm(data=topic_data(record_facts(topic)))
    found = None
    if form.is_sent():
        try:
            topics.edit_topic(write_session(), topic_id, form.version.data, form.draft())
            return redirect_to("topics.show_topic", topic_id=topic_id, done="saved")
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            found = conflict(form, TopicForm(formdata=None, data=topic_data(error.current)), error)
    return Page("topics/form.html", {}, status=form.status, form=form, topic=record_facts(topic), conflict=found)
