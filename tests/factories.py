"""Records for the tests: each function adds one that is whole, takes any column by name, flushes and returns it."""

import datetime
import hashlib
import itertools
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.domain.answer import Kind
from app.domain.asof import parse_as_of
from app.domain.csl import Item, Name
from app.domain.edition import Edition, PrintedAnswer, PrintedCitation, PrintedFigure, PrintedSource, content_of
from app.domain.figure import Qualifier
from app.services.editions import row_of
from app.storage.history import Actor, write_as
from app.storage.models import (
    Account,
    Capture,
    Citation,
    Claim,
    ClaimDerivation,
    Comparison,
    Contributor,
    Derivation,
    EditionRow,
    FigureRow,
    Party,
    PartyName,
    Question,
    Ruling,
    ScopeTerm,
    SecondFactor,
    Source,
    Topic,
)
from app.storage.types import new_id

Row = TypeVar("Row")

TESTER = Actor("tester")
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # the secret of RFC 6238's examples, in base 32
ANSWERS: dict[str, dict[str, Any]] = {
    Kind.QUANTITY: {},
    Kind.DATE: {
        "date": "2024-03",
        "date_earliest": datetime.date(2024, 3, 1),
        "date_latest": datetime.date(2024, 3, 31),
    },
    Kind.YES_NO: {"affirmed": True},
    Kind.TEXT: {"text": "a regiment"},
}

_numbers = itertools.count(1)


def begin(session: Session, actor: Actor = TESTER) -> Session:
    """The session with its writer named, as every write needs it."""
    write_as(session, actor)
    return session


def make_topic(session: Session, **columns: Any) -> Topic:
    """A topic with a title of its own."""
    return _add(session, Topic(**{"title": f"Topic {next(_numbers)}"} | columns))


def make_question(session: Session, **columns: Any) -> Question:
    """A question for a quantity of people, in a new topic unless `topic` is given."""
    topic = columns.pop("topic", None) or make_topic(session)
    given = {"topic_id": topic.id, "title": f"How many {next(_numbers)}?", "answer_kind": Kind.QUANTITY} | columns
    return _add(session, Question(**{"unit": "people" if given["answer_kind"] == Kind.QUANTITY else ""} | given))


def make_party(session: Session, *spellings: str, **columns: Any) -> Party:
    """A party under the given spellings, the first of them preferred."""
    names = [
        PartyName(position=position, spelling=spelling, is_preferred=position == 0)
        for position, spelling in enumerate(spellings or (f"Party {next(_numbers)}",))
    ]
    return _add(session, Party(**{"names": names} | columns))


def make_source(session: Session, **columns: Any) -> Source:
    """A news article with one author."""
    authors = [Contributor(position=0, family="Friedman", given="Max")]
    given = {"title": f"Article {next(_numbers)}", "type": "article-newspaper", "contributors": authors} | columns
    return _add(session, Source(**given))


def make_capture(session: Session, text: str = "Between 200 and 500 are fighting.", **columns: Any) -> Capture:
    """A capture of `text`, of a new source unless `source` is given."""
    source = columns.pop("source", None) or make_source(session)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return _add(session, Capture(**{"source_id": source.id, "text": text, "sha256": sha256} | columns))


def make_figure(low: str | None = "200", high: str | None = "500", **columns: Any) -> FigureRow:
    """A figure, not yet of any claim; numbers are given as text."""
    ends = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    return FigureRow(**ends | {"qualifier": Qualifier.BETWEEN, "unit": "people"} | columns)


def make_citation(capture: Capture, quotation: str = "Between 200 and 500", **columns: Any) -> Citation:
    """A citation of words that stand in the capture, not yet of any claim."""
    start = capture.text.index(quotation)
    place = {"offset_start": start, "offset_end": start + len(quotation), "found": Match.EXACT}
    given = {"source_id": capture.source_id, "capture_id": capture.id, "quotation": quotation} | place | columns
    return Citation(**given)


def make_claim(session: Session, **columns: Any) -> Claim:
    """A claim with a figure (or another answer, as its question asks) and one citation; give any part to replace it."""
    question = columns.pop("question", None) or make_question(session)
    claimant = columns.pop("claimant", None) or make_party(session)
    given: dict[str, Any] = {
        "question_id": question.id,
        "answer_kind": question.answer_kind,
        "claimant_id": claimant.id,
        "words": "between 200 and 500",
        **ANSWERS[question.answer_kind],
    }
    if question.answer_kind == Kind.QUANTITY:
        given["figure"] = make_figure()
    if columns.get("as_of"):
        as_of = parse_as_of(columns["as_of"])
        given |= {"as_of_earliest": as_of.earliest, "as_of_latest": as_of.latest}
    if "citations" not in columns:
        given["citations"] = [make_citation(make_capture(session))]
    return _add(session, Claim(**given | columns))


