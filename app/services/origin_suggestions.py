"""Origin suggestions: which sources of a question seem to come from each other, to be confirmed or rejected."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.domain.origins.article import Article
from app.domain.origins.evidence import Evidence
from app.domain.origins.origins import Findings, find_origins_and_quotations
from app.domain.origins.precedence import Publication, tell_precedence
from app.services.derivations import MOST_COMPARED, read_independence
from app.services.records import fetch
from app.storage.models import Question, Rejection, Source
from app.storage.models.derivation import DerivationType
from app.storage.queries import derivations as queries

MOST_SOURCES = 500  # of a question whose texts are compared


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two sources that seem to come from each other or from one origin, and what speaks for it.

    `later_id` is the one that is later by its date of publication, None where the dates do not tell; `order` says why.
    """

    a_id: str
    a: str
    b_id: str
    b: str
    type: DerivationType
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


class KeptOrigins:
    """The origins of sets of articles looked at last, by a digest of the articles: to find them can take seconds."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[bytes, Findings] = OrderedDict()
        self._lock = Lock()

    def find(self, articles: Sequence[Article]) -> Findings:
        """Origins and common quotations, found once while the articles stay the same."""
        key = _digest(articles)
        with self._lock:  # of two who ask at once the second waits for what the first finds
            if key not in self._kept:
                self._kept[key] = find_origins_and_quotations(articles)
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return self._kept[key]


KEPT = KeptOrigins(32)


def _digest(articles: Sequence[Article]) -> bytes:
    digest = sha256()
    for article in articles:
        for part in (article.id, article.publisher, article.text):
            data = part.encode()
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


def suggest_derivations(session: Session, question_id: str) -> SuggestionPage:
    """Which sources of a question seem to share an origin that no derivation tells yet; raises NotFound."""
    question = fetch(session, Question, question_id)
    rows = {row.id: row for row in session.execute(queries.texts_of_question(question_id, MOST_SOURCES))}
    known = read_independence(session, rows)
    texts = {row.id: (row.text or "")[:MOST_COMPARED] for row in rows.values()}
    findings = KEPT.find([Article(row.id, row.publisher or "", texts[row.id]) for row in rows.values()])
    pairs: dict[tuple[str, str], list[Evidence]] = {}
    for evidence in (each for origin in findings.origins for each in origin.evidence):
        if evidence.b not in known.sharing(evidence.a):
            pairs.setdefault((evidence.a, evidence.b), []).append(evidence)
    dated = {row.id: Publication(row.title, row.issued) for row in rows.values()}
    found = [_suggestion(dated[a], dated[b], evidence, texts) for (a, b), evidence in pairs.items()]
    found.sort(key=lambda each: (-each.score, each.a_id, each.b_id))
    rejected = {(row.source_id, row.other_id) for row in session.execute(queries.rejections_among(list(rows)))}
    return SuggestionPage(
        question=question.title,
        sources=len(rows),
        suggestions=tuple(each for each in found if pair_of(each.a_id, each.b_id) not in rejected),
        rejected=tuple(each for each in found if pair_of(each.a_id, each.b_id) in rejected),
        quotations=tuple(
            CommonQuotation(each.a, dated[each.a].title, each.b, dated[each.b].title, _passages(each, texts))
            for each in findings.quotations
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
