"""Claims: one claim with all that is known of it, and the form that records it."""

from flask import Blueprint
from werkzeug.wrappers import Response

from app.domain.answer import Kind
from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, Withdrawn
from app.services import citations, claim_derivations, claim_pages, questions, recording, scopes, topics
from app.services.claim_pages import ClaimPage
from app.services.claims import ClaimDraft
from app.services.recording import NewNames
from app.storage.models.account import Role
from app.web.forms.asked import asked_for, query_id, way_back
from app.web.forms.choices import Option
from app.web.forms.claims import ClaimForm, People, claim_data
from app.web.forms.conflicts import conflict
from app.web.forms.picking import Named, settle_party
from app.web.forms.places import offer_captures, pick_source, settle_source
from app.web.rendering import Page, page, redirect_to
from app.web.session import read_session, write_session
from app.web.views import record_facts
from app.web.visitors import needs

blueprint = Blueprint("claims", __name__)


@page(blueprint, "/claims/<id:claim_id>")
def show_claim(claim_id: str) -> Page:
    """One claim with its figure, people and citations."""
    found = claim_pages.read_claim(read_session(), claim_id)
    derivations = claim_derivations.list_claim_derivations(read_session(), claim_id)
    return Page("claims/show.html", {**_facts(found), "derivations": derivations})


@page(blueprint, "/claims/new", methods=("GET", "POST"))
@needs(Role.EDITOR)
def new_claim() -> Page | Response:
    """The form of a new claim, filled with the question, source and quotation that the address names."""
    form = ClaimForm(data=asked_for(read_session()))
    back = way_back()
    kinds = _offer_questions(form)
    asked = query_id("question")
    if asked in kinds:
        form.narrow(kinds[asked], may_be_new=back is not None)
    _offer_terms(form, kinds)
    offer_captures(read_session(), form.capture, form.source.data.id)
    if form.is_sent():
        try:
            draft, new = _draft(form, kinds, None)
            claim = recording.record_claim(write_session(), draft, new, form.content_key)
            if form.then == "another":
                source_id = draft.citations[0].source_id
                return redirect_to("claims.new_claim", question=claim.question_id, source=source_id, done="saved")
            if back:
                return redirect_to(
                    "captures.show_capture", capture_id=back.capture_id, after=back.place, done="saved", _anchor="next"
                )
            return redirect_to("claims.show_claim", claim_id=claim.id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
    return Page("claims/form.html", {}, status=form.status, form=form, claim=None, conflict=None, back=back)


@page(blueprint, "/claims/<id:claim_id>/edit", methods=("GET", "POST"))
@needs(Role.EDITOR)
def edit_claim(claim_id: str) -> Page | Response:
    """The form of a claim that is there; its further citations have forms of their own."""
    found = claim_pages.read_claim(read_session(), claim_id)
    facts = record_facts(found.claim)
    first = found.claim.citations[0] if found.claim.citations else None
    title = pick_source(read_session(), first.source_id if first else None).text
    form = ClaimForm(data=claim_data(facts, found.names, title, found.terms))
    kinds = _offer_questions(form)
    form.narrow(Kind(found.claim.answer_kind))
    _offer_terms(form, kinds)
    offer_captures(read_session(), form.capture, form.source.data.id)
    differing = None
    if form.is_sent():
        try:
            draft, new = _draft(form, kinds, found)
            recording.record_edit(write_session(), claim_id, form.version.data, draft, new)
            return redirect_to("claims.show_claim", claim_id=claim_id, done="saved")
        except (InvalidRecord, InvalidValue, Withdrawn) as error:
            form.refuse(error)
        except EditConflict as error:
            theirs = ClaimForm(formdata=None, data=claim_data(error.current, found.names, title, found.terms))
            theirs.narrow(Kind(error.current["answer_kind"]))
            differing = conflict(form, theirs, error)
    extras = {"form": form, "claim": _heading(found), "conflict": differing, "back": None}
    return Page("claims/form.html", {}, status=form.status, **extras)


def _offer_questions(form: ClaimForm) -> dict[str, Kind]:
    """List questions and topics to choose from; gives the kind of answer of each question."""
    listed = questions.list_question_choices(read_session(), form.question.data)
    form.question.options = [Option(choice.id, choice.title, choice.topic) for choice in listed]
    form.new_topic.options = [Option(*choice) for choice in topics.list_topic_choices(read_session())]
    return {choice.id: Kind(choice.answer_kind) for choice in listed}


def _offer_terms(form: ClaimForm, kinds: dict[str, Kind]) -> None:
    """Suggest the terms of the topic of the question that is chosen, if it is one."""
    if form.question.data in kinds:
        form.offer_terms(scopes.terms_for_question(read_session(), form.question.data))


def _draft(form: ClaimForm, kinds: dict[str, Kind], edited: ClaimPage | None) -> tuple[ClaimDraft, NewNames]:
    """The form as the service takes it; raises InvalidRecord with all that does not settle."""
    problems: list[InvalidValue] = []
    session = write_session()
    people: dict[str, Named] = {}
    for field, may_add in ((form.claimant, form.new_claimant.data), (form.relayed_by, form.new_relayed_by.data)):
        try:
            people[field.name] = settle_party(session, field, may_add)
        except InvalidValue as error:
            problems.append(error)
    try:
        source_id = settle_source(session, form.source)
    except InvalidValue as error:
        problems.append(error)
    new_question = form.new_question_draft()
    kind = new_question.answer_kind if new_question else kinds.get(form.question.data, Kind.QUANTITY)
    if problems:
        raise InvalidRecord(problems)
    first = edited.claim.citations[0].id if edited and edited.claim.citations else None
    draft = form.draft(kind, People(people["claimant"], people["relayed_by"]), source_id, first)
    others = citations.drafts_of(edited.claim)[1:] if edited else []
    new = NewNames(
        question=new_question,
        claimant=people["claimant"].new,
        relayed_by=people["relayed_by"].new,
        terms=form.term_labels(),
        may_add_terms=form.new_terms.data,
    )
    return draft.with_citations(*others), new


def _heading(found: ClaimPage) -> dict[str, str]:
    return {"id": found.claim.id, "name": found.claim.words or found.bounds}


def _facts(found: ClaimPage) -> dict[str, object]:
    return {
        "claim": record_facts(found.claim),
        "question": {"id": found.question.id, "title": found.question.title, "unit": found.question.unit},
        "bounds": found.bounds,
        "said_of": found.said_of,
        "names": found.names,
        "claimant": found.claimant,
        "terms": found.terms,
        "standings": found.traced,
        "addresses": found.urls,
        "sources": {
            source_id: {"status": status, "citation": text} for source_id, (status, text) in found.sources.items()
        },
    }
