"""Fills a database with as many claims as a benchmark asks for, recorded in turns, as by many people at work.

The questions that are measured hold the same answers whatever the size of the database, so that their pages compare.
"""

import datetime
import hashlib
import random
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert

from app.domain.asof import parse_as_of
from app.storage.engine import Database
from app.storage.models import (
    Capture,
    Citation,
    Claim,
    Contributor,
    FigureRow,
    Party,
    PartyName,
    Question,
    Source,
    Topic,
)

Row = dict[str, Any]

TOPIC = "benchmark001"
PARTIES = 2_000
OTHER_SIZE = 50  # answers to each question that is not measured
CLAIMS_PER_SOURCE = 4
BATCH = 5_000
BEGIN = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
DATES = ("", "2022", "2022-06", "2022-10/2023-01", "2023~", "2023-01-18", "2024-02", "2024-09-30")
SCOPES = ("", "", "", "foreign fighters", "one regiment, the wounded included")
PLACES = ("", "", "paragraph 4", "p. 17")
PUBLISHED = ("The Evening Observer", "The Regional Gazette", "Weekly of Record", "")
QUOTATION = "People who were there say that {} are taking part, though nobody has counted them since the spring."
TEXT_LENGTH = 1_000  # of a capture; longer ones would only fill the disk


class Answered(NamedTuple):
    """A question to fill: its id, how many answers it gets, who gives them and in which sources they stand."""

    id: str
    size: int
    chance: random.Random
    parties: list[str]
    sources: list[str]


def question_id(size: int) -> str:
    """The id of the measured question with that many answers."""
    return _id(random.Random(size))


