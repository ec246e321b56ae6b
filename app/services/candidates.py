"""Candidates: the figures of a capture as claims to accept, correct or set aside, one after the other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.domain.display import show
from app.domain.errors import NotFound
from app.domain.figure import Figure
from app.services.capture_pages import CapturePage, QuotationPlace
from app.services.captured_figures import MOST_CHARACTERS, CapturedFigure, read_capture_figures
from app.services.records import fetch
from app.services.suggesting import Asked, suggest_question
from app.storage.models import Capture, Dismissal
from app.storage.queries import candidates as queries


class State(StrEnum):
    """What became of a candidate."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class AcceptedAs:
    """A claim that stands on the candidate's words."""

    claim_id: str
    words: str


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """A candidate as it is listed; `start`..`end` is its figure in the text, `repeats` the number of an earlier one.

    `figure` is given only where the words alone would be read otherwise than in their place, so that the bounds must
    go with them.
    """

    number: int
    start: int
    end: int
    words: str
    bounds: str
    unit: str
    kind: str
    convention: str
    claimant: str
    claimant_id: str | None
    verb: str
    mode: str
    hedges: tuple[str, ...]
    as_of: str
    as_of_from_words: bool
    repeats: int | None
    quotation: str
    figure: Figure | None
    state: State
    claims: tuple[AcceptedAs, ...]
    question: Asked | None


@dataclass(frozen=True, slots=True)
class CandidateList:
    """The candidates of a capture in text order; `read_to` is how many of its `characters` were read for them."""

    lines: list[CandidateLine]
    characters: int
    read_to: int

    def count(self, state: State) -> int:
        """How many are in that state."""
        return sum(line.state is state for line in self.lines)

    def dismissed_at(self, place: int) -> CandidateLine | None:
        """The dismissed candidate whose figure begins at that place of the text."""
        return next((line for line in self.lines if line.start == place and line.state is State.DISMISSED), None)

    def next_after(self, place: int) -> CandidateLine | None:
        """The first open candidate at that place of the text or later, else the first open one, else None."""
        still_open = [line for line in self.lines if line.state is State.OPEN]
        return next((line for line in still_open if line.start >= place), still_open[0] if still_open else None)


def list_candidates(session: Session, found: CapturePage) -> CandidateList:
    """The candidates of a capture that was read with its quotations, with what became of each."""
    capture = found.capture
    read = read_capture_figures(session, capture)
    accepted = _accepted(session, capture.source_id, found.places, read)
    set_aside = session.execute(queries.dismissals_of_capture(capture.id)).all()
    questions = _questions(session, capture.source_id)
    lines = []
    for place, one in enumerate(read):
        start, end = one.candidate.reading.start, one.candidate.reading.end
        is_aside = any(row.offset_start < end and start < row.offset_end for row in set_aside)
        claims = tuple(accepted.get(place, ()))
        state = State.ACCEPTED if claims else State.DISMISSED if is_aside else State.OPEN
        lines.append(_line(place, one, state, claims, questions))
    return CandidateList(lines, len(capture.text), min(len(capture.text), MOST_CHARACTERS))


def dismiss(session: Session, capture_id: str, start: int, end: int, account_id: str) -> None:
    """Set the candidate at that place aside, once; raises NotFound for a place that is not in the capture."""
    _check_place(session, capture_id, start, end)
    key = {"capture_id": capture_id, "offset_start": start, "offset_end": end}
    if session.get(Dismissal, key) is None:
        session.execute(insert(Dismissal).values(**key, account_id=account_id))


def undo_dismissal(session: Session, capture_id: str, start: int, end: int) -> None:
    """Take the candidate at that place up again; raises NotFound for a place that is not in the capture."""
    _check_place(session, capture_id, start, end)
    session.execute(
        delete(Dismissal).where(
            Dismissal.capture_id == capture_id, Dismissal.offset_start < end, Dismissal.offset_end > start
        )
    )


def _check_place(session: Session, capture_id: str, start: int, end: int) -> None:
    if not 0 <= start < end <= len(fetch(session, Capture, capture_id).text):
        raise NotFound("candidate", f"{start}-{end}")


def _accepted(
    session: Session, source_id: str, places: Sequence[QuotationPlace], read: Sequence[CapturedFigure]
) -> dict[int, list[AcceptedAs]]:
    """The claims that each candidate became, by its place in the list.

    A quotation of several figures stands for those that its claim states, and where it states none of them for all.
    """
    answers = {row.claim_id: row for row in session.execute(queries.figures_from_source(source_id))}
    accepted: dict[int, list[AcceptedAs]] = defaultdict(list)
    for place in places:
        answer = answers.get(place.claim_id)
        if answer is None or place.match is Match.MISSING:
            continue
        covered = [number for number, one in enumerate(read) if _is_within(place, one)]
        stated = [number for number in covered if _states(answer, read[number])]
        claim = AcceptedAs(place.claim_id, answer.words or place.quotation)
        for number in stated or covered:
            if claim not in accepted[number]:
                accepted[number].append(claim)
    return accepted


def _is_within(place: QuotationPlace, one: CapturedFigure) -> bool:
    return place.start < one.candidate.reading.end and one.candidate.reading.start < place.end


def _states(answer: Any, one: CapturedFigure) -> bool:
    figure = one.candidate.reading.figure
    return (answer.low, answer.high) == (figure.low, figure.high) or one.words in answer.words


def _questions(session: Session, source_id: str) -> list[Asked]:
    """The questions of the topics that cite the source already, else all, newest first."""
    topics = set(session.scalars(queries.topics_citing(source_id)))
    rows = session.execute(queries.quantities_asked()).all()
    return [Asked(row.id, row.title, row.unit, row.topic) for row in rows if not topics or row.topic_id in topics]


def _line(
    place: int, one: CapturedFigure, state: State, claims: tuple[AcceptedAs, ...], questions: Sequence[Asked]
) -> CandidateLine:
    candidate, reading = one.candidate, one.candidate.reading
    unit = reading.figure.unit
    is_open = state is State.OPEN
    return CandidateLine(
        number=place + 1,
        start=reading.start,
        end=reading.end,
        words=one.words,
        bounds=show(reading.figure),
        unit=unit,
        kind=reading.kind,
        convention=reading.convention,
        claimant=candidate.claimant,
        claimant_id=candidate.claimant_id,
        verb=candidate.verb,
        mode=candidate.mode,
        hedges=candidate.hedges,
        as_of=candidate.as_of,
        as_of_from_words=candidate.as_of_from_words,
        repeats=None if candidate.repeats is None else candidate.repeats + 1,
        quotation=one.quotation,
        figure=one.figure,
        state=state,
        claims=claims,
        question=suggest_question(questions, unit, reading.kind, one.quotation) if is_open else None,
    )
