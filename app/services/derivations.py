"""Derivations: recording that one source comes from another, and what that leaves of independent origins."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.domain.origins.article import Article
from app.domain.origins.derivations import Independence, find_independence
from app.domain.origins.evidence import Evidence
from app.domain.origins.explaining import explain
from app.domain.origins.origins import find_origins
from app.domain.origins.texts import Texts
from app.services.records import MAX_LINE, add_once, check_all, check_length, check_standing, fetch, restore
from app.services.sources import title_of
from app.storage.models import Derivation, Question, Source
from app.storage.models.derivation import DerivationType
from app.storage.queries import derivations as queries
from app.storage.types import new_id

MOST_SOURCES = 500  # of a question whose texts are compared
MOST_COMPARED = 100_000  # characters of each text in which shared passages are looked for


@dataclass(frozen=True, slots=True)
class DerivationDraft:
    """What a person says about two sources: `source_id` comes from `origin_id`."""

    source_id: str
    origin_id: str
    type: DerivationType = DerivationType.COPIES
    note: str = ""


@dataclass(frozen=True, slots=True)
class DerivationPage:
    """A derivation as it is read: the titles of both sources, and what their newest texts share, side by side."""

    derivation: Derivation
    source: str
    origin: str
    why: str
    passages: tuple[tuple[str, str], ...]


def record_derivation(session: Session, draft: DerivationDraft, form_key: str | None = None) -> Derivation:
    """A derivation, the one that says so already if there is one; raises InvalidRecord, Withdrawn or NotFound."""
    check_all(
        [
            lambda: _check_ends(draft),
            lambda: check_length("note", draft.note, MAX_LINE),
        ]
    )
    for source_id in (draft.source_id, draft.origin_id):
        check_standing(session, Source, source_id)
    known = session.scalars(
        select(Derivation).filter_by(source_id=draft.source_id, origin_id=draft.origin_id, type=draft.type)
    ).one_or_none()
    if known is not None:
        return _stated_again(session, known, draft)
    derivation = Derivation(
        id=new_id(), source_id=draft.source_id, origin_id=draft.origin_id, type=draft.type, note=draft.note
    )
    return add_once(session, derivation, form_key)


def _stated_again(session: Session, known: Derivation, draft: DerivationDraft) -> Derivation:
    """What is said of two sources stands once: said again it is restored, and takes the note that is given."""
    known.note = draft.note or known.note
    return restore(session, Derivation, known.id, known.version)


def list_derivations(session: Session, source_id: str) -> list[Any]:
    """What a source comes from, and what comes from it."""
    return list(session.execute(queries.derivations_of_source(source_id)))


def read_derivation(session: Session, derivation_id: str) -> DerivationPage:
    """One derivation with what the newest captures of both sources share; raises NotFound."""
    derivation = fetch(session, Derivation, derivation_id)
    ends = (derivation.source_id, derivation.origin_id)
    source, origin = (title_of(session, each) for each in ends)
    why, passages = _shared(*(session.scalar(queries.newest_text(each)) or "" for each in ends))
    return DerivationPage(derivation, source, origin, why, passages)


def read_independence(session: Session, source_ids: Iterable[str]) -> Independence:
    """The independent origins of some sources, as far as derivations are recorded."""
    chosen = sorted(set(source_ids))
    rows = session.execute(queries.derivations_behind(chosen)).all()
    return find_independence(chosen, ((row.source_id, row.origin_id) for row in rows))


def _shared(source: str, origin: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Why two texts are alike, and their shared passages as each has them; nothing where they share none."""
    a, b = source[:MOST_COMPARED], origin[:MOST_COMPARED]
    words = explain(Texts([Article("a", "", a), Article("b", "", b)]), (0, 1))[0]
    if not words.passages:
        return "", ()
    return words.why, tuple((a[each.a_start : each.a_end], b[each.b_start : each.b_end]) for each in words.passages)


def _check_ends(draft: DerivationDraft) -> None:
    if not draft.origin_id:
        raise InvalidValue("origin", "Choose the source that this one comes from.")
    if draft.source_id == draft.origin_id:
        raise InvalidValue("origin", "A source does not come from itself; choose another.")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two sources that seem to come from each other or from one origin, and what speaks for it."""

    a_id: str
    a: str
    b_id: str
    b: str
    type: DerivationType
    score: float
    why: tuple[str, ...]
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SuggestionPage:
    """The suggestions for a question, the likeliest first, out of how many sources."""

    question: str
    sources: int
    suggestions: tuple[Suggestion, ...]


def suggest_derivations(session: Session, question_id: str) -> SuggestionPage:
    """Which sources of a question seem to share an origin that no derivation tells yet; raises NotFound."""
    question = fetch(session, Question, question_id)
    rows = {row.id: row for row in session.execute(queries.texts_of_question(question_id, MOST_SOURCES))}
    known = read_independence(session, rows)
    texts = {row.id: (row.text or "")[:MOST_COMPARED] for row in rows.values()}
    origins = find_origins(Article(row.id, row.publisher or "", texts[row.id]) for row in rows.values())
    pairs: dict[tuple[str, str], list[Evidence]] = {}
    for evidence in (each for origin in origins for each in origin.evidence):
        if evidence.b not in known.sharing(evidence.a):
            pairs.setdefault((evidence.a, evidence.b), []).append(evidence)
    found = [_suggestion(rows[a].title, rows[b].title, evidence, texts) for (a, b), evidence in pairs.items()]
    return SuggestionPage(question.title, len(rows), tuple(sorted(found, key=lambda each: (-each.score, each.a_id))))


def _suggestion(a: str, b: str, evidence: list[Evidence], texts: dict[str, str]) -> Suggestion:
    first = evidence[0]
    here, there = texts[first.a], texts[first.b]
    return Suggestion(
        a_id=first.a,
        a=a,
        b_id=first.b,
        b=b,
        type=DerivationType(first.kind.value),
        score=first.score,
        why=tuple(each.why for each in evidence),
        passages=tuple((here[each.a_start : each.a_end], there[each.b_start : each.b_end]) for each in first.passages),
    )
