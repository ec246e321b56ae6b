"""Writers who send the form of a claim over HTTP, note what was acknowledged, and ask for it afterwards."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from itertools import count
from secrets import token_urlsafe

from sqlalchemy import select

from app.services.checking import find_problems
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models import Claim
from tests import factories
from tests.people import DAYS, make_person
from tests.visitor import Answer, Visitor

EDITED = "edited"


@dataclass
class Sent:
    """One claim that a writer sent, and what the server said."""

    number: int
    fields: dict[str, str]
    claim_id: str = ""
    edit_acknowledged: bool = False

    @property
    def acknowledged(self) -> bool:
        """The server said that it is kept."""
        return self.claim_id != ""


@dataclass
class Ledger:
    """What all writers of one database write about, and all that they sent."""

    common: dict[str, str]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    sent: list[Sent] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    acknowledged: threading.Event = field(default_factory=threading.Event)

    def draft(self) -> Sent:
        """A new claim, under a form key of its own."""
        number = next(self.numbers)
        words = {"words": f"between {20_000 + number} and {30_000 + number}", "form_key": token_urlsafe(16)}
        sent = Sent(number, self.common | words)
        self.sent.append(sent)
        return sent


class Writer:
    """Writes claim after claim until the server is gone; what was not answered then is sent again to the next one."""

    def __init__(self, ledger: Ledger, token: str) -> None:
        self._ledger = ledger
        self._token = token
        self._unanswered: Sent | None = None
        self._thread = threading.Thread()

    def start(self, address: str) -> None:
        """Write to the server at that address."""
        self._thread = threading.Thread(target=self._write, args=(address,))
        self._thread.start()

    def join(self) -> None:
        """Wait until the writer has noticed that the server is gone."""
        self._thread.join()

    def _write(self, address: str) -> None:
        with suppress(OSError, HTTPException), Visitor(address, self._token) as visitor:
            while True:
                self._unanswered = self._unanswered or self._ledger.draft()
                self._create(visitor, self._unanswered)
                created, self._unanswered = self._unanswered, None
                if created.acknowledged:
                    self._edit(visitor, created)

    def _create(self, visitor: Visitor, sent: Sent) -> None:
        answer = visitor.post("/claims/new", sent.fields)
        if self._is_taken(answer, sent):
            sent.claim_id = answer.location.removeprefix("/claims/").partition("?")[0]
            self._ledger.acknowledged.set()

    def _edit(self, visitor: Visitor, sent: Sent) -> None:
        change = {"scope": EDITED, "version": "1"}
        answer = visitor.post(f"/claims/{sent.claim_id}/edit", sent.fields | change)
        sent.edit_acknowledged = self._is_taken(answer, sent)

    def _is_taken(self, answer: Answer, sent: Sent) -> bool:
        if answer.status != 303:
            self._ledger.refusals.append(f"refused: claim {sent.number}, with {answer.status}")
        return answer.status == 303


def prepare(database: Database) -> tuple[dict[str, str], str]:
    """The records that the claims refer to; gives the fields of the form that name them, and an editor's session."""
    editor = make_person(database, password=False)
    with database.write() as session:
        token = start_session(session, editor.id, DAYS)
        factories.begin(session)
        question = factories.make_question(session)
        factories.make_party(session, "The Claimant")
        source = factories.make_source(session, title="The Article")
        factories.make_capture(session, "Some say between 200 and 500, others say more.", source=source)
        fields = {
            "question": question.id,
            "claimant": "The Claimant",
            "source": "The Article",
            "capture": "",
            "quotation": "between 200 and 500",
            "mode": "asserted",
        }
        return fields, token


def read_token(address: str, token: str) -> dict[str, str]:
    """The field that a form must hold to be taken from this session."""
    with Visitor(address, token) as editor:
        return {"csrf_token": editor.read_form("/claims/new").fields["csrf_token"]}


def find_faults(database: Database, ledger: Ledger) -> list[str]:
    """What was refused, or acknowledged and is not there, what is there twice or half, and whatever a check finds."""
    faults = list(ledger.refusals)
    with database.read() as session:
        kept: dict[str, list[Claim]] = {}
        for claim in session.scalars(select(Claim)):
            kept.setdefault(claim.words, []).append(claim)
            if claim.figure is None or len(claim.citations) != 1:
                faults.append(f"half: claim {claim.id}")
        for each in ledger.sent:
            faults += _faults_of(each, kept.get(each.fields["words"], []))
        faults += [f"check: {problem}" for problem in find_problems(session)]
    return faults


def _faults_of(sent: Sent, kept: list[Claim]) -> list[str]:
    if len(kept) > 1:
        return [f"twice: claim {sent.number}"]
    if sent.acknowledged and [claim.id for claim in kept] != [sent.claim_id]:
        return [f"lost: claim {sent.number}"]
    if sent.edit_acknowledged and kept[0].scope != EDITED:
        return [f"lost: the edit of claim {sent.number}"]
    return []