def fill(database: Database, total: int, measured: Sequence[int]) -> None:
    """Record `total` claims: one question for each number in `measured`, the others with 50 answers each."""
    chance = random.Random(total)
    parties = [_id(random.Random(f"party {number}")) for number in range(PARTIES)]
    others = range(max(0, total - sum(measured)) // OTHER_SIZE)
    questions = [_question(question_id(size), size, parties) for size in measured]
    questions += [_question(_id(chance), OTHER_SIZE, parties) for _ in others]
    turns = [question for question in questions for _ in range(question.size)]
    chance.shuffle(turns)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = -1000000")
        _add_parties(connection, parties)
        _add_questions(connection, questions)
        _add_sources(connection, questions)
        moments = (BEGIN + datetime.timedelta(seconds=second) for second in range(len(turns)))
        _add_claims(connection, map(_claim, turns, moments))


def _question(key: str, size: int, parties: list[str]) -> Answered:
    chance = random.Random(key)
    sources = [_id(chance) for _ in range(max(2, size // CLAIMS_PER_SOURCE))]
    return Answered(key, size, chance, chance.sample(parties, len(sources)), sources)


def _add_parties(connection: Connection, parties: list[str]) -> None:
    interests = ("interested", "observer", "press", None)
    rows = [
        {"id": key, "type": "organisation", "interest": interests[number % 4]} for number, key in enumerate(parties)
    ]
    connection.execute(insert(Party), [_whole(row) for row in rows])
    names = [
        {"party_id": key, "position": 0, "is_preferred": True, "spelling": name, "folded": name.casefold()}
        for number, key in enumerate(parties)
        for name in [f"Committee of Observers, branch {number}"]
    ]
    connection.execute(insert(PartyName), names)


def _add_questions(connection: Connection, questions: list[Answered]) -> None:
    connection.execute(insert(Topic), [_whole({"id": TOPIC, "title": "What a benchmark asks"})])
    kind = {"topic_id": TOPIC, "answer_kind": "quantity", "unit": "people", "definition": "Those on the rolls count."}
    rows = [{"id": question.id, "title": f"How many took part in {question.id}?"} | kind for question in questions]
    connection.execute(insert(Question), [_whole(row) for row in rows])


def _add_sources(connection: Connection, questions: list[Answered]) -> None:
    text = (QUOTATION.format("some") + " ") * (TEXT_LENGTH // len(QUOTATION))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    ids = ((key, question) for question in questions for key in question.sources)
    while batch := list(islice(ids, BATCH)):
        rows = [
            {
                "id": key,
                "type": "article-newspaper",
                "title": f"What is known of {question.id}, and what is not: report {key}",
                "container_title": PUBLISHED[place % len(PUBLISHED)],
                "publisher_id": question.parties[0] if place % 2 else None,
                "issued": f"2023-{place % 12 + 1:02d}-{place % 28 + 1:02d}",
                "url": f"https://example.org/reports/{key}",
            }
            for place, (key, question) in enumerate(batch)
        ]
        authors = [{"source_id": key, "position": 0, "family": "Friedman", "given": "Max"} for key, _ in batch]
        captures = [{"id": key, "source_id": key, "text": text, "sha256": sha256} for key, _ in batch]
        connection.execute(insert(Source), [_whole(row) for row in rows])
        connection.execute(insert(Contributor), authors)
        connection.execute(insert(Capture), captures)


def _add_claims(connection: Connection, claims: Iterator[tuple[Row, Row, list[Row]]]) -> None:
    while batch := list(islice(claims, BATCH)):
        connection.execute(insert(Claim), [claim for claim, _, _ in batch])
        connection.execute(insert(FigureRow), [figure for _, figure, _ in batch])
        connection.execute(insert(Citation), [citation for _, _, citations in batch for citation in citations])


def _claim(question: Answered, moment: datetime.datetime) -> tuple[Row, Row, list[Row]]:
    """One claim as it would be recorded, with its figure and one to three citations."""
    chance = question.chance
    words, figure = _figure(chance)
    as_of = chance.choice(DATES)
    days = parse_as_of(as_of) if as_of else None
    claim = {
        "id": _id(chance),
        "question_id": question.id,
        "answer_kind": "quantity",
        "claimant_id": chance.choice(question.parties),
        "words": words,
        "as_of": as_of,
        "as_of_earliest": days and days.earliest,
        "as_of_latest": days and days.latest,
        "scope": chance.choice(SCOPES),
        "mode": chance.choice(("asserted", "asserted", "estimated", "forecast")),
        "note": "" if chance.random() < 0.8 else "The figure was given at a press conference.",
    }
    key = {"question_id": question.id, "claim_id": claim["id"]}
    sources = chance.sample(question.sources, chance.choice((1, 1, 1, 2, 2, 3)) if question.size > 10 else 1)
    citations = [key | _citation(question, source, position, words) for position, source in enumerate(sources)]
    return _whole(claim, moment), key | figure, citations


def _figure(chance: random.Random) -> tuple[str, Row]:
    """The words of a figure and its columns: a range, one number, a floor or a ceiling."""
    number = Decimal(chance.randrange(20, 500) * 10)
    low, high = number, number + chance.randrange(1, 30) * 10
    drawn: list[tuple[str, str, Decimal | None, Decimal | None]] = [
        (f"between {low} and {high}", "between", low, high),
        (f"{number}", "exact", number, number),
        (f"about {number}", "about", number, number),
        (f"at least {number}", "at_least", number, None),
        (f"as many as {number}", "up_to", None, number),
    ]
    words, qualifier, low_end, high_end = chance.choice(drawn)
    headline = None if qualifier == "between" else number
    row = {"low": low_end, "high": high_end, "qualifier": qualifier, "headline": headline, "unit": "people"}
    return words, row | {"approximate": qualifier == "about"}


def _citation(question: Answered, source: str, position: int, words: str) -> Row:
    chance = question.chance
    quotation = QUOTATION.format(words)
    return {
        "id": _id(chance),
        "position": position,
        "source_id": source,
        "capture_id": source,
        "quotation": quotation,
        "offset_start": 0,
        "offset_end": len(quotation),
        "found": "exact",
        "locator": chance.choice(PLACES),
        "relayed_by_id": chance.choice(question.parties) if chance.random() < 0.3 else None,
    }


def _whole(row: Row, moment: datetime.datetime = BEGIN) -> Row:
    return row | {"version": 1, "created_at": moment, "updated_at": moment}


def _id(chance: random.Random) -> str:
    return f"{chance.getrandbits(48):012x}"
