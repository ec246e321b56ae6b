"""Questions: the answers to one side by side, and the form."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, StillUsed, Withdrawn
from app.services import comparing, questions, topics
from app.services.agreement import see_agreement
from app.services.over_all import look_over_all
from app.storage.models.account import Role
from app.storage.types import utc_now
from app.web.asked_views import asked_view
from app.web.bibliographies import source_offers
from app.web.comparisons import drawn_facts, ways_beside, ways_to_look
from app.web.forms.choices import Option
from app.web.forms.conflicts import conflict
from app.web.forms.questions import QuestionForm
from app.web.handouts import offers
from app.web.matrices import draw_matrix
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("questions", __name__)


@page(blueprint, "/questions/<id:question_id>")
def show_question(question_id: str) -> Page:
    """The answers to one question side by side."""
    view = asked_view(request.args)
    question, topic, compared = comparing.compare_question(read_session(), question_id, view, utc_now().date())
    return Page(
        "questions/show.html",
        {
            "question": record_facts(question),
            "topic": topic,
            "compared": compared,
        },
        ways=ways_to_look(question.answer_kind),
        source_offers=source_offers("bibliographies.take_question", question_id=question_id),
        offers=offers("handouts.take_question", compared, question_id=question_id),
        **drawn_facts(compared, view),
    )


@page(blueprint, "/questions/<id:question_id>/over-all")
def show_over_all(question_id: str) -> Page:
    """What is worked out from all answers to one question together."""
    view = asked_view(request.args)
    question, topic, over_all = look_over_all(read_session(), question_id, view, utc_now().date())
    return Page(
        "questions/over_all.html",
        {"question": record_facts(question), "topic": topic, "about": view.about, "over_all": over_all},
        view=view,
        **ways_beside(view, question.answer_kind),
    )


@page(blueprint, "/questions/<id:question_id>/matrix")
def show_matrix(question_id: str) -> Page:
    """How every two of the answers to one question agree; beyond fifty, which of them go together."""
    view = asked_view(request.args)
    question, topic, agreement = see_agreement(read_session(), question_id, view)
    return Page(
        "questions/matrix.html",
        {"question": record_facts(question), "topic": topic, "about": view.about, "agreement": agreement},
        view=view,
        matrix=draw_matrix(agreement),
        **ways_beside(view, question.answer_kind),
    )


@page(blueprint, "/questions/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_question() -> Page | Response:
    """The form of a new question, in the topic that the address names."""
    form = QuestionForm(data={"topic": request.args.get("topic", "")})
    _offer_topics(form)
    if form.is_sent():
        try:
            question = questions.create_question(write_session(), form.draft(), form_key=form.content_key)
            return redirect_to("questions.show_question", question_id=question.id, done="saved")
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
    return Page("questions/form.html", {}, status=form.status, form=form, question=None, conflict=None)


@page(blueprint, "/questions/<id:question_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_question(question_id: str) -> Page | Response:
    """The form of a question that is there."""
    facts = record_facts(questions.read_question(read_session(), question_id))
    form = QuestionForm(data={**facts, "topic": facts["topic_id"]})
    _offer_topics(form)
    found = None
    if form.is_sent():
        try:
            questions.edit_question(write_session(), question_id, form.version.data, form.draft())
            return redirect_to("questions.show_question", question_id=question_id, done="saved")
        except (InvalidRecord, Withdrawn) as error:
            form.refuse(error)
        except StillUsed as error:
            form.refuse(InvalidValue("answer_kind", str(error)))
        except EditConflict as error:
            theirs = QuestionForm(formdata=None, data={**error.current, "topic": error.current["topic_id"]})
            _offer_topics(theirs)
            found = conflict(form, theirs, error)
    return Page("questions/form.html", {}, status=form.status, form=form, question=facts, conflict=found)


def _offer_topics(form: QuestionForm) -> None:
    form.topic.options = [Option(*choice) for choice in topics.list_topic_choices(read_session())]
