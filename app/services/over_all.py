"""Over all: what is worked out from all answers to a question together, each sentence with what it came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.overall.derived import Derived, Names, Section
from app.domain.overall.falls import reads_as_count_to_date
from app.domain.overall.majority import Origins
from app.domain.overall.over_all import Whole, say_over_all
from app.services.answer_rows import CitationRow
from app.services.answered import Answered, View, read_question
from app.services.citing import name_source, read_references
from app.services.claim_origins import KnownOrigins, read_origins
from app.services.rulings import Rulings, read_rulings
from app.storage.models import Question
from app.storage.queries.topics import newest_day_of_topic

# How a question counts: as its words tell, or as the view says.
COUNTS = ("", "to-date", "at-a-time")
# Of a larger topic some answers are looked at: that one of them is newer stays true.
MOST_OF_TOPIC = 2_000


@dataclass(frozen=True, slots=True)
class OverAll:
    """The derived sentences of each section, and how many answers and independent origins there are.

    `counts_to_date` is the word by which the question is taken to count to date; "" when it is not.
    """

    sections: tuple[tuple[Section, tuple[Derived, ...]], ...]
    total: int
    origins: int
    counts_to_date: str


def look_over_all(session: Session, question_id: str, view: View, today: date) -> tuple[Question, str, OverAll]:
    """A question, the title of its topic, and what all its answers say together; raises NotFound."""
    question, topic, answered = read_question(session, question_id, view)
    rulings = read_rulings(session, [question_id])
    newest = session.scalar(newest_day_of_topic(question.topic_id, MOST_OF_TOPIC))
    origins = read_origins(session, [question_id], answered.answers)
    return question, topic, sum_up(session, question, answered, origins, rulings, view, today, newest)


def sum_up(
    session: Session,
    question: Question,
    answered: Answered,
    origins: KnownOrigins,
    rulings: Rulings,
    view: View,
    today: date,
    newest_of_topic: date | None = None,
) -> OverAll:
    """What answers that were read say together; near-linear in their number.

    `newest_of_topic` is the last day that an answer within the topic can be about, where that was looked up.
    """
    counts_to_date = _counts_to_date(question, view)
    said = say_over_all(
        Whole(
            answers=answered.answers,
            origins=origins.of_claims,
            names=_names(session, answered),
            first_hand=_at_first_hand(answered.cited),
            today=today,
            about=view.about,
            counts_to_date=counts_to_date,
            newest_of_topic=min(newest_of_topic, today) if newest_of_topic else None,
            loops=origins.loops,
            rulings={pair: ruled.rung for pair, ruled in rulings.items()},
        )
    )
    by_section = {section: tuple(each for each in said if each.section is section) for section in Section}
    return OverAll(
        sections=tuple((section, found) for section, found in by_section.items() if found),
        total=len(answered.answers),
        origins=_count(origins.of_claims),
        counts_to_date=counts_to_date,
    )


def _names(session: Session, answered: Answered) -> Names:
    def name(source_id: str) -> str:
        found = read_references(session, [source_id]).get(source_id)
        return name_source(found[1]) if found else source_id  # an answer without a source is an origin of its own

    return Names(
        answers={answer.claim_id: answer for answer in answered.answers},
        numbers={answer.claim_id: number for number, answer in enumerate(answered.answers, start=1)},
        label=name,
    )


def _at_first_hand(cited: Mapping[str, Sequence[CitationRow]]) -> frozenset[str]:
    """The claims with a citation that no one relays."""
    return frozenset(key for key, rows in cited.items() if any(row.relayed_by_id is None for row in rows))


def _counts_to_date(question: Question, view: View) -> str:
    if view.counts:
        return "as you say" if view.counts == "to-date" else ""
    if question.is_cumulative:
        return "as the question is marked"
    # A definition also says what does not count, in the same words; the title asks for what counts.
    word = reads_as_count_to_date((question.title, question.unit))
    return f"“{word}”" if word else ""


def _count(origins: Origins) -> int:
    return len(frozenset[str]().union(*origins.values()))
