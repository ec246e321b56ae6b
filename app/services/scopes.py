"""Scopes: the vocabulary of a topic for what answers are limited to, and the terms that its claims have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.answer import Facet
from app.domain.caseless import caseless
from app.domain.display import show_list
from app.domain.errors import InvalidRecord, InvalidValue
from app.services.records import MAX_LINE, MAX_PARAGRAPH, check_given, check_length, fetch
from app.storage.models import ClaimTerm, Question, ScopeTerm, Topic
from app.storage.queries import scopes as queries
from app.storage.types import new_id

MAX_TERMS = 100
FACET_ORDER = tuple(Facet)
MOST_NAMED = 10


class TermChoice(NamedTuple):
    """A term as one chooses it."""

    id: str
    facet: str
    label: str


@dataclass(frozen=True, slots=True)
class TermDraft:
    """What a person says about a term; `id` names the one that is edited, None makes a new one."""

    facet: Facet
    label: str
    definition: str = ""
    id: str | None = None


def check_terms(drafts: Sequence[TermDraft]) -> None:
    """Raises InvalidValue for terms that cannot stand together in one topic."""
    if len(drafts) > MAX_TERMS:
        raise InvalidValue("terms", f"A topic has at most {MAX_TERMS} terms.")
    for draft in drafts:
        check_given("terms", draft.label, "A term has no name; give it one or take it out.")
        check_length("terms", draft.label, MAX_LINE)
        check_length("terms", draft.definition, MAX_PARAGRAPH)
    keys = [_key(draft.facet, draft.label) for draft in drafts]
    for draft, key in zip(drafts, keys, strict=True):
        if keys.count(key) > 1:
            raise InvalidValue("terms", f"“{draft.label}” stands there twice as a {draft.facet}; take one out.")


def apply_terms(session: Session, topic: Topic, drafts: Sequence[TermDraft]) -> None:
    """Make these the terms of the topic, in this order; those that `id` or the same name points at are kept.

    Raises InvalidRecord for a term that claims have and that is missing or of another facet now.
    """
    present = {term.id: term for term in topic.terms}
    named = {_key(term.facet, term.label): term for term in topic.terms}
    kept: list[ScopeTerm] = []
    for draft in drafts:
        namesake = named.get(_key(draft.facet, draft.label))
        term = present.get(draft.id or "") or namesake or ScopeTerm(id=new_id())
        if term in kept or (namesake is not None and namesake is not term):
            raise InvalidRecord(
                [InvalidValue("terms", f"“{draft.label}” is another term as yet; save that change by itself first.")]
            )
        kept.append(term)
    _check_used(session, topic, kept, drafts)
    for place, (term, draft) in enumerate(zip(kept, drafts, strict=True)):
        term.position, term.facet, term.label, term.definition = place, draft.facet, draft.label, draft.definition
    topic.terms = kept


def add_terms(session: Session, topic_id: str, labels: Mapping[Facet, str]) -> None:
    """Give a topic these terms besides its own; raises InvalidRecord or NotFound."""
    topic = fetch(session, Topic, topic_id)
    drafts = [*drafts_of(topic), *(TermDraft(facet, label) for facet, label in labels.items())]
    check_terms(drafts)
    apply_terms(session, topic, drafts)
    session.flush()


def drafts_of(topic: Topic) -> list[TermDraft]:
    """The terms of a topic as drafts, in order."""
    return [TermDraft(Facet(term.facet), term.label, term.definition, term.id) for term in topic.terms]


def settle_terms(session: Session, topic_id: str, labels: Mapping[Facet, str], may_add: bool) -> tuple[str, ...]:
    """The ids of the topic's terms that bear these names, of which those it lacks are added where they may be.

    Raises InvalidRecord, its problems on “scope_place” and the like, for names that the topic does not have.
    """
    wanted = {facet: label for facet, label in labels.items() if label}
    if not wanted:
        return ()
    found = _found(list_terms(session, topic_id), wanted)
    missing = {facet: label for facet, label in wanted.items() if facet not in found}
    if missing and not may_add:
        known = list_terms(session, topic_id)
        raise InvalidRecord([_unknown(facet, label, known) for facet, label in missing.items()])
    if missing:
        add_terms(session, topic_id, missing)
        found = _found(list_terms(session, topic_id), wanted)
    return tuple(found[facet] for facet in wanted)


def list_terms(session: Session, topic_id: str) -> list[TermChoice]:
    """The terms of a topic, facet by facet, each facet in the order of the vocabulary."""
    rows = [TermChoice(*row) for row in session.execute(queries.terms_of_topic(topic_id))]
    return sorted(rows, key=lambda term: FACET_ORDER.index(Facet(term.facet)))


def terms_for_question(session: Session, question_id: str) -> list[TermChoice]:
    """The terms of the topic of a question; raises NotFound."""
    return list_terms(session, fetch(session, Question, question_id).topic_id)


def check_claim_terms(session: Session, topic_id: str, term_ids: Sequence[str]) -> None:
    """Raises InvalidValue unless these are terms of the topic, of a facet each."""
    facets = {term.id: term.facet for term in list_terms(session, topic_id)} if term_ids else {}
    if not facets.keys() >= set(term_ids):
        raise InvalidValue("scope", "A term is not one of the topic's; choose from those of the question's topic.")
    if len({facets[term_id] for term_id in term_ids}) < len(term_ids):
        raise InvalidValue("scope", "A claim has one term in a facet at most; take one out.")


def claim_terms_of(session: Session, term_ids: Sequence[str]) -> list[ClaimTerm]:
    """The rows for a claim of these terms, in the order of the facets."""
    if not term_ids:
        return []
    facets = {row.id: row.facet for row in session.execute(queries.terms_named(term_ids))}
    ordered = sorted(facets, key=lambda term_id: FACET_ORDER.index(Facet(facets[term_id])))
    return [ClaimTerm(term_id=each, facet=facets[each], position=place) for place, each in enumerate(ordered)]


def _found(terms: Sequence[TermChoice], labels: Mapping[Facet, str]) -> dict[Facet, str]:
    ids = {_key(term.facet, term.label): term.id for term in terms}
    keys = {facet: _key(facet, label) for facet, label in labels.items()}
    return {facet: ids[key] for facet, key in keys.items() if key in ids}


def _unknown(facet: Facet, label: str, known: Sequence[TermChoice]) -> InvalidValue:
    like = [f"“{term.label}”" for term in known if term.facet == facet][:MOST_NAMED]
    there = f" It has {show_list(like)}." if like else ""
    return InvalidValue(
        f"scope_{facet}", f"The topic has no {facet} “{label}”.{there} Choose one, or tick “add to the topic” below."
    )


def _check_used(session: Session, topic: Topic, kept: Sequence[ScopeTerm], drafts: Sequence[TermDraft]) -> None:
    facets = {term.id: draft.facet.value for term, draft in zip(kept, drafts, strict=True)}
    changed = [term for term in topic.terms if facets.get(term.id) != term.facet]
    if not changed:
        return
    used = set(session.scalars(select(ClaimTerm.term_id).where(ClaimTerm.term_id.in_([term.id for term in changed]))))
    names = [f"“{term.label}”" for term in changed if term.id in used]
    if names:
        message = f"Claims have {show_list(names)}; take the term off them before it goes or changes its facet."
        raise InvalidRecord([InvalidValue("terms", message)])


def _key(facet: str, label: str) -> tuple[str, str]:
    return str(facet), caseless(label)
