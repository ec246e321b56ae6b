"""Origin suggestions: which sources of a question seem to come from each other, to be confirmed or rejected."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.domain.origins.article import Article
from app.domain.origins.derivations import Independence
from app.domain.origins.evidence import Evidence
from app.domain.origins.groups import Groups
from app.domain.origins.hearsay import Hearsay, Readings, Report, find_hearsay
from app.domain.origins.precedence import Publication, tell_precedence
from app.services.answered import View, counted, read_answers
from app.services.derivations import MOST_COMPARED, read_independence
from app.services.kept_origins import KEPT
from app.services.records import fetch
from app.storage.models import Question, Rejection, Source
from app.storage.models.derivation import DerivationType
from app.storage.queries import derivations as queries

MOST_SOURCES = 500  # of a question whose texts are compared


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two sources that seem to come from each other or from one origin, and what speaks for it.

    `type` is None where both seem to have it from a third. `later_id` is the one that comes from the other, if either
    does, by its own words or by its date of publication, None where these do not tell; `order` says why.
    """

    a_id: str
    a: str
    b_id: str
    b: str
    type: DerivationType | None
    score: float
    why: tuple[str, ...]
    passages: tuple[tuple[str, str], ...]
    later_id: str | None
    order: str


@dataclass(frozen=True, slots=True)
class CommonQuotation:
    """Two sources that quote the same words, and these as both have them; that alone makes no shared origin."""

    a_id: str
    a: str
    b_id: str
    b: str
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SuggestionPage:
    """The suggestions for a question, the likeliest first, out of how many sources; and those that were rejected.

    `quotations` are of sources whose texts suggest no shared origin and of which none is recorded, the longest first.
    """

    question: str
    sources: int
    suggestions: tuple[Suggestion, ...]
    rejected: tuple[Suggestion, ...]
    quotations: tuple[CommonQuotation, ...]


def suggest_derivations(session: Session, question_id: str) -> SuggestionPage:
    """Which sources of a question seem to share an origin that no derivation tells yet; raises NotFound."""
    question = fetch(session, Question, question_id)
    rows = {row.id: row for row in session.execute(queries.texts_of_question(question_id, MOST_SOURCES))}
    known = read_independence(session, rows)
    texts = {row.id: (row.text or "")[:MOST_COMPARED] for row in rows.values()}
    articles = [Article(row.id, row.publisher or "", texts[row.id]) for row in rows.values()]
    read = KEPT.find(articles)
    pairs: dict[tuple[str, str], list[Evidence]] = {}
    for evidence in (each for origin in read.findings.origins for each in origin.evidence):
        if evidence.b not in known.sharing(evidence.a):
            pairs.setdefault((evidence.a, evidence.b), []).append(evidence)
    dated = {row.id: Publication(row.title, row.issued) for row in rows.values()}
    found = [_suggestion(dated[a], dated[b], evidence, texts) for (a, b), evidence in pairs.items()]
    new = [
        each
        for each in find_hearsay(Readings(articles, read.told), _reports(session, question))
        if (each.a, each.b) not in pairs and each.b not in known.sharing(each.a)
    ]
    found += [_hearsay_suggestion(each, dated) for each in _spanning(new, known)]
    found.sort(key=lambda each: (-each.score, each.a_id, each.b_id))
    rejected = {(row.source_id, row.other_id) for row in session.execute(queries.rejections_among(list(rows)))}
    return SuggestionPage(
        question=question.title,
        sources=len(rows),
        suggestions=tuple(each for each in found if pair_of(each.a_id, each.b_id) not in rejected),
        rejected=tuple(each for each in found if pair_of(each.a_id, each.b_id) in rejected),
        quotations=tuple(
            CommonQuotation(each.a, dated[each.a].title, each.b, dated[each.b].title, _passages(each, texts))
            for each in read.findings.quotations
            if each.b not in known.sharing(each.a)
        ),
    )


def reject(session: Session, source_id: str, other_id: str, account_id: str) -> None:
    """Say that neither source comes from the other, once; raises NotFound for a source that there is not."""
    first, second = _checked_pair(session, source_id, other_id)
    if session.get(Rejection, {"source_id": first, "other_id": second}) is None:
        session.add(Rejection(source_id=first, other_id=second, account_id=account_id))
        session.flush()


def take_back_rejection(session: Session, source_id: str, other_id: str) -> None:
    """Suggest the pair again; raises NotFound for a source that there is not."""
    first, second = _checked_pair(session, source_id, other_id)
    session.execute(delete(Rejection).where(Rejection.source_id == first, Rejection.other_id == second))


def pair_of(source_id: str, other_id: str) -> tuple[str, str]:
    """Both ids, the lesser first."""
    return (source_id, other_id) if source_id < other_id else (other_id, source_id)


def _checked_pair(session: Session, source_id: str, other_id: str) -> tuple[str, str]:
    for each in (source_id, other_id):
        fetch(session, Source, each)
    if source_id == other_id:
        raise NotFound("source", other_id)
    return pair_of(source_id, other_id)


def _suggestion(a: Publication, b: Publication, evidence: list[Evidence], texts: dict[str, str]) -> Suggestion:
    first = evidence[0]
    first_is_later, order = tell_precedence(a, b)
    return Suggestion(
        a_id=first.a,
        a=a.title,
        b_id=first.b,
        b=b.title,
        type=DerivationType(first.kind.value),
        score=first.score,
        why=tuple(each.why for each in evidence),
        passages=_passages(first, texts),
        later_id=None if first_is_later is None else first.a if first_is_later else first.b,
        order=order,
    )


def _passages(evidence: Evidence, texts: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """What both texts share, as each has it."""
    here, there = texts[evidence.a], texts[evidence.b]
    return tuple((here[each.a_start : each.a_end], there[each.b_start : each.b_end]) for each in evidence.passages)


def _spanning(hearsay: Iterable[Hearsay], known: Independence) -> Iterator[Hearsay]:
    """Of those that name a third as many as tie together what is not known to share an origin."""
    joined: Groups[str] = Groups(source for group in known.origins for source in group)
    for group in known.origins:
        for source in group[1:]:
            joined.join(group[0], source)
    for each in hearsay:
        if each.kind is not None or joined.join(each.a, each.b):
            yield each


def _hearsay_suggestion(hearsay: Hearsay, dated: Mapping[str, Publication]) -> Suggestion:
    first_is_later, order = tell_precedence(dated[hearsay.a], dated[hearsay.b])
    later_id = None if first_is_later is None else hearsay.a if first_is_later else hearsay.b
    if hearsay.teller:
        later_id, order = hearsay.teller, f"“{dated[hearsay.teller].title}” is the one that names the other."
    return Suggestion(
        a_id=hearsay.a,
        a=dated[hearsay.a].title,
        b_id=hearsay.b,
        b=dated[hearsay.b].title,
        type=DerivationType(hearsay.kind) if hearsay.kind else None,
        score=hearsay.score,
        why=(hearsay.why,),
        passages=(),
        later_id=later_id if hearsay.kind else None,
        order=order if hearsay.kind else "",
    )


def _reports(session: Session, question: Question) -> Iterable[Report]:
    """The answers to a question that stand, each as every source gives it."""
    answered = read_answers(session, counted(question), None, View(page=0))
    for answer in answered.answers:
        relayed: dict[str, set[str]] = {}
        for row in answered.cited.get(answer.claim_id, ()):
            relayed.setdefault(row.source_id, set()).update({row.relayed_by} - {""})
        for source_id, names in relayed.items():
            yield Report(source_id, answer, frozenset(names))