def make_derivation(session: Session, **columns: Any) -> Derivation:
    """One new source that copies another, unless `source_id` and `origin_id` are given."""
    given = {"type": "copies"} | columns
    for end in ("source_id", "origin_id"):
        given[end] = given.get(end) or make_source(session).id
    return _add(session, Derivation(**given))


def make_claim_derivation(session: Session, **columns: Any) -> ClaimDerivation:
    """One new claim that relays another, unless `claim_id` and `origin_id` are given."""
    given = {"type": "relays"} | columns
    for end in ("claim_id", "origin_id"):
        given[end] = given.get(end) or make_claim(session).id
    return _add(session, ClaimDerivation(**given))


def make_term(session: Session, topic: Topic, facet: str = "place", label: str = "Kyiv", **columns: Any) -> ScopeTerm:
    """A term of a topic, after those it has."""
    term = ScopeTerm(**{"facet": facet, "label": label, "position": len(topic.terms)} | columns)
    topic.terms.append(term)
    session.flush()
    return term


def make_ruling(session: Session, **columns: Any) -> Ruling:
    """A ruling that two claims agree: new ones, unless `claims` gives them."""
    pair = columns.pop("claims", None) or (make_claim(session), make_claim(session))
    first, second = sorted(claim.id for claim in pair)
    given = {"first_id": first, "second_id": second, "rung": "agrees", "note": "One count.", "ruled_by": "tester"}
    return _add(session, Ruling(**given | columns))


def make_comparison(session: Session, **columns: Any) -> Comparison:
    """A saved comparison of two claims by address."""
    return _add(session, Comparison(**{"title": "Side by side", "address": "/compare?claims=a,b"} | columns))


def make_edition(session: Session, comparison: Comparison | None = None, **fields: Any) -> EditionRow:
    """The first edition of a comparison, a new one unless given; `fields` are those of its content."""
    comparison = comparison or make_comparison(session)
    edition = make_content(**{"comparison": comparison.id} | fields)
    return _add(session, row_of(edition, content_of(edition), new_id()))


def make_content(**fields: Any) -> Edition:
    """An edition with one answer, not yet kept."""
    given: dict[str, Any] = {
        "comparison": "c0mpar1s0n00",
        "number": 1,
        "published_at": "2026-11-27T14:05:00Z",
        "published_by": "Ada",
        "note": "",
        "title": "Side by side",
        "description": "",
        "address": "/compare?claims=c1a1m0000000",
        "definition": "",
        "view": (),
        "hidden": (),
        "summary": ("One answer.",),
        "answers": (make_printed(),),
        "verdicts": (),
        "sources": (make_printed_source(),),
    }
    return Edition(**given | fields)


def make_printed(number: int = 1, **fields: Any) -> PrintedAnswer:
    """An answer of an edition: between 200 and 500 people, from its first source."""
    given: dict[str, Any] = {
        "number": number,
        "claim": f"c1a1m000000{number - 1}",
        "question": "How many?",
        "claimant": "Max Friedman",
        "interest": "observer",
        "words": "between 200 and 500",
        "reading": "200–500",
        "figure": PrintedFigure("200", "500", True, True, "between", None, False, "people"),
        "as_of": "2022~",
        "as_of_words": "about 2022",
        "scope": "",
        "mode": "estimated",
        "note": "",
        "withdrawn": None,
        "citations": (PrintedCitation(1, "p. 4", "between 200 and 500"),),
    }
    return PrintedAnswer(**given | fields)


def make_printed_source(number: int = 1, **fields: Any) -> PrintedSource:
    """A source of an edition."""
    item = Item("s0vrce000000", "article", "Article", (Name("author", "Friedman", "Max"),), issued="2023")
    given: dict[str, Any] = {"number": number, "citation": "Friedman, Max. “Article”. 2023.", "url": "", "item": item}
    return PrintedSource(**given | fields)


def make_account(session: Session, **columns: Any) -> Account:
    """A reader without a password."""
    name = columns.pop("name", f"Reader {next(_numbers)}")
    return _add(session, Account(**{"name": name, "name_key": name.casefold()} | columns))


def make_second_factor(session: Session, account: Account, **columns: Any) -> SecondFactor:
    """A second factor of the account, whose app holds SECRET."""
    account.second_factor = SecondFactor(**{"secret": SECRET, "last_step": 0} | columns)
    session.flush()
    return account.second_factor


def _add(session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
